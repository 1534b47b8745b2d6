/**
 * One line of text being typed, for every field of every screen: it counts in what people see as characters, so that
 * backspace never leaves half of one.
 *
 * Keys: arrows, home and end; alt-b and alt-f by words; backspace and delete; ctrl-w and alt-d delete a word; ctrl-u and
 * ctrl-k delete to the beginning and to the end.
 */
import { nextPlace, previousPlace, snap } from './graphemes.js';
import { isPrintable, type Key } from './key.js';
import type { Span } from './line.js';
import { width } from './width.js';
import { wordEnd, wordStart } from './words.js';

export interface TextField {
  readonly text: string;
  /** A place in the text, between characters. */
  readonly cursor: number;
}

/** The longest line that a field takes, in UTF-16 units: nothing that anyone means to type is longer. */
export const longestLine = 300;

/** A field with the cursor behind its text. */
export function fieldOf(text = ''): TextField {
  return { text, cursor: text.length };
}

/** The field after a key; the same field for a key at its edge, null for a key that means nothing to it. */
export function pressField(field: TextField, key: Key, longest = longestLine): TextField | null {
  if (isPrintable(key)) return insertText(field, key, longest);
  const { text, cursor } = field;
  switch (key) {
    case 'left':
      return moveTo(field, previousPlace(text, cursor));
    case 'right':
      return moveTo(field, nextPlace(text, cursor));
    case 'alt-b':
    case 'ctrl-left':
    case 'alt-left':
      return moveTo(field, snap(text, wordStart(text, cursor)));
    case 'alt-f':
    case 'ctrl-right':
    case 'alt-right':
      return moveTo(field, boundaryAfter(text, wordEnd(text, cursor)));
    case 'home':
    case 'ctrl-a':
      return moveTo(field, 0);
    case 'end':
    case 'ctrl-e':
      return moveTo(field, text.length);
    case 'backspace':
      return erase(field, previousPlace(text, cursor), cursor);
    case 'delete':
    case 'ctrl-d':
      return erase(field, cursor, nextPlace(text, cursor));
    case 'ctrl-w':
    case 'alt-backspace':
    case 'ctrl-backspace':
      return erase(field, snap(text, wordStart(text, cursor)), cursor);
    case 'alt-d':
    case 'ctrl-delete':
      return erase(field, cursor, boundaryAfter(text, wordEnd(text, cursor)));
    case 'ctrl-u':
      return erase(field, 0, cursor);
    case 'ctrl-k':
      return erase(field, cursor, text.length);
    default:
      return null;
  }
}

/** Puts a text in at the cursor: of a paste its first line that is not empty, without control characters, as far as it fits. */
export function insertText(field: TextField, pasted: string, longest = longestLine): TextField {
  const [first = ''] = (/\S/.test(pasted) ? pasted.trimStart() : pasted).split(/[\r\n\u2028\u2029]/, 1);
  const line = first.replace(/\p{Cc}+/gu, ' ');
  const room = Math.max(0, longest - field.text.length);
  const fits = line.length <= room ? line : line.slice(0, snap(line, room));
  if (fits === '') return field;
  const text = field.text.slice(0, field.cursor) + fits + field.text.slice(field.cursor);
  return { text, cursor: boundaryAfter(text, field.cursor + fits.length) };
}

/** The field as spans, with its caret; at most `cells` wide, scrolled so that the cursor is seen. */
export function fieldSpans({ text, cursor }: TextField, cells: number): Span[] {
  const under = cursor < text.length ? text.slice(cursor, nextPlace(text, cursor)) : ' ';
  const room = Math.max(0, cells - width(under));
  let from = 0;
  while (from < cursor && width(text.slice(from, cursor)) > room) from = nextPlace(text, from);
  const before = text.slice(from, cursor);
  let to = cursor + (cursor < text.length ? under.length : 0);
  let left = room - width(before);
  const start = to;
  while (to < text.length) {
    const next = nextPlace(text, to);
    left -= width(text.slice(to, next));
    if (left < 0) break;
    to = next;
  }
  const parts: Span[] = [
    { text: before },
    { text: under, inverse: true, caret: true },
    { text: text.slice(start, to) },
  ];
  return parts.filter((part) => part.text !== '');
}

function moveTo(field: TextField, cursor: number): TextField {
  return cursor === field.cursor ? field : { ...field, cursor };
}

function erase(field: TextField, from: number, to: number): TextField {
  if (from >= to) return field;
  const text = field.text.slice(0, from) + field.text.slice(to);
  return { text, cursor: snap(text, from) };
}

/** A combining mark joins the character before it: the cursor goes behind both. */
function boundaryAfter(text: string, place: number): number {
  return snap(text, place) === place ? place : nextPlace(text, snap(text, place));
}
