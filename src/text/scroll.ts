/** Lines seen through a window of fewer rows: once for all screens and practices. */
import { phrase } from '../words/phrase.js';
import type { Key } from './key.js';
import { type Line, plain, span } from './line.js';
import type { Size } from './size.js';
import { truncateLine } from './width.js';

/** The farthest that so many lines can be scrolled in so many rows. The last row is kept for saying that there is more. */
export function lastScroll(lines: number, rows: number): number {
  return lines <= rows ? 0 : lines - Math.max(1, rows - 1);
}

/** The scroll after a key, within the lines there are; null when it is no key for scrolling. */
export function scrollTarget(key: Key, scroll: number, lines: number, rows: number): number | null {
  const last = lastScroll(lines, rows);
  const at = Math.min(Math.max(0, scroll), last);
  const page = pageOf(rows);
  const targets: Partial<Record<Key, number>> = {
    up: at - 1,
    k: at - 1,
    down: at + 1,
    j: at + 1,
    'page-up': at - page,
    'page-down': at + page,
    ' ': at + page,
    home: 0,
    end: last,
  };
  const target = targets[key];
  return target === undefined ? null : Math.min(Math.max(0, target), last);
}

/**
 * The item that a key goes to in a list of `items`, `page` of which show; null when it is no key for a list. One step past
 * the end goes round, so that the last is one key from the first; a page stops there.
 */
export function cursorTarget(key: Key, cursor: number, items: number, page: number): number | null {
  const last = Math.max(0, items - 1);
  const at = Math.min(Math.max(0, cursor), last);
  switch (key) {
    case 'up':
    case 'k':
      return at === 0 ? last : at - 1;
    case 'down':
    case 'j':
      return at === last ? 0 : at + 1;
    case 'page-up':
      return Math.max(0, at - Math.max(1, page - 1));
    case 'page-down':
      return Math.min(last, at + Math.max(1, page - 1));
    case 'home':
      return 0;
    case 'end':
      return last;
    default:
      return null;
  }
}

/** How far a page goes: two of the lines that were seen stay in sight. */
export function pageOf(rows: number): number {
  return Math.max(1, rows - 3);
}

/** The scroll, moved just so far that the line in focus is on screen. */
export function follow(scroll: number, focus: number, lines: number, rows: number): number {
  const visible = lines <= rows ? rows : Math.max(1, rows - 1);
  const wanted = focus < scroll ? focus : focus >= scroll + visible ? focus - visible + 1 : scroll;
  return Math.min(Math.max(0, wanted), lastScroll(lines, rows));
}

/** The rows to show from `scroll` on, cut to the width; where not all fit, the last row says what is below. */
export function scrolled(lines: readonly Line[], size: Size, scroll: number): readonly Line[] {
  const cut = (line: Line) => truncateLine(line, size.columns);
  if (lines.length <= size.rows) return lines.map(cut);
  const rows = Math.max(1, size.rows - 1);
  const at = Math.min(Math.max(0, scroll), lastScroll(lines.length, size.rows));
  const more = moreBelow(lines.length - at - rows);
  return [...lines.slice(at, at + rows).map(cut), cut([span(more, 'dim')])].slice(0, size.rows);
}

/** What stands under a window that does not show all. */
function moreBelow(lines: number): string {
  return lines > 0 ? phrase('↓ {n} more line below|↓ {n} more lines below', { n: lines }) : phrase('— end —');
}

/** The lines without empty ones, from the bottom up, as far as it takes for them to fit; those at the very end always go. */
export function squeezed(lines: readonly Line[], rows: number): readonly Line[] {
  const kept = [...lines];
  while (kept.length > 0 && isEmpty(kept.at(-1))) kept.pop();
  for (let at = kept.length - 1; at >= 0 && kept.length > rows; at--) if (isEmpty(kept[at])) kept.splice(at, 1);
  return kept;
}

function isEmpty(line: Line | undefined): boolean {
  return line !== undefined && plain(line).trim() === '';
}
