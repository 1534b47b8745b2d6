import type { Line } from '../text/line.js';
import { width } from '../text/width.js';

/** A place in the content of a screen, in cells, from 0. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** Where text is typed in these lines; null where none is. */
export function caretOf(lines: readonly Line[]): Place | null {
  for (const [row, line] of lines.entries()) {
    let column = 0;
    for (const { text, caret } of line) {
      if (caret) return { column, row };
      column += width(text);
    }
  }
  return null;
}
