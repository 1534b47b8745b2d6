/** The last page: Little's law in the day's own numbers, what a limit does and why, and how far luck goes. */
import { bar, formatNumber } from '../../../text/draw.js';
import { line, span } from '../../../text/line.js';
import { padEnd, padStart } from '../../../text/width.js';
import { workTime } from '../../kit/duration.js';
import { type Part, section, sentence } from '../page.js';
import { titleOf } from './compare.js';
import { dealDay } from './deal.js';
import { type Measures, measure } from './measure.js';
import { follow, policies, policyOf } from './policies.js';
import { type Average, type State, shiftOf } from './state.js';

/** How many days are worked to see past the luck of one. */
const manyDays = 100;

/** What each policy keeps on average over the same days, the best first. Always the same. */
export function averages(): readonly Average[] {
  const days = Array.from({ length: manyDays }, (_, index) => dealDay(index + 1));
  return policies
    .map(({ id }) => {
      const kept = days.reduce((sum, day) => sum + measure(follow(day, id, null)).net, 0);
      return { policy: id, kept: kept / manyDays };
    })
    .sort((a, b) => b.kept - a.kept);
}

export function endParts(state: State): readonly Part[] {
  const [lane] = state.lanes;
  const whose = lane.policy === null ? 'On your day' : `With ${titleOf(lane)}`;
  return [
    section('Little’s law held', sentence(littlesLaw(whose, measure(shiftOf(state, lane))))),
    section('A limit costs no throughput', sentence(limitsAtWork(state))),
    section(`One day is luck: points kept over ${manyDays} days`, ...state.averages.map((one) => average(one, state))),
  ];
}

function average({ policy, kept }: Average, { averages: [best] }: State): Part {
  const { title } = policyOf(policy);
  return {
    draw(columns) {
      const cells = Math.max(4, Math.min(40, columns - 38));
      const length = span(bar(Math.max(0, kept), best?.kept ?? kept, cells), 'accent');
      return [line(padEnd(title, 30), padStart(formatNumber(kept, 0), 5), '  ', length)];
    },
    say: [line(`  ${title}: ${Math.round(kept)}.`)],
  };
}

/** L = λ × W over the tasks that were open, in a sentence with its numbers. */
export function littlesLaw(whose: string, { open, arrivalRate, timeOpen }: Measures): string {
  const [perHour, hours] = [formatNumber(arrivalRate * 60, 2), formatNumber(timeOpen / 60, 2)];
  const tasks = formatNumber(open, 1);
  return `${whose}, ${tasks} tasks were open on average. ${perHour} an hour came in and each was open for ${hours} h: ${perHour} × ${hours} = ${tasks}. The rate is not yours to choose, so fewer open tasks is the same as less waiting.`;
}

/** The same day, worked until everything is done, by somebody who begins whatever arrives: without a limit, and with one. */
export function limitsAtWork({ day }: State): string {
  const whole = { ...day, ends: Number.POSITIVE_INFINITY };
  const [free, held] = [measure(follow(whole, 'everything', null)), measure(follow(whole, 'everything', 1))];
  const rate = (of: Measures) => formatNumber(of.throughput * 60, 2);
  const each = (of: Measures) => workTime(of.leadTime ?? 0);
  return `Give each of these tasks a little in turn, and ${formatNumber(free.inProgress, 1)} are in progress, ${workTime(free.reloading)} go into finding your place, ${rate(free)} tasks are done an hour, and each takes ${each(free)}. Allow one in progress: ${rate(held)} an hour, ${each(held)} each. The limit makes nobody faster. It saves the switching, and it lets a task end before the next begins.`;
}
