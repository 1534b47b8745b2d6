/** The learner's own day, before anybody else's stands beside it. */
import { formatNumber } from '../../../text/draw.js';
import { hangingIndent } from '../../../text/hanging-indent.js';
import { type Line, line, span } from '../../../text/line.js';
import { workTime } from '../../kit/duration.js';
import { count, label, prose } from '../../kit/page.js';
import { remarks } from './comparison.js';
import { dayLength, timeOfDay } from './deal.js';
import { measure } from './measure.js';
import type { State } from './state.js';
import { hours, timeline } from './timeline.js';

export function resultLines(state: State, columns: number): readonly Line[] {
  return [
    ...prose(headline(state), columns, 'strong'),
    [],
    ...facts(state).flatMap(([name, text]) => hangingIndent([label(span(name, 'dim'), 12)], [span(text)], columns)),
    [],
    line(...timeline(state.shift, columns, dayLength)),
    hours(columns, dayLength),
    [],
    ...remarks(state).flatMap((remark) => [...prose(remark, columns), []]),
  ];
}

export function headline({ shift }: State): string {
  const { net, delivered, lost } = measure(shift);
  const [got, gone] = [Math.round(delivered), Math.round(lost)];
  return `${timeOfDay(shift.now)}. You ended at ${formatNumber(Math.round(net))} points: ${formatNumber(got)} delivered, ${formatNumber(gone)} lost by waiting.`;
}

/** Name and words of each thing worth knowing about the day. */
export function facts({ shift, day }: State): readonly (readonly [string, string])[] {
  const { finished, arrived, missed, deadlines, lateness, open, timeOpen, returns, reloading } = measure(shift);
  const worth = day.tasks.reduce((sum, { value }) => sum + value, 0);
  const late = missed === 0 ? 'none missed' : `${missed} missed, ${workTime(lateness)} late in all`;
  const switching =
    returns === 0
      ? 'you finished what you began'
      : `${workTime(reloading)} to find your place, ${count(returns, 'time')}`;
  return [
    ['delivered', `${finished} of ${count(arrived, 'task')}; all of them were worth ${worth} points`],
    ['deadlines', deadlines === 0 ? 'none fell into the day' : `${deadlines} fell into the day, ${late}`],
    ['open', `${formatNumber(open, 1)} tasks on average, each for ${workTime(timeOpen)}`],
    ['switching', switching],
  ];
}
