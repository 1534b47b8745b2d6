import type { Key } from '../../text/key.js';
import { type Line, line, span } from '../../text/line.js';
import { padEnd, width } from '../../text/width.js';

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
      span(`${index + 1}  `, 'dim'),
      here ? { text: label, tone: 'accent', bold: true } : label,
      span(`   ${means}`, 'dim'),
    );
  });
}

/** Where the cursor goes; null for a key that does not move it. A digit jumps. */
export function moveCursor(key: Key, cursor: number, count: number): number | null {
  if (key === 'up' || key === 'k') return (cursor + count - 1) % count;
  if (key === 'down' || key === 'j') return (cursor + 1) % count;
  const digit = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  return digit >= 0 && digit < count ? digit : null;
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
