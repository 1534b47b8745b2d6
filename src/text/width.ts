import stringWidth from 'string-width';
import { graphemes } from './graphemes.js';
import { type Line, plain, type Span } from './line.js';
import { isNarrow } from './narrow.js';

/** Chinese, Japanese and Korean characters, which take two each. */
const wide = /^[\u3001-\u3029\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;

/** What was measured before: a table asks several times for each of its cells, and an emoji is asked for again and again. */
const measured = new Map<string, number>();
const mostMeasured = 4_096;
/** Longer texts are rarely asked for twice. */
const longestMeasured = 64;

/** How many terminal cells a text takes. */
export function width(text: string): number {
  if (isNarrow(text)) return text.length;
  if (wide.test(text)) return 2 * text.length;
  const known = measured.get(text);
  if (known !== undefined) return known;
  const cells = stringWidth(text);
  if (text.length > longestMeasured) return cells;
  if (measured.size >= mostMeasured) measured.clear();
  measured.set(text, cells);
  return cells;
}

export function lineWidth(line: Line): number {
  return width(plain(line));
}

/** A number, or the beginning of one, at the end of a text: half of 1,400 is another number, and none at all is better. */
const numberAtEnd = /[\d.,]*\d[\d.,]*$/;

/** The text cut to at most `cells`, ending in "…" where something was lost; a number is left out rather than cut. */
export function truncate(text: string, cells: number): string {
  if (width(text) <= cells) return text;
  if (cells <= 0) return '';
  let kept = '';
  let used = 0;
  for (const character of graphemes(text)) {
    const next = used + width(character);
    if (next > cells - 1) break;
    kept += character;
    used = next;
  }
  return `${kept.replace(numberAtEnd, '')}…`;
}

/** The line cut to at most `cells`, styles kept; a number is left out rather than cut. */
export function truncateLine(line: Line, cells: number): Line {
  if (lineWidth(line) <= cells) return line;
  const kept: Span[] = [];
  let left = cells;
  for (const part of line) {
    const size = width(part.text);
    if (size >= left) {
      kept.push({ ...part, text: truncate(size === left ? `${part.text}…` : part.text, left) });
      break;
    }
    kept.push(part);
    left -= size;
  }
  return kept;
}

/** Spaces added on the right, so that the text takes `cells`. */
export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)));
}

/** Spaces added on the left, so that the text takes `cells`. */
export function padStart(text: string, cells: number): string {
  return ' '.repeat(Math.max(0, cells - width(text))) + text;
}
