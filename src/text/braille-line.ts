import { brailleOf, Dots, dotsAcross, dotsDown, emptyCell } from './dots.js';
import { type Line, span, type Tone } from './line.js';
import type { Size } from './size.js';

/**
 * Values from 0 to `max`, spread over the whole width, as a thin line of braille dots. Null draws nothing. Exactly
 * `size.columns` wide and `size.rows` high, without axes.
 */
export function brailleLine(values: readonly (number | null)[], max: number, size: Size, tone: Tone): Line[] {
  const dots = new Dots(size.columns, size.rows);
  const across = size.columns * dotsAcross;
  const top = size.rows * dotsDown - 1;
  let before: number | null = null;
  for (let x = 0; x < across; x++) {
    const value = values[Math.min(values.length - 1, Math.floor((x * values.length) / across))] ?? null;
    if (value === null || !(max > 0)) {
      before = null;
      continue;
    }
    const y = Math.round(Math.min(Math.max(value / max, 0), 1) * top);
    // A step is drawn whole, so that the line never falls apart.
    for (let at = Math.min(before ?? y, y); at <= Math.max(before ?? y, y); at++) dots.set(x, at);
    before = y;
  }
  return Array.from({ length: size.rows }, (_, row): Line => {
    const cells = Array.from({ length: size.columns }, (_, column) => dots.at(column, row));
    return [span(cells.map((cell) => (cell === emptyCell ? ' ' : brailleOf(cell))).join(''), tone)];
  });
}
