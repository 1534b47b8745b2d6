import { type Line, span, type Tone } from './line.js';
import type { Size } from './size.js';

/** Eighths of a cell, from nothing to all of it. */
const levels = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * Values as columns that stand on the last of so many rows, a cell wide each, from 0 to `most`. A value above zero shows,
 * however small; NaN leaves its column empty.
 */
export function columnsOf(values: readonly number[], most: number, rows: number): readonly string[] {
  const steps = values.map((value) =>
    value > 0 && most > 0 ? Math.max(1, Math.round(Math.min(value / most, 1) * rows * 8)) : 0,
  );
  return Array.from({ length: rows }, (_, row) => {
    const floor = (rows - 1 - row) * 8;
    return steps.map((step) => levels[Math.min(Math.max(step - floor, 0), 8)] ?? ' ').join('');
  });
}

/**
 * The same as lines exactly `size.columns` wide and `size.rows` high: the newest on the right, the oldest cut off where there
 * is no room. Null is an empty column.
 */
export function columnLines(values: readonly (number | null)[], most: number, size: Size, tone: Tone): Line[] {
  const shown = values.slice(-size.columns).map((value) => value ?? Number.NaN);
  const blank = ' '.repeat(Math.max(0, size.columns - shown.length));
  return columnsOf(shown, most, size.rows).map((row) => [span(blank + row, tone)]);
}
