import type { Key } from '../../text/key.js';
import { type Line, line, span } from '../../text/line.js';
import { padEnd, width } from '../../text/width.js';
import type { Binding } from './practice.js';

/** A choice as a row: its name, and what it would mean. */
export interface Choice {
  readonly name: string;
  readonly means: string;
}

/** Choices under each other, numbered from 1, one of them under the cursor. */
export function drawChoices(choices: readonly Choice[], cursor: number): Line[] {
  const names = Math.max(...choices.map(({ name }) => width(name)), 0);
  return choices.map(({ name, means }, index) => {
    const here = index === cursor;
    const pointer = here ? span('  ▸ ', 'accent') : span('    ');
    const label = padEnd(name, names);
    return line(
      pointer,
      span(`${String(index + 1).padStart(String(choices.length).length)}  `, 'dim'),
      here ? { text: label, tone: 'accent', bold: true } : label,
      span(`   ${means}`, 'dim'),
    );
  });
}

/** The cursor goes elsewhere in a list. The key says where, so that of several that come at once none is lost. */
export interface CursorMove {
  readonly type: 'move-cursor';
  readonly key: Key;
}

const cursorKeys: readonly Key[] = [
  ...(['up', 'down', 'k', 'j', 'page-up', 'page-down', 'home', 'end'] as const),
  ...(['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const),
];

/** The keys of a list. */
export const cursorBindings: readonly Binding<CursorMove>[] = cursorKeys.map((key, index) => ({
  keys: [key],
  intent: { type: 'move-cursor', key },
  ...(index === 0 && { label: '↑↓', meaning: 'choose' }),
}));

/** How far a page goes in a list. */
const page = 8;

/** Where the cursor goes in a list of so many, round its ends; where it is for a key that means nothing here. A digit jumps. */
export function moveCursor(key: Key, cursor: number, count: number): number {
  const last = count - 1;
  const [up, down] = [(cursor + last) % count, (cursor + 1) % count];
  const targets: Partial<Record<Key, number>> = {
    up,
    down,
    k: up,
    j: down,
    'page-up': Math.max(0, cursor - page),
    'page-down': Math.min(last, cursor + page),
    home: 0,
    end: last,
  };
  if (/^[1-9]$/.test(key)) return Number(key) > count ? cursor : Number(key) - 1;
  return targets[key] ?? cursor;
}

/** The index of the choice that a typed line names: its number, its letter, or the beginning of its name. Null if none or several. */
export function readChoice(text: string, names: readonly string[]): number | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  if (/^\d+$/.test(wanted)) return names[Number(wanted) - 1] === undefined ? null : Number(wanted) - 1;
  const exact = names.findIndex((name) => name.toLowerCase() === wanted);
  if (exact !== -1) return exact;
  const begins = names.flatMap((name, index) => (name.toLowerCase().startsWith(wanted) ? [index] : []));
  return begins.length === 1 ? (begins[0] ?? null) : null;
}
