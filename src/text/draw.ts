/**
 * What pictures of simulations are drawn with: numbers for people, bars, sparklines, boxes, charts. Everything returns
 * plain strings or lines of an exact width, so that it can be put beside or under something else without counting again.
 */
import { type Line, line, type Span, span, type Tone } from './line.js';
import { formatQuantity } from './number.js';
import { lineWidth, truncate, truncateLine, width } from './width.js';

export { formatNumber, formatQuantity, formatSeconds } from './number.js';

const levels = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar exactly `cells` wide, filled to value ÷ max in eighths of a cell; never empty for a value above zero. */
export function bar(value: number, max: number, cells: number, rest = ' '): string {
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0;
  const parts = Math.max(Math.round(share * cells * 8), share > 0 && cells > 0 ? 1 : 0);
  const filled = '█'.repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? '');
  return filled + rest.repeat(cells - Math.ceil(parts / 8));
}

/** Values as a row of little columns from 0 to `max` (the greatest value, unless given), oldest first, exactly `cells` wide. */
export function sparkline(values: readonly number[], cells: number, max?: number): string {
  const columns = resample(values, cells);
  const top = max ?? Math.max(...columns.filter(Number.isFinite), 0);
  return columns.map((value) => (Number.isFinite(value) ? level(value, top, 1) || '▁' : ' ')).join('');
}

/** The line cut, or filled up with spaces, to exactly `cells`. */
export function fitLine(of: Line, cells: number): Line {
  const cut = truncateLine(of, cells);
  const missing = cells - lineWidth(cut);
  return missing > 0 ? [...cut, { text: ' '.repeat(missing) }] : cut;
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

export interface ChartOptions {
  readonly unit?: string;
  /** Value at the top; the greatest value rounded up to 1, 2 or 5 × 10ⁿ unless given. */
  readonly max?: number;
  /** How many values the whole width stands for, so that a run in progress grows to the right; else `values.length`. */
  readonly slots?: number;
  /** What stands under the two ends of the time axis, "0 s" and "120 s". */
  readonly from?: string;
  readonly to?: string;
  readonly tone?: Tone;
}

/** A chart of columns with its axes, exactly `size.columns` wide and `size.rows` high (at least 2). Peaks survive narrowing. */
export function chart(
  values: readonly number[],
  size: { readonly columns: number; readonly rows: number },
  options: ChartOptions = {},
): readonly Line[] {
  const { unit = '', slots = values.length, from = '', to = '', tone = 'series-a' } = options;
  const times = from !== '' || to !== '';
  const rows = Math.max(1, size.rows - (times ? 1 : 0));
  const top = options.max ?? roundUp(values.reduce((most, value) => Math.max(most, value || 0), 0));
  const labels = [formatQuantity(top, unit), formatQuantity(0, unit)];
  const margin = Math.max(...labels.map(width));
  const cells = Math.max(1, size.columns - margin - 2);
  const padded =
    values.length < slots ? [...values, ...Array.from({ length: slots - values.length }, () => Number.NaN)] : values;
  const columns = resample(padded, cells);
  const body = Array.from({ length: rows }, (_, row): Line => {
    const floor = rows - 1 - row;
    const label = row === 0 ? labels[0] : floor === 0 ? labels[1] : '';
    const drawn = columns.map((value) => level(value, top, rows, floor) || ' ').join('');
    const axis: Span = span(`${(label ?? '').padStart(margin)} ${label ? '┤' : '│'}`, 'dim');
    return fitLine(line(axis, span(drawn, tone)), size.columns);
  });
  if (!times) return body;
  const feet = ' '.repeat(margin + 2) + from + to.padStart(Math.max(to.length + 1, cells - width(from)));
  return [...body, fitLine([span(feet, 'dim')], size.columns)];
}

/** The part of a column, scaled to `rows` cells of eight steps, that lies in the cell `floor` cells up. */
function level(value: number, max: number, rows: number, floor = 0): string {
  if (!(value > 0) || !(max > 0)) return '';
  const steps = Math.max(1, Math.round(Math.min(value / max, 1) * rows * 8));
  return levels[Math.min(Math.max(steps - floor * 8, 0), 8)] ?? '';
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
