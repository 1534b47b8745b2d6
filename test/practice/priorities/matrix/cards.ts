import { findIn } from '../../../../src/course/id.js';
import type { Task } from '../../../../src/practice/priorities/matrix/deck.js';
import { readTasks } from '../../../../src/practice/priorities/matrix/deck.js';
import { readInterruptions } from '../../../../src/practice/priorities/matrix/interruptions.js';
import type { Quadrant } from '../../../../src/practice/priorities/matrix/quadrant.js';
import { type Round, startRound } from '../../../../src/practice/priorities/matrix/round.js';
import { course } from '../../course.js';

export { course } from '../../course.js';

const deck = findIn(course.decks, 'engineering');
if (deck === undefined) throw new Error('there is no deck engineering');

/** The quick questions of the course. */
export const interruptions = readInterruptions(course);

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

export function roundOf(cards: readonly Task[]): Round {
  return startRound(cards, interruptions);
}
