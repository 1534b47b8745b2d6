import { graphemes } from '../graphemes.js';
import { width } from '../width.js';

/** A row on screen: where its text begins and ends. The space or newline at which it was broken is not part of it. */
export interface Row {
  readonly start: number;
  readonly end: number;
}

/** The text in rows of at most `columns` cells, broken at spaces where it can be and inside a word where it must. At least one row. */
export function rowsOf(text: string, columns: number): Row[] {
  const room = Math.max(1, columns);
  const rows: Row[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    rows.push(...wrapLine(line, start, room));
    start += line.length + 1;
  }
  return rows;
}

function wrapLine(line: string, offset: number, room: number): Row[] {
  const rows: Row[] = [];
  let start = 0;
  let used = 0;
  let at = 0;
  /** Where the row can be broken: the place of the last space in it. */
  let space = -1;
  for (const piece of graphemes(line)) {
    const cells = width(piece);
    if (piece === ' ') space = at;
    if (used + cells > room && at > start) {
      if (piece === ' ') {
        // The space that does not fit is the break itself.
        rows.push({ start: offset + start, end: offset + at });
        start = at + 1;
        used = -cells;
      } else if (space >= start) {
        rows.push({ start: offset + start, end: offset + space });
        start = space + 1;
        used = width(line.slice(start, at));
        space = -1;
      }
      if (piece !== ' ' && used + cells > room && at > start) {
        rows.push({ start: offset + start, end: offset + at });
        start = at;
        used = 0;
      }
      space = -1;
    }
    used += cells;
    at += piece.length;
  }
  rows.push({ start: offset + Math.min(start, line.length), end: offset + line.length });
  return rows;
}

/** The row that the cursor is drawn in: the later one where it stands at a break. */
export function rowAt(rows: readonly Row[], cursor: number): number {
  const after = rows.findIndex(({ start }) => start > cursor);
  return after < 0 ? rows.length - 1 : Math.max(0, after - 1);
}

/** Cells between the beginning of the row and a place in it. */
export function columnAt(text: string, row: Row, place: number): number {
  return width(text.slice(row.start, Math.min(place, row.end)));
}

/** The place in a row that is nearest to this column, from the left. */
export function placeAt(text: string, row: Row, column: number): number {
  let used = 0;
  let place = row.start;
  for (const piece of graphemes(text.slice(row.start, row.end))) {
    const cells = width(piece);
    if (used + cells > column) break;
    used += cells;
    place += piece.length;
  }
  return place;
}
