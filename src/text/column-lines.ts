import { columnsOf } from './columns.js';
import { type Line, span, type Tone } from './line.js';
import type { Size } from './size.js';

/**
 * Values from 0 to `max` as columns a cell wide, exactly `size.columns` wide and `size.rows` high: the newest on the right, the
 * oldest cut off where there is no room. Null is an empty column.
 */
export function columnLines(values: readonly (number | null)[], max: number, size: Size, tone: Tone): Line[] {
  const shown = values.slice(-size.columns).map((value) => value ?? Number.NaN);
  const blank = ' '.repeat(Math.max(0, size.columns - shown.length));
  return columnsOf(shown, max, size.rows).map((row): Line => [span(blank + row, tone)]);
}
