import { type Line, span, type Tone } from './line.js';
import type { Size } from './size.js';

/** The bits of a braille character, by column and row of its dots. */
const dots: readonly (readonly number[])[] = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
];

/**
 * Values from 0 to `max`, spread over the whole width, as a thin line of braille dots: two across and four down a cell. Null
 * draws nothing. Exactly `size.columns` wide and `size.rows` high.
 */
export function brailleLine(values: readonly (number | null)[], max: number, size: Size, tone: Tone): Line[] {
  const { columns, rows } = size;
  const cells = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  const set = (x: number, y: number) => {
    const row = cells[Math.floor(y / 4)];
    const bit = dots[x % 2]?.[y % 4];
    const at = Math.floor(x / 2);
    if (row !== undefined && bit !== undefined) row[at] = (row[at] ?? 0) | bit;
  };
  let before: number | null = null;
  for (let x = 0; x < columns * 2; x++) {
    const value = values[Math.min(values.length - 1, Math.floor((x * values.length) / (columns * 2)))] ?? null;
    if (value === null || !(max > 0)) {
      before = null;
      continue;
    }
    const y = Math.round((1 - Math.min(Math.max(value / max, 0), 1)) * (rows * 4 - 1));
    // A step is drawn whole, so that the line never falls apart.
    const from = before ?? y;
    for (let at = Math.min(from, y); at <= Math.max(from, y); at++) set(x, at);
    before = y;
  }
  return cells.map((row) => [
    span(row.map((bits) => (bits === 0 ? ' ' : String.fromCodePoint(0x2800 + bits))).join(''), tone),
  ]);
}
