import { brailleOf, Dots, dotsAcross, dotsDown, emptyCell } from './dots.js';
import { type Line, span, type Tone } from './line.js';
import type { Size } from './size.js';

/**
 * Values from 0 to `max`, spread over the whole width, as a thin line of dots. Null draws nothing. Exactly `size.columns` wide
 * and `size.rows` high.
 */
export function brailleLine(values: readonly (number | null)[], max: number, size: Size, tone: Tone): Line[] {
  const { columns, rows } = size;
  const dots = new Dots(columns, rows);
  let before: number | null = null;
  for (let x = 0; x < columns * dotsAcross; x++) {
    const value = values[Math.min(values.length - 1, Math.floor((x * values.length) / (columns * dotsAcross)))] ?? null;
    if (value === null || !(max > 0)) {
      before = null;
      continue;
    }
    const y = Math.round(Math.min(Math.max(value / max, 0), 1) * (rows * dotsDown - 1));
    // A step is drawn whole, so that the line never falls apart.
    const from = before ?? y;
    for (let at = Math.min(from, y); at <= Math.max(from, y); at++) dots.set(x, at);
    before = y;
  }
  return Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (_, column) => dots.at(column, row));
    return [span(cells.map((bits) => (bits === emptyCell ? ' ' : brailleOf(bits))).join(''), tone)];
  });
}
