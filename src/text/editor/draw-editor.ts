import { nextPlace } from '../graphemes.js';
import { type Line, type Span, span } from '../line.js';
import type { Editor } from './editor.js';
import { type Row, rowAt, rowsOf } from './rows.js';

/** What a drawn editor is. */
export interface EditorView {
  /** At most `rows` lines. */
  readonly lines: readonly Line[];
  /** Rows of text above and below what is shown. */
  readonly above: number;
  readonly below: number;
}

/** The width that text is broken at for a field of so many cells: one is kept for a cursor behind the last letter. */
export function textColumns(columns: number): number {
  return Math.max(1, columns - 1);
}

/** The rows around the cursor, the cursor drawn as a block. `placeholder` stands in an empty editor. */
export function drawEditor(editor: Editor, columns: number, height: number, placeholder = ''): EditorView {
  const rows = rowsOf(editor.text, textColumns(columns));
  const at = rowAt(rows, editor.cursor);
  const shown = Math.max(1, height);
  const top = Math.max(0, Math.min(at - Math.floor(shown / 2), rows.length - shown));
  const lines = rows.slice(top, top + shown).map((row, index): Line => {
    if (top + index !== at) return [{ text: editor.text.slice(row.start, row.end) }];
    const drawn = withCursor(editor, row);
    return editor.text === '' && placeholder !== ''
      ? [...drawn, span(placeholder.slice(0, columns - 1), 'dim')]
      : drawn;
  });
  return { lines, above: top, below: Math.max(0, rows.length - top - shown) };
}

function withCursor({ text, cursor }: Editor, row: Row): Span[] {
  const place = Math.min(cursor, row.end);
  const end = place < row.end ? nextPlace(text, place) : place;
  const under = text.slice(place, end) || ' ';
  return [
    ...(place > row.start ? [{ text: text.slice(row.start, place) }] : []),
    { text: under, inverse: true as const, caret: true as const },
    ...(end < row.end ? [{ text: text.slice(end, row.end) }] : []),
  ];
}
