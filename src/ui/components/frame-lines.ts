import { type Line, span } from '../../text/line.js';
import { lineWidth, truncate, truncateLine, width } from '../../text/width.js';
import { type Meaning, translated } from '../../words/phrase.js';
import type { Viewport } from '../viewport.js';

/** What the footer has to know of a binding. */
export interface FooterKey {
  readonly label: string;
  readonly meaning: Meaning;
  readonly quiet?: boolean;
  readonly isIdle?: boolean;
}

export interface FrameContent {
  readonly trail: readonly string[];
  readonly status: string;
  readonly keys: readonly FooterKey[];
  readonly content: readonly Line[];
}

/** A whole frame as lines, one for each row of the program: what components/frame.tsx draws where nothing has to be said. */
export function frameLines({ trail, status, keys, content }: FrameContent, viewport: Viewport): readonly Line[] {
  const { columns, height, air } = viewport;
  const rule: Line = [span(` ${'─'.repeat(Math.max(0, columns - 2))}`, 'dim')];
  const room = Math.max(0, height - 4 - air);
  const inside = Array.from({ length: room }, (_, row): Line => {
    const line = content[row] ?? [];
    return line.length === 0 ? line : [span('  '), ...line];
  });
  const blank = Array.from({ length: air }, (): Line => []);
  return [header(trail, status, columns), rule, ...blank, ...inside, rule, footer(keys, columns)];
}

/** "step 12/12", "1/8 · 2 min". */
const longestCount = 14;

/**
 * "backpressure · caching › A queue is a loan          step 3/7": the name of the program gives way first, for who reads it
 * knows it; then what is no count, then the middle.
 */
export function header(trail: readonly string[], status: string, columns: number): Line {
  const [first = '', ...rest] = trail;
  const named = ` ${first}${rest.length > 0 ? ' · ' : ''}`;
  const fitsAfter = (before: string) => width(before) + width(rest.join(' › ')) + width(status) + 4 <= columns;
  const lead = rest.length === 0 || fitsAfter(named) ? named : ' ';
  const fits = fitsAfter(lead);
  // Where one is, is worth more than a sentence about it; a count is always worth its few cells.
  const right = status === '' || (!fits && width(status) > longestCount) ? '' : `${status} `;
  const room = columns - width(right) - 3;
  const middle = truncate(rest.join(' › '), Math.max(0, room - width(lead)));
  const left: Line = [span(lead, 'dim'), { text: middle, bold: true }];
  return [...left, span(' '.repeat(Math.max(1, columns - lineWidth(left) - width(right)))), span(right, 'dim')];
}

/** Keys and meanings, as many as fit; the last one, which is help, always does. */
export function footer(bindings: readonly FooterKey[], columns: number): Line {
  const joined = footerEntries(bindings, columns).flatMap(
    ({ line }, index): Line => (index === 0 ? line : [span('   '), ...line]),
  );
  return joined.length === 0 ? [] : truncateLine([span('  '), ...joined], columns);
}

interface Entry<Key extends FooterKey> {
  readonly binding: Key;
  readonly line: Line;
  /** The cell that it begins at, and the one behind it. */
  readonly from: number;
  readonly to: number;
}

/** What stands in the footer, and where. */
export function footerEntries<Key extends FooterKey>(bindings: readonly Key[], columns: number): readonly Entry<Key>[] {
  const all = bindings
    .filter(({ quiet, isIdle }) => !quiet && !isIdle)
    .map((binding) => ({
      binding,
      line: [span(translated(binding.label), 'accent'), span(` ${translated(binding.meaning)}`, 'dim')] satisfies Line,
    }));
  const last = all.pop();
  if (last === undefined) return [];
  const kept: Entry<Key>[] = [];
  let at = 2;
  // The last cell stays free, as in the header and under the rules.
  const room = columns - 1 - lineWidth(last.line);
  for (const entry of all) {
    const to = at + lineWidth(entry.line);
    if (to + 3 > room) break;
    kept.push({ ...entry, from: at, to });
    at = to + 3;
  }
  return [...kept, { ...last, from: at, to: at + lineWidth(last.line) }];
}
