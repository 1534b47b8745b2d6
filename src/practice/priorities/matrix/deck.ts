import type { Deck, DeckEntry } from '../../../course/course.js';
import { complain, EntryFields } from '../../kit/deck.js';
import { type Quadrant, readQuadrant } from './quadrant.js';

/** A card of the deck: something that lands on an engineer's desk. */
export interface Task {
  readonly id: string;
  readonly text: string;
  /** Where the author would put it, and why. */
  readonly key: Quadrant;
  readonly why: string;
  /** Set for a debatable card. */
  readonly debate: Debate | null;
}

/** A second box that is accepted too. */
export interface Debate {
  readonly also: Quadrant;
  /** The fact that would move the card there. */
  readonly when: string;
  /** The argument for the second box, and the one for the key. */
  readonly forAlso: string;
  readonly forKey: string;
}

/** No round can be made of fewer. */
const fewest = 4;

/** The tasks of a deck. Throws a PracticeError, naming file and line, for an entry that misses something. */
export function readTasks(deck: Deck): readonly Task[] {
  const { entries, place } = deck;
  if (entries.length < fewest)
    throw complain(place, `the board needs at least ${fewest} cards, and there are ${entries.length}`);
  return entries.map(readTask);
}

function readTask(entry: DeckEntry): Task {
  const fields = new EntryFields(entry);
  const text = fields.prose;
  if (text === '') throw fields.wrong('says nothing; write the task above the list');
  const key = quadrantOf(fields, 'quadrant');
  const debate = fields.find('also') === null ? null : readDebate(fields, key);
  return { id: entry.id, text, key, why: fields.text('why'), debate };
}

function readDebate(fields: EntryFields, key: Quadrant): Debate {
  const also = quadrantOf(fields, 'also');
  if (also === key) throw fields.wrong(`accepts Q${key} twice; "also" names another quadrant`);
  return { also, when: fields.text('when'), forAlso: fields.text('for'), forKey: fields.text('against') };
}

function quadrantOf(fields: EntryFields, key: string): Quadrant {
  const written = fields.text(key);
  const quadrant = readQuadrant(written);
  if (quadrant === null) throw fields.wrong(`has "${key}: ${written}"; write Q1, Q2, Q3 or Q4`);
  return quadrant;
}

/** Whether the deck accepts this box for the task. */
export function accepts(task: Task, quadrant: Quadrant): boolean {
  return quadrant === task.key || quadrant === task.debate?.also;
}
