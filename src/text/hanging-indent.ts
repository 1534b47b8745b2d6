import { type Line, type Span, span } from './line.js';
import { lineWidth } from './width.js';
import { wrap } from './wrap.js';

/** Wider than this, in cells, a line of prose is hard to read back from. */
export const measure = 84;

/** A text with a hanging indent: the lines after the first begin where its text does, behind the mark. */
export function hangingIndent(mark: readonly Span[], text: readonly Span[], columns: number): Line[] {
  const indent = lineWidth(mark);
  return wrap(text, Math.min(columns, measure) - indent).map(
    (content, row): Line => [...(row === 0 ? mark : [span(' '.repeat(indent))]), ...content],
  );
}
