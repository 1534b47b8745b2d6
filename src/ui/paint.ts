import chalk, { type ChalkInstance } from 'chalk';
import { clean } from '../content/sanitize.js';
import type { Line, Span } from '../text/line.js';
import { nearestColour } from './nearest-colour.js';
import { styleOf } from './style.js';
import { linked } from './terminal/links.js';
import type { Style, Theme } from './themes.js';

/**
 * A line as text with its colours in it. Screens could nest one `<Text>` for each span instead; a string gives Ink fewer
 * nodes to lay out in every frame, and an unchanged row is equal to itself, so that React leaves it alone. This is the door
 * of the screen: whatever a span repeats, nothing in it can act on the terminal. `links` makes links of what links.
 */
export function paint(line: Line, theme: Theme, links = false): string {
  return line
    .map((span) => {
      const text = paintSpan(span, theme);
      return links && span.href !== undefined && text !== '' ? linked(text, span.href) : text;
    })
    .join('');
}

function paintSpan(span: Span, theme: Theme): string {
  return span.text === '' ? '' : penFor(span, theme)(clean(span.text));
}

/** The pens of each theme, by what of a span decides its style: making one costs more than writing with it. */
const pens = new WeakMap<Theme, Map<string, ChalkInstance>>();

function penFor(span: Span, theme: Theme): ChalkInstance {
  const { tone = '', bold, italic, underline, strike, inverse, caret } = span;
  const kind = `${chalk.level}${tone}${bold ? 'b' : ''}${italic ? 'i' : ''}${underline ? 'u' : ''}${strike ? 's' : ''}${inverse && !caret ? 'v' : ''}`;
  const known = pens.get(theme) ?? new Map<string, ChalkInstance>();
  pens.set(theme, known);
  const pen = known.get(kind) ?? painter(styleOf(span, theme));
  known.set(kind, pen);
  return pen;
}

function painter({ color, bold, dimColor, italic, underline, strikethrough, inverse }: Style): ChalkInstance {
  let pen: ChalkInstance = chalk;
  if (color !== undefined) pen = coloured(pen, color);
  if (bold) pen = pen.bold;
  if (dimColor) pen = pen.dim;
  if (italic) pen = pen.italic;
  if (underline) pen = pen.underline;
  if (strikethrough) pen = pen.strikethrough;
  if (inverse) pen = pen.inverse;
  return pen;
}

function coloured(pen: ChalkInstance, color: NonNullable<Style['color']>): ChalkInstance {
  if (!isHexadecimal(color)) return pen[color];
  return chalk.level === 2 ? pen.ansi256(nearestColour(color)) : pen.hex(color);
}

function isHexadecimal(color: NonNullable<Style['color']>): color is `#${string}` {
  return color.startsWith('#');
}
