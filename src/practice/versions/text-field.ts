import { isPrintable, type Key } from '../../text/key.js';
import type { Span } from '../../text/line.js';
import { width } from '../../text/width.js';

/** One line of text being typed; `cursor` is an index into `text`, from 0 to its length. */
export interface TextField {
  readonly text: string;
  readonly cursor: number;
}

/** No version or range that anyone means is longer; more would only slow the screen down. */
const longest = 300;

export function fieldOf(text: string): TextField {
  return { text, cursor: text.length };
}

/** The field after a key; null for a key that means nothing to it. */
export function pressField(field: TextField, key: Key): TextField | null {
  const { text, cursor } = field;
  if (isPrintable(key)) return insert(field, key);
  switch (key) {
    case 'left':
      return { text, cursor: Math.max(0, cursor - 1) };
    case 'right':
      return { text, cursor: Math.min(text.length, cursor + 1) };
    case 'home':
    case 'ctrl-a':
      return { text, cursor: 0 };
    case 'end':
    case 'ctrl-e':
      return { text, cursor: text.length };
    case 'backspace':
      return cursor === 0 ? field : { text: text.slice(0, cursor - 1) + text.slice(cursor), cursor: cursor - 1 };
    case 'delete':
    case 'ctrl-d':
      return { text: text.slice(0, cursor) + text.slice(cursor + 1), cursor };
    case 'ctrl-u':
      return { text: text.slice(cursor), cursor: 0 };
    case 'ctrl-k':
      return { text: text.slice(0, cursor), cursor };
    default:
      return null;
  }
}

/** Puts in a text at the cursor: its first line, every character one cell wide, so that columns can be counted. */
export function insert({ text, cursor }: TextField, more: string): TextField {
  const [first = ''] = more.trimStart().split(/[\r\n]/, 1);
  const typed = /^\s+$/.test(more) ? more.replace(/\s/g, ' ') : first;
  const kept = [...typed]
    .map(oneCell)
    .join('')
    .slice(0, Math.max(0, longest - text.length));
  return { text: text.slice(0, cursor) + kept + text.slice(cursor), cursor: cursor + kept.length };
}

/** The field as spans, the cursor shown inverse; at most `cells` wide, scrolled so that the cursor is seen. */
export function fieldSpans({ text, cursor }: TextField, cells: number): Span[] {
  const room = Math.max(1, cells - 1);
  const from = Math.max(0, cursor - room);
  const shown = text.slice(from, from + room + 1);
  const at = cursor - from;
  const parts: Span[] = [
    { text: shown.slice(0, at) },
    { text: shown[at] ?? ' ', inverse: true },
    { text: shown.slice(at + 1) },
  ];
  return parts.filter((part) => part.text !== '');
}

function oneCell(character: string): string {
  if (/^[\x20-\x7e]$/.test(character)) return character;
  return character.length === 1 && width(character) === 1 ? character : '?';
}
