import { bar, formatNumber } from '../../../text/draw.js';
import { workTime } from '../../../text/duration.js';
import { line, span } from '../../../text/line.js';
import { plural } from '../../../text/plural.js';
import { padEnd, padStart } from '../../../text/width.js';
import { aside, type Fact, facts, heading, type Passage, picture, spaced } from '../../kit/page.js';
import { titleOf } from './compare.js';
import { dayLength, makeDay, timeOfDay } from './make-day.js';
import { type Measures, measure } from './measure.js';
import { news } from './news.js';
import { follow, policies, policyOf } from './policies.js';
import { choices, turningPoints } from './regret.js';
import { type Average, type State, shiftOf } from './state.js';
import { hours, timeline } from './timeline.js';

/** The learner's own day, before anybody else's stands beside it. */

export function resultPassages(state: State): readonly Passage[] {
  const { shift, before } = state;
  const strip = (columns: number) => [line(...timeline(shift, columns, dayLength)), hours(columns, dayLength)];
  return spaced(
    [aside(news(before, shift).join(' '))],
    [{ text: headline(state), tone: 'strong' }],
    facts(12, known(state)),
    [picture((columns) => strip(Math.min(columns, 84)))],
    ...remarks(state).map((text) => [{ text }]),
  );
}

export function headline({ shift }: State): string {
  const { net, delivered, lost } = measure(shift);
  const [got, gone] = [Math.round(delivered), Math.round(lost)];
  return `${timeOfDay(shift.now)}. You ended at ${formatNumber(Math.round(net))} points: ${formatNumber(got)} delivered, ${formatNumber(gone)} lost by waiting.`;
}

/** What is worth knowing about the day. */
export function known({ shift, day }: State): readonly Fact[] {
  const { finished, arrived, missed, deadlines, lateness, open, timeOpen, returns, reloading } = measure(shift);
  const worth = day.tasks.reduce((sum, { value }) => sum + value, 0);
  const late = missed === 0 ? 'none missed' : `${missed} missed, ${workTime(lateness)} late in all`;
  const switching = `${workTime(reloading)} to find your place, ${plural(returns, 'time')}`;
  return [
    ['delivered', `${finished} of ${plural(arrived, 'task')}; all of them were worth ${worth} points`],
    ['deadlines', deadlines === 0 ? 'none fell into the day' : `${deadlines} fell into the day, ${late}`],
    ['open', `${formatNumber(open, 1)} tasks on average, each for ${workTime(timeOpen)}`],
    ['switching', returns === 0 ? 'you finished what you began' : switching],
  ];
}

/** The learner's choices that cost most and won most against the weighted shortest job first, in sentences. */
export function remarks({ day, decisions, shift }: State): readonly string[] {
  const { worst, best } = turningPoints(choices(day, decisions, 'wsjf'));
  const points = (value: number) => formatNumber(Math.round(value));
  const named = (id: string) => `${id}, ${shift.work.find(({ task }) => task.id === id)?.task.name ?? id}`;
  const said: string[] = [];
  if (worst !== null && Math.round(worst.cost) !== 0)
    said.push(
      `Your dearest choice: at ${timeOfDay(worst.at)} you took ${named(worst.taken)}. With ${named(worst.instead)}, first, ${points(worst.cost)} points more would have been kept.`,
    );
  if (best !== null && Math.round(best.cost) !== 0)
    said.push(
      `Your best: at ${timeOfDay(best.at)} you took ${named(best.taken)}, and beat the rule by ${points(-best.cost)} points.`,
    );
  return said;
}

/** The last page: Little's law in the day's own numbers, what a limit does and why, and how far luck goes. */

/** How many days are worked to see past the luck of one. */
const manyDays = 100;

/** What each policy keeps on average over the same days, the best first. Always the same. */
export function averages(): readonly Average[] {
  const days = Array.from({ length: manyDays }, (_, index) => makeDay(index + 1));
  return policies
    .map(({ id }) => {
      const kept = days.reduce((sum, day) => sum + measure(follow(day, id, null)).net, 0);
      return { policy: id, kept: kept / manyDays };
    })
    .sort((a, b) => b.kept - a.kept);
}

export function endPassages(state: State): readonly Passage[] {
  const [lane] = state.lanes;
  const whose = lane.policy === null ? 'On your day' : `With ${titleOf(lane)}`;
  return spaced(
    [heading('Little’s law held'), { text: littlesLaw(whose, measure(shiftOf(state, lane))) }],
    [heading('A limit costs no throughput'), { text: limitsAtWork(state) }],
    [
      heading(`One day is luck: points kept over ${manyDays} days`),
      ...state.averages.map((one) => average(one, state)),
    ],
  );
}

function average({ policy, kept }: Average, { averages: [best] }: State): Passage {
  const { title } = policyOf(policy);
  const draw = (columns: number) => {
    const cells = Math.max(4, Math.min(40, columns - 38));
    const length = span(bar(Math.max(0, kept), best?.kept ?? kept, cells), 'accent');
    return [line(padEnd(title, 30), padStart(formatNumber(kept, 0), 5), '  ', length)];
  };
  return picture(draw, `  ${title}: ${Math.round(kept)}.`);
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
