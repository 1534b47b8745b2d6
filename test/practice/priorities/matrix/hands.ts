import { readFileSync } from 'node:fs';
import { Complaints } from '../../../../src/content/complaints.js';
import { readDeck } from '../../../../src/content/deck-file.js';
import { readSource } from '../../../../src/content/source.js';
import type { Course, Deck } from '../../../../src/course/course.js';
import type { Task } from '../../../../src/practice/priorities/matrix/deck.js';
import { readTasks } from '../../../../src/practice/priorities/matrix/deck.js';
import { interruptions } from '../../../../src/practice/priorities/matrix/interruptions.js';
import type { Quadrant } from '../../../../src/practice/priorities/matrix/quadrant.js';
import { deal, type Round } from '../../../../src/practice/priorities/matrix/round.js';

const file = 'quizzes/decks/engineering.md';

/** The deck of the course, read without the rest of it. */
const deck = readEngineering();

function readEngineering(): Deck {
  const complaints = new Complaints();
  const bytes = readFileSync(new URL(`../../../../${file}`, import.meta.url));
  const read = readDeck(readSource(file, bytes, complaints), complaints, () => []);
  if (read === null) throw new Error(`${file} cannot be read`);
  return read;
}

/** A course with that deck and nothing else. */
export const course: Course = {
  id: 'board',
  title: 'Board',
  welcome: [],
  tracks: [],
  lessons: {},
  questions: {},
  cards: {},
  decks: { [deck.id]: deck },
};

/** The 42 cards of the course. */
export const tasks = readTasks(deck);

export function taskNamed(id: string): Task {
  const found = tasks.find((task) => task.id === id);
  if (found === undefined) throw new Error(`no card ${id}`);
  return found;
}

/** Plain cards a, b, c … with these keys. */
export function plainTasks(...keys: Quadrant[]): Task[] {
  return keys.map((key, index) => {
    const id = String.fromCharCode(97 + index);
    return { id, text: `Card ${id}.`, key, why: `Because ${id}.`, debate: null };
  });
}

export function roundOf(hand: readonly Task[]): Round {
  return deal(hand, interruptions);
}
