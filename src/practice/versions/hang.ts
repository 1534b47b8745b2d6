import { type Line, type Span, span } from '../../text/line.js';
import { lineWidth } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';

/** Wider than this a line of prose is hard to read back from. */
export const measure = 84;

/** A text that hangs from its mark: the following lines begin where the first one's text does. */
export function hang(mark: readonly Span[], text: readonly Span[], columns: number): Line[] {
  const indent = lineWidth(mark);
  return wrap(text, Math.min(columns, measure) - indent).map(
    (content, row): Line => [...(row === 0 ? mark : [span(' '.repeat(indent))]), ...content],
  );
}
