import { shuffle } from '../../../questions/shuffle.js';
import { Streams } from '../../../simulations/engine/streams.js';
import type { Day, Task } from './day.js';
import { inbox } from './inbox.js';

/** Minutes from nine to five. */
export const dayLength = 480;

export interface Recipe {
  /** Tasks in all, and how many of them wait in the morning. At most as many as the inbox has. */
  readonly tasks: number;
  readonly waiting: number;
  /** Minute after which nothing new arrives. */
  readonly lastArrival: number;
  readonly ends: number;
  readonly reload: number;
}

/** A day with about a third more work than fits, so that something has to give. */
export const usual: Recipe = { tasks: 11, waiting: 4, lastArrival: 390, ends: dayLength, reload: 10 };

/**
 * A day from a seed: which tasks, and when they come. Whoever works it, it is the same day, down to the minute: two
 * policies meet common random numbers, and what differs between them is their doing.
 */
export function dealDay(seed: number, recipe: Partial<Recipe> = {}): Day {
  const { tasks, waiting, lastArrival, ends, reload } = { ...usual, ...recipe };
  const streams = new Streams(seed);
  const which = streams.of('which tasks');
  const when = streams.of('when they arrive');
  const errands = shuffle(inbox.length, (n) => which.below(n)).slice(0, tasks);
  const arrivals = errands
    .map((_, index) => (index < waiting ? 0 : 10 + 5 * when.below(Math.floor((lastArrival - 10) / 5) + 1)))
    .sort((a, b) => a - b);
  const dealt = errands.flatMap((index, order): Task[] => {
    const errand = inbox[index];
    const arrives = arrivals[order];
    if (errand === undefined || arrives === undefined) return [];
    const { due, ...rest } = errand;
    return [{ ...rest, id: letter(order), arrives, deadline: due === null ? null : arrives + due }];
  });
  return { tasks: dealt, ends, reload };
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}

/** "10:40": a minute of the day on the clock. */
export function timeOfDay(minute: number): string {
  const whole = Math.round(minute);
  return `${9 + Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
