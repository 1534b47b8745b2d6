import { bar, formatNumber } from '../../../text/draw.js';
import { type Line, line, span } from '../../../text/line.js';
import { padEnd, padStart } from '../../../text/width.js';
import { prose } from '../../kit/page.js';
import { titleOf } from './comparison.js';
import { limitsAtWork, littlesLaw } from './lessons.js';
import { averages, manyDays } from './many-days.js';
import { measure } from './measure.js';
import { type State, shiftOf } from './state.js';

/** The last page: what the day shows beyond its points. */
export function endLines(state: State, columns: number): readonly Line[] {
  const [lane] = state.lanes;
  const heading = (text: string): Line => [{ ...span(text, 'heading'), bold: true }];
  const whose = lane.policy === null ? 'On your day' : `With ${titleOf(lane)}`;
  return [
    heading('Little’s law held'),
    ...prose(littlesLaw(whose, measure(shiftOf(state, lane))), columns),
    [],
    heading('A limit costs no throughput'),
    ...prose(limitsAtWork(state), columns),
    [],
    heading(`One day is luck: points kept over ${manyDays} days`),
    ...chart(columns),
  ];
}

function chart(columns: number): readonly Line[] {
  const all = averages();
  const most = Math.max(...all.map(({ kept }) => kept));
  const name = 30;
  const cells = Math.max(4, Math.min(40, columns - name - 8));
  return all.map(({ policy, kept }) =>
    line(
      padEnd(policy.title, name),
      padStart(formatNumber(kept, 0), 5),
      '  ',
      span(bar(Math.max(0, kept), most, cells), 'accent'),
    ),
  );
}
