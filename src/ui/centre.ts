import { type Line, span } from '../text/line.js';
import type { Size } from '../text/size.js';

/** Lines that are so many columns wide, in the middle of a room that may be wider and, where it is tall, with air above them. */
export function centre(lines: readonly Line[], columns: number, room: Size): readonly Line[] {
  const margin = Math.max(0, Math.floor((room.columns - columns) / 2));
  const shifted =
    margin === 0 ? lines : lines.map((line) => (line.length === 0 ? line : [span(' '.repeat(margin)), ...line]));
  return [...Array.from({ length: airAbove(lines.length, room.rows) }, (): Line => []), ...shifted];
}

/** Rows above a text: none where a room is as high as it was designed for, a few in a tall one; the text never leaves it for them. */
export function airAbove(lines: number, rows: number): number {
  return Math.max(0, Math.min(Math.floor((rows - designRows) / 4), rows - lines));
}

/** Rows of content at 80×24. */
const designRows = 18;
