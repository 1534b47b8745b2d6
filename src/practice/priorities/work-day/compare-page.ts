import type { Size } from '../../../simulations/engine/simulation.js';
import { clip } from '../../../text/draw.js';
import { type Line, line, type Span, span } from '../../../text/line.js';
import { padEnd, padStart } from '../../../text/width.js';
import { prose } from '../../kit/page.js';
import { measuresOf, nameOf, parting, type Row, rows, titleOf, verdict } from './comparison.js';
import { dayLength } from './deal.js';
import type { Measures } from './measure.js';
import { type State, shiftOf } from './state.js';
import { hours, timeline } from './timeline.js';

const label = 19;
const column = 14;

/** Two days side by side: the verdict, whose days they are, the numbers, and what each did with its hours. */
export function comparePage(state: State, size: Size): readonly Line[] {
  const { lanes } = state;
  const columns = Math.min(size.columns, 96);
  const shifts = [shiftOf(state, lanes[0]), shiftOf(state, lanes[1])] as const;
  const measures = measuresOf(shifts);
  const cells = Math.max(10, columns - column);
  const verdictLines = prose(verdict(lanes, measures), columns, 'strong');
  const strips = [
    line(padEnd('', column), ...hours(cells, dayLength)),
    ...shifts.map((shift, index) => line(laneName(state, index, column), ...timeline(shift, cells, dayLength))),
  ];
  const part = parting(shifts, lanes);
  const about = lanes[state.lane].policy?.rule ?? 'Your own choices.';

  const fixed = [...verdictLines, ...choice(state), ...prose(about, columns, 'dim')];
  const spare = size.rows - fixed.length - 1 - strips.length;
  const shown = rows.slice(0, Math.max(3, Math.min(rows.length, spare)));
  const notes = part === null ? [] : prose(part, columns, 'dim');
  const air = (needed: number): Line[] => (spare - shown.length >= needed ? [[]] : []);
  return clip(
    [
      ...fixed,
      ...air(1),
      line(padEnd('', label), ...lanes.map((_, index) => laneName(state, index, column, true))),
      ...shown.map((row) => numbers(row, measures)),
      ...air(2),
      ...strips,
      ...air(3),
      ...notes,
    ],
    size,
  );
}

/** Whose days they are; the arrows turn the marked one. */
function choice({ lanes, lane }: State): readonly Line[] {
  return lanes.map((one, index): Line => {
    const here = index === lane;
    const title = titleOf(one) + (one.policy !== null && one.limit === null ? ', no limit' : '');
    return [span(here ? '▸ ' : '  ', 'accent'), here ? { ...span(title, 'accent'), bold: true } : span(title)];
  });
}

function laneName({ lanes, lane }: State, index: number, cells: number, right = false): Span {
  const one = lanes[index];
  const name = one === undefined ? '' : nameOf(one);
  const text = right ? padStart(name, cells) : padEnd(name, cells);
  return span(text, index === lane ? 'accent' : 'dim');
}

/** A row of the table; the better number has a mark. */
function numbers({ name, text, better }: Row, [a, b]: readonly [Measures, Measures]): Line {
  const sign = better === undefined ? 0 : Math.sign(better(a, b));
  const cell = (measures: Measures, wins: boolean): Span[] => [
    { ...span(padStart(text(measures), column - 2)), ...(wins && { bold: true as const }) },
    span(wins ? ' ✓' : '  ', 'good'),
  ];
  return line(span(padEnd(name, label), 'dim'), ...cell(a, sign < 0), ...cell(b, sign > 0));
}
