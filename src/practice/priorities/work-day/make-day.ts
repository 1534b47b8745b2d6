import { letter } from '../../../questions/label.js';
import { shuffled } from '../../../questions/shuffle.js';
import { Streams } from '../../../simulations/engine/streams.js';
import type { Day, Task } from './day.js';

/** What can land on an engineer's desk in a day. */
export interface Errand {
  readonly name: string;
  readonly from: string;
  /** Minutes of work. */
  readonly size: number;
  readonly value: number;
  /** Points an hour. */
  readonly delay: number;
  /** Minutes from its arrival; null where there is none. */
  readonly due: number | null;
  readonly loud: number;
}

const errand = (
  name: string,
  from: string,
  [size, value, delay]: readonly [size: number, value: number, delay: number],
  due: number | null,
  loud: number,
): Errand => ({ name, from, size, value, delay, due, loud });

/**
 * How loudly something is asked for tells little about what it is worth, as at work. Most value sits in a few large
 * tasks; most of what waiting costs, in a few small ones.
 */
export const inbox: readonly Errand[] = [
  errand('Payments fail for some customers', 'support', [45, 48, 16], 120, 2),
  errand('Renew the TLS certificate', 'monitoring', [30, 36, 3], 300, 1),
  errand('A warmer blue for the logo', 'marketing', [30, 4, 1], null, 3),
  errand('Slides for the weekly status', 'your manager', [60, 10, 2], 120, 3),
  errand('Review the migration of tonight', 'Lena', [45, 32, 5], 300, 1),
  errand('Estimate for a deal', 'sales', [45, 12, 2], 180, 3),
  errand('Main is red, eight people wait', 'the build', [30, 24, 12], null, 2),
  errand('Restore a backup, for once', 'your own list', [120, 40, 1], null, 1),
  errand('Security questionnaire', 'a customer', [90, 32, 3], 360, 2),
  errand('Changelog of today’s release', 'the release', [30, 20, 4], 240, 1),
  errand('Order form by keyboard', 'a bug report', [90, 28, 2], null, 1),
  errand('Quick question on the API', 'a partner', [15, 6, 2], 60, 3),
  errand('Design of the returns service', 'the roadmap', [180, 60, 3], null, 1),
  errand('Disk at 95 %', 'on-call', [30, 40, 10], 240, 2),
  errand('Export for finance', 'finance', [45, 16, 3], 240, 2),
  errand('Milan is stuck since yesterday', 'Milan', [30, 18, 8], null, 1),
  errand('Fourteen dependency updates', 'a bot', [60, 12, 1], null, 1),
  errand('Survey, reminder three', 'the people team', [15, 2, 0], null, 2),
  errand('Login for the customer demo', 'sales', [60, 36, 6], 210, 3),
  errand('Rename the old module', 'your own list', [90, 4, 0], null, 1),
  errand('Write up last week’s incident', 'your own list', [60, 24, 2], null, 1),
  errand('Test data for Lee, who is new', 'Lee', [45, 12, 4], null, 2),
  errand('Animation on the settings page', 'design', [75, 6, 1], null, 3),
  errand('Delete a user’s data, by law', 'legal', [30, 28, 1], 300, 1),
  errand('Search in the shop is slow', 'support', [120, 44, 8], null, 2),
  errand('Meeting without an agenda', 'a calendar', [45, 2, 1], 60, 3),
];

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
export function makeDay(seed: number, recipe: Partial<Recipe> = {}): Day {
  const { tasks, waiting, lastArrival, ends, reload } = { ...usual, ...recipe };
  const streams = new Streams(seed);
  const which = streams.of('which tasks');
  const when = streams.of('when they arrive');
  const errands = shuffled(inbox, (n) => which.below(n)).slice(0, tasks);
  const arrivals = errands
    .map((_, index) => (index < waiting ? 0 : 10 + 5 * when.below(Math.floor((lastArrival - 10) / 5) + 1)))
    .sort((a, b) => a - b);
  const made = errands.map(({ due, ...errand }, order): Task => {
    const arrives = arrivals[order] ?? 0;
    return { ...errand, id: letter(order), arrives, deadline: due === null ? null : arrives + due };
  });
  return { tasks: made, ends, reload };
}

/** "10:40": a minute of the day on the clock. */
export function timeOfDay(minute: number): string {
  const whole = Math.round(minute);
  return `${9 + Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
