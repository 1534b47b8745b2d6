import { columnsOf } from '../../text/columns.js';
import { formatQuantity, roundUp } from '../../text/draw.js';
import { type Line, line, span } from '../../text/line.js';
import { capacityOf } from './knobs.js';
import type { OverloadModel } from './model.js';

/** What was answered in time at each offered load so far: a straight line up to what the server can do, and then what its rule is worth. */
export function curvePicture({ curve: seen, knobs }: OverloadModel, columns: number, height: number): readonly Line[] {
  const label = 21;
  const cells = Math.max(8, columns - label - 1);
  const top = roundUp(Math.min(capacityOf(knobs), seen.most));
  const names = [knobs.deadlineMs === 0 ? ' answered' : ' in time', ' at the load', ' offered'];
  const rows = columnsOf(seen.over(cells), top, height);
  const ends = [formatQuantity(0, '/s'), formatQuantity(seen.most, '/s')] as const;
  return [
    [],
    ...rows.map((text, row) =>
      line(
        span((names[row] ?? '').padEnd(13), 'dim'),
        span((row === 0 ? formatQuantity(top, '/s', 0) : '').padStart(7), 'dim'),
        ' ',
        span(text, 'good'),
      ),
    ),
    line(span(`${' '.repeat(label)}${ends[0]}${ends[1].padStart(cells - ends[0].length)}`, 'dim')),
  ];
}
