import { type Line, line, type Span, span } from '../../text/line.js';
import { width } from '../../text/width.js';
import { leftOut } from '../eviction/policy.js';
import type { System } from './system.js';

/** Up to so many keys are shown with their versions, in a fixed order. */
export const fewKeys = 10;

const lifeLeft = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * The entries as the policy orders them (a handful by key), each with what there is to know: "3 v17● !▅" is key 3 in its 17th version, not
 * saved yet, older than the database has, and a little more than half of its life ahead. Versions are shown of few keys.
 */
export function cellsOf(system: System, at: number, atMost: number): readonly Span[] {
  const { store, knobs } = system;
  const queues = store.policy.queues({ entries: Math.max(3, atMost), cells: 1 }).filter((queue) => queue.held);
  const cells: Span[] = [];
  const entries = queues.flatMap((queue) => queue.entries);
  // A handful of keys that change places twenty times a second is hard to read.
  if (knobs.keys <= fewKeys) entries.sort((one, other) => one.key - other.key);
  for (const { key } of entries) {
    if (key === leftOut) cells.push(span('…', 'dim'));
    if (key < 0) continue;
    const version = store.version(key);
    const old = version < (system.promised[key] as number);
    const unsaved = store.isUnsaved(key);
    const left = store.secondsLeft(key, at);
    if (left <= 0 && !unsaved) continue;
    const life = knobs.timeToLive > 0 ? lifeLeft[Math.min(7, Math.floor((left / knobs.timeToLive) * 8))] : '';
    const text = `${key + 1}${knobs.keys <= fewKeys ? ` v${version}` : ''}${unsaved ? '●' : ''}${old ? '!' : ''}${life}`;
    cells.push(old ? span(text, 'bad') : unsaved ? span(text, 'warn') : span(text));
  }
  return cells.length === 0 ? [span('empty', 'dim')] : cells;
}

/** The versions that the database has, of few keys. */
export function databaseCells({ saved, knobs }: System): readonly Span[] {
  return Array.from({ length: knobs.keys }, (_, key) => span(`${key + 1} v${saved[key]}`));
}

/** Cells in lines, two spaces between them, as many as fit. */
export function flow(cells: readonly Span[], columns: number, rows: number): readonly Line[] {
  const lines: Span[][] = [];
  let used = columns + 1;
  for (const cell of cells) {
    const size = width(cell.text);
    if (used + 2 + size > columns) {
      if (lines.length === rows) break;
      lines.push([]);
      used = -2;
    }
    lines.at(-1)?.push(...(used < 0 ? [cell] : [span('  '), cell]));
    used += 2 + size;
  }
  return lines;
}

const shades = [' ', '░', '▒', '▓', '█'];

/** Which keys are held, from the first, most popular one on the left to the last: the darker, the more of a slice. */
export function heat({ store, knobs }: System, columns: number): Line {
  const left = 'held 1 ';
  const right = ` ${knobs.keys}`;
  const cells = Math.max(1, columns - left.length - right.length);
  let drawn = '';
  for (let cell = 0; cell < cells; cell++) {
    const from = Math.floor((cell * knobs.keys) / cells);
    const to = Math.floor(((cell + 1) * knobs.keys) / cells);
    // A sample of large slices will do, and costs the same for any number of keys.
    const stride = Math.max(1, Math.floor((to - from) / 50));
    let seen = 0;
    let held = 0;
    for (let key = from; key < to; key += stride, seen++) if (store.policy.has(key)) held += 1;
    drawn += shades[Math.ceil((held / Math.max(1, seen)) * 4)];
  }
  return line(span(left, 'dim'), span(drawn, 'accent'), span(right, 'dim'));
}
