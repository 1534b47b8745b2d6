/**
 * What pictures of simulations are drawn with: numbers for people, bars, sparklines, boxes. Everything returns
 * plain strings or lines of an exact width, so that it can be put beside or under something else without counting again.
 */
import { type Line, line, span, type Tone } from './line.js';
import { lineWidth, truncate, truncateLine, width } from './width.js';

export { formatNumber, formatQuantity, formatSeconds } from './number.js';

const levels = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * A bar exactly `cells` wide, filled to value ÷ max in halves of a cell; never empty for a value above zero. It is a thin one: of
 * several under each other each is seen, and none is the loudest thing on the screen.
 */
export function bar(value: number, max: number, cells: number, rest = ' '): string {
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0;
  const halves = Math.max(Math.round(share * cells * 2), share > 0 && cells > 0 ? 1 : 0);
  return '━'.repeat(Math.floor(halves / 2)) + '╸'.repeat(halves % 2) + rest.repeat(cells - Math.ceil(halves / 2));
}

/** Values as a row of little columns from 0 to `max` (the greatest value, unless given), oldest first, exactly `cells` wide. */
export function sparkline(values: readonly number[], cells: number, max?: number): string {
  const columns = resample(values, cells);
  const top = max ?? Math.max(...columns.filter(Number.isFinite), 0);
  return columns.map((value) => (Number.isFinite(value) ? level(value, top) || '▁' : ' ')).join('');
}

/** The line cut, or filled up with spaces, to exactly `cells`. */
export function fitLine(of: Line, cells: number): Line {
  const cut = truncateLine(of, cells);
  const missing = cells - lineWidth(cut);
  return missing > 0 ? [...cut, { text: ' '.repeat(missing) }] : cut;
}

/** One text on the left and one at the right edge, at least a space between them. */
export function spread(left: Line, right: Line, columns: number): Line {
  return line(...left, ' '.repeat(Math.max(1, columns - lineWidth(left) - lineWidth(right))), ...right);
}

/** A gap between blocks that stand beside each other. */
export function gap(cells: number): readonly Line[] {
  return [[{ text: ' '.repeat(cells) }]];
}

/** Lines in a frame that is exactly `columns` wide, the title in its top edge; longer lines are cut. */
export function box(title: string, lines: readonly Line[], columns: number, tone: Tone = 'dim'): readonly Line[] {
  const inside = Math.max(0, columns - 4);
  const name = title === '' ? '' : ` ${truncate(title, Math.max(0, inside - 1))} `;
  const top = `┌${name}${'─'.repeat(Math.max(0, columns - 2 - width(name)))}┐`;
  return [
    [span(top, tone)],
    ...lines.map((content) => [span('│ ', tone), ...fitLine(content, inside), span(' │', tone)]),
    [span(`└${'─'.repeat(Math.max(0, columns - 2))}┘`, tone)],
  ];
}

/** Blocks side by side, tops aligned; each keeps the width of its widest line. Put a `gap` between them. */
export function beside(...blocks: (readonly Line[])[]): readonly Line[] {
  const sizes = blocks.map((block) => block.reduce((widest, content) => Math.max(widest, lineWidth(content)), 0));
  const height = blocks.reduce((tallest, block) => Math.max(tallest, block.length), 0);
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block, index) => [...fitLine(block[row] ?? [], sizes[index] ?? 0)]),
  );
}

/** At most `rows` lines, each cut to `columns`: the last thing a picture does. */
export function clip(
  lines: readonly Line[],
  size: { readonly columns: number; readonly rows: number },
): readonly Line[] {
  return lines.slice(0, Math.max(0, size.rows)).map((content) => truncateLine(content, size.columns));
}

/** A column of one cell in eight steps; at least one for a value above zero. */
function level(value: number, max: number): string {
  if (!(value > 0) || !(max > 0)) return '';
  return levels[Math.max(1, Math.round(Math.min(value / max, 1) * 8))] ?? '';
}

/** As many values as cells: the greatest of those that share a cell, or one stretched over several. */
function resample(values: readonly number[], cells: number): number[] {
  const out: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const first = Math.floor((cell * values.length) / cells);
    const last = Math.max(first + 1, Math.floor(((cell + 1) * values.length) / cells));
    let most = Number.NaN;
    for (let index = first; index < last; index++) {
      const value = values[index] ?? Number.NaN;
      if (value > most || Number.isNaN(most)) most = value;
    }
    out.push(most);
  }
  return out;
}

/** The next of … 1, 2, 5, 10, 20, 50 … at or above a value; 1 for nothing. */
export function roundUp(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const decade = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((digit) => digit * decade >= value * (1 - 1e-12)) ?? 10;
  return Number((step * decade).toPrecision(12));
}
