/** What the pages of a practice are set with. */
import { type Line, line, type Span, span, type Tone } from '../../text/line.js';
import { lineWidth, padEnd } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';

/** A text in lines of at most `columns` cells. A number stays with its unit: "2 h 40" is not broken. */
export function prose(text: string, columns: number, tone?: Tone): Line[] {
  const joined = text.replace(/(\d) (?=(?:h|min|s|%)(?!\w))/g, '$1\u00a0').replace(/(\u00a0h) (?=\d\d\b)/g, '$1\u00a0');
  const apart = (part: Span): Span => ({ ...part, text: part.text.replaceAll('\u00a0', ' ') });
  return wrap([span(joined, tone)], columns).map((row) => row.map(apart));
}

/** A label in a column of its own, to hang a text from. */
export function label(text: Span, cells: number): Span {
  return { ...text, text: padEnd(text.text, cells) };
}

/** One text on the left and one at the right edge, at least a space between them. */
export function spread(left: Line, right: Line, columns: number): Line {
  return line(...left, ' '.repeat(Math.max(1, columns - lineWidth(left) - lineWidth(right))), ...right);
}

/** "1 card", "3 cards". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
