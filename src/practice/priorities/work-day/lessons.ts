/** What a day shows beyond its points: Little's law in its own numbers, what a limit does and why, and how far luck goes. */
import { formatNumber } from '../../../text/draw.js';
import { workTime } from '../../kit/duration.js';
import { type Measures, measure } from './measure.js';
import { follow } from './policies.js';
import { byId, type State } from './state.js';

const one = (value: number) => formatNumber(value, 1);

/** L = λ × W over the tasks that were open, in a sentence with its numbers. */
export function littlesLaw(whose: string, { open, arrivalRate, timeOpen }: Measures): string {
  const perHour = arrivalRate * 60;
  const hours = timeOpen / 60;
  return `${whose}, ${one(open)} tasks were open on average. ${formatNumber(perHour, 2)} an hour came in and each was open for ${formatNumber(hours, 2)} h: ${formatNumber(perHour, 2)} × ${formatNumber(hours, 2)} = ${one(open)}. The rate is not yours to choose, so fewer open tasks is the same as less waiting.`;
}

/** The same day, worked until everything is done, by somebody who begins whatever arrives: without a limit, and with one. */
export function limitsAtWork({ day }: State): string {
  const whole = { ...day, ends: Number.POSITIVE_INFINITY };
  const free = measure(follow(whole, byId('everything'), null));
  const held = measure(follow(whole, byId('everything'), 1));
  const rate = (of: Measures) => formatNumber(of.throughput * 60, 2);
  return `Give each of these tasks a little in turn, and ${one(free.inProgress)} are in progress, ${workTime(free.reloading)} go into finding your place, ${rate(free)} tasks are done an hour, and each takes ${workTime(free.leadTime ?? 0)}. Allow one in progress: ${rate(held)} an hour, ${workTime(held.leadTime ?? 0)} each. The limit makes nobody faster. It saves the switching, and it lets a task end before the next begins.`;
}
