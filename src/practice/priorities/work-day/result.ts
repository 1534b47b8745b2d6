/** The learner's own day, before anybody else's stands beside it. */
import { formatNumber } from '../../../text/draw.js';
import { line } from '../../../text/line.js';
import { plural } from '../../../text/plural.js';
import { workTime } from '../../kit/duration.js';
import { aloud, type Fact, facts, type Part, sentence, silent } from '../page.js';
import { dayLength, timeOfDay } from './deal.js';
import { measure } from './measure.js';
import { news } from './news.js';
import { choices, turningPoints } from './regret.js';
import type { State } from './state.js';
import { hours, timeline } from './timeline.js';

export function resultParts(state: State): readonly Part[] {
  const { shift, before } = state;
  return [
    aloud(news(before, shift).join(' ')),
    sentence(headline(state), 'strong'),
    facts(12, known(state)),
    silent((columns) => [line(...timeline(shift, columns, dayLength)), hours(columns, dayLength)]),
    ...remarks(state).map((remark) => sentence(remark)),
  ];
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
