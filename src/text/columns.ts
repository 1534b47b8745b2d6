import { type Line, span, type Tone } from './line.js';
import type { Size } from './size.js';

const eighths = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * Values from 0 to `max` as columns a cell wide, in eighths of a cell, exactly `size.columns` wide and `size.rows` high: the
 * newest on the right, the oldest cut off where there is no room. Null is an empty column.
 */
export function columnsOf(values: readonly (number | null)[], max: number, size: Size, tone: Tone): Line[] {
  const shown = values.slice(-size.columns);
  const blank = ' '.repeat(Math.max(0, size.columns - shown.length));
  return Array.from({ length: size.rows }, (_, row) => {
    const floor = size.rows - 1 - row;
    const drawn = shown.map((value) => cell(value, max, size.rows, floor)).join('');
    return [span(blank + drawn, tone)];
  });
}

function cell(value: number | null, max: number, rows: number, floor: number): string {
  if (value === null || !(value > 0) || !(max > 0)) return ' ';
  const steps = Math.max(1, Math.round(Math.min(value / max, 1) * rows * 8));
  return eighths[Math.min(Math.max(steps - floor * 8, 0), 8)] || ' ';
}
