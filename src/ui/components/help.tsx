import { beside, gap } from '../../text/draw.js';
import type { Key } from '../../text/key.js';
import { type Line, span } from '../../text/line.js';
import { padEnd, width } from '../../text/width.js';
import { phrase, translated } from '../../words/phrase.js';
import type { Binding } from '../hooks/use-keys.js';
import { everywhere } from '../keys.js';

/** Columns of content from which on two columns of keys stand beside each other. */
const twoColumns = 108;

/** Every key of the screen, from the very list that makes them work; of two with the same key, the one that gets it. */
export function helpLines(bindings: readonly Binding[], columns: number): readonly Line[] {
  const taken = new Set<Key>();
  const shown = bindings.filter(({ keys, isIdle, run }) => {
    const isLeft = keys.length === 0 || keys.some((key) => !taken.has(key));
    if (run !== undefined) for (const key of keys) taken.add(key);
    return !isIdle && isLeft;
  });
  const rest = everywhere.filter(({ label }) => !shown.some((binding) => binding.label === label));
  const entries = [...shown, ...rest];
  const column = Math.max(...entries.map(({ label }) => width(translated(label)))) + 3;
  const rows = entries.map(
    ({ label, meaning }): Line => [span(`  ${padEnd(translated(label), column)}`, 'accent'), span(translated(meaning))],
  );
  const half = Math.ceil(rows.length / 2);
  const isWide = columns >= twoColumns && rows.length > 10;
  const drawn = isWide ? beside(rows.slice(0, half), gap(6), rows.slice(half)) : rows;
  return [[{ text: phrase('Keys on this screen'), bold: true }], [], ...drawn];
}
