import { type Line, span } from '../text/line.js';

/** Lines that are so many columns wide, in the middle of a room that may be wider. */
export function centre(lines: readonly Line[], columns: number, room: number): readonly Line[] {
  const margin = Math.max(0, Math.floor((room - columns) / 2));
  return margin === 0 ? lines : lines.map((line) => (line.length === 0 ? line : [span(' '.repeat(margin)), ...line]));
}
