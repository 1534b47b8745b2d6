import type { Block } from '../../../course/block.js';
import type { Course, DeckEntry } from '../../../course/course.js';
import { plainBlocks } from '../../../course/plain.js';
import { complain, EntryFields, findDeck } from '../../kit/deck.js';

/** The deck of the whiteboard: forks in the order in which the design meets them. */
const checkoutDeck = 'checkout';

/** A decision at the whiteboard: a situation, ways to go, and what comes of each. */
export interface Fork {
  readonly id: string;
  readonly situation: string;
  readonly choices: readonly Choice[];
  readonly why: string;
  /** The lesson that teaches it. */
  readonly lesson: string;
}

export interface Choice {
  readonly text: string;
  readonly consequence: string;
  /** 0, 0.5 or 1. */
  readonly worth: number;
}

/** The forks of the course. Throws a PracticeError, naming file and line, for an entry that misses something. */
export function readForks(course: Course): readonly Fork[] {
  const { entries, place } = findDeck({ course }, checkoutDeck);
  if (entries.length === 0) throw complain(place, 'the deck has no forks; each ## heading is one');
  return entries.map(readFork);
}

function readFork(entry: DeckEntry): Fork {
  const { id, blocks } = entry;
  const fields = new EntryFields(entry);
  const heading = blocks.findIndex(({ kind }) => kind === 'heading');
  const below = blocks.slice(heading + 1);
  const list = heading < 0 ? undefined : below.find((block) => block.kind === 'list');
  const worth = fields.text('worth').split(',').map(Number);
  const items = list?.items ?? [];
  if (items.length < 2) throw fields.wrong('needs at least two choices in a list under "### Choices"');
  if (worth.length !== items.length || !worth.every((value) => [0, 0.5, 1].includes(value))) {
    throw fields.wrong(`has ${items.length} choices; write "worth:" with as many of 0, 0.5 and 1`);
  }
  const choices = items.map((item, index) => readChoice(fields, item.blocks, worth[index] ?? 0));
  const situation = plainBlocks(blocks.slice(0, heading).filter(({ kind }) => kind === 'paragraph'));
  if (situation === '') throw fields.wrong('says nothing; write the situation above the list');
  return {
    id,
    situation,
    choices,
    why: plainBlocks(below.filter(({ kind }) => kind === 'quote')),
    lesson: fields.text('lesson'),
  };
}

function readChoice(fields: EntryFields, blocks: readonly Block[], worth: number): Choice {
  const text = plainBlocks(blocks.filter(({ kind }) => kind === 'paragraph'));
  const consequence = plainBlocks(blocks.filter(({ kind }) => kind === 'quote'));
  if (consequence === '') throw fields.wrong(`does not say what comes of "${text}"; quote it under the choice`);
  return { text, consequence, worth };
}
