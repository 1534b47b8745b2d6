/**
 * Values over time, as one picture: a y axis with an honest zero and ticks that people can read, the curves of all lanes on
 * one scale, levels and instants that they are held against, and below it the time axis, which is also the playhead. The
 * first curve is an area and the others are lines over it, so that they are told apart without colour, too.
 */
import { brailleOf, Dots, dotsAcross, dotsDown, emptyCell, fullCell } from './dots.js';
import { type Line, type Span, span, type Tone } from './line.js';
import { formatNumber } from './number.js';
import type { Size } from './size.js';
import { scaleTo, ticksTo } from './ticks.js';
import { padStart, truncateLine, width } from './width.js';

export interface Curve {
  /** Samples in equal distances from the start on, as many as were taken so far; NaN where there was no value. */
  readonly values: readonly number[];
  /** How many samples lie before the cursor; the others were seen before time was turned back, and are drawn faintly. */
  readonly passed: number;
  /** How many samples the whole time axis would have. */
  readonly slots: number;
  readonly tone: Tone;
}

/** A value that curves are held against, from side to side. */
export interface Level {
  readonly value: number;
  readonly tone: Tone;
  readonly glyph: string;
}

/** An instant that curves are held against, from top to bottom; `at` in units of the time axis. */
export interface Flag {
  readonly at: number;
  readonly tone: Tone;
  readonly glyph: string;
}

export interface Plot {
  readonly curves: readonly Curve[];
  /** The greatest value that is to be expected, above 0; the axis ends at the tick at or above it. */
  readonly most: number;
  /** Whether values are whole numbers. */
  readonly whole: boolean;
  /** Whether values are shares from 0 to 1, shown as percentages. */
  readonly share: boolean;
  /** Where the time axis ends. */
  readonly until: number;
  /** Where the cursor stands on the time axis; null where there is none, and the axis counts something else. */
  readonly at: number | null;
  /** Instants at which something was told. */
  readonly marks: readonly number[];
  readonly levels: readonly Level[];
  readonly flags: readonly Flag[];
  /** The unit of the time axis, for its last label. */
  readonly unit: string;
}

/** Rows under the curves: the time axis, and where there is room its labels. */
const axisRows = 2;

/** Columns that the labels of the y axis take, the axis included. */
export function plotMargin(plot: Pick<Plot, 'most' | 'whole' | 'share'>, rows: number): number {
  const { top, step } = verticalScale(plot, rows - axisRows);
  return Math.max(...ladder(top, step).map((value) => width(valueText(plot, value, step)))) + 2;
}

/**
 * The plot in exactly `size.rows` lines (3 or more), none wider than `size.columns`. `margin` are the columns left of the
 * curves; sparklines that begin there have the same time axis. Under 5 rows only its end is labelled, beside it.
 */
export function plotLines(plot: Plot, size: Size, margin: number): readonly Line[] {
  const labelled = size.rows >= 5;
  const end = labelled ? '' : ` ${timeText(plot, plot.until, true)}`;
  const cells = Math.max(1, size.columns - margin - width(end));
  const rows = Math.max(1, size.rows - (labelled ? axisRows : 1));
  const { top, step } = verticalScale(plot, rows);
  const labels = new Map(
    ladder(top, step).map((value) => [rows - Math.round((value / top) * rows), valueText(plot, value, step)]),
  );
  const body = drawBody(plot, cells, rows, top);
  const tick = (row: number) => labels.get(row);
  const lines: Line[] = [
    ...body.map((content, row): Line => {
      const label = tick(row);
      return [span(`${padStart(label ?? '', margin - 2)} ${label === undefined ? '│' : '┤'}`, 'dim'), ...content];
    }),
    [span(`${padStart(tick(rows) ?? '0', margin - 2)} ┼`, 'dim'), ...timeAxis(plot, cells, labelled), span(end, 'dim')],
    ...(labelled ? [timeLabels(plot, cells, margin)] : []),
  ];
  return lines.map((line) => truncateLine(line, size.columns));
}

/** The cell in which an instant lies; the last one for the end of the axis. */
function cellOf(at: number, until: number, cells: number): number {
  return Math.min(Math.max(Math.floor((at / until) * cells), 0), cells - 1);
}

function verticalScale({ most, whole, share }: Pick<Plot, 'most' | 'whole' | 'share'>, rows: number) {
  // A tick every two rows at most: labels closer than that are a column of numbers and no axis.
  return scaleTo(share ? Math.min(most, 1) : most, Math.max(1, Math.min(5, Math.floor(rows / 2))), whole);
}

function ladder(top: number, step: number): number[] {
  return Array.from({ length: Math.round(top / step) + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** With as many decimals as the step between ticks has. */
function valueText({ share }: Pick<Plot, 'share'>, value: number, step: number): string {
  const shown = share ? step * 100 : step;
  const digits = Math.min(Math.max(0, -Math.floor(Math.log10(shown) + 1e-9)), 9);
  return share ? `${formatNumber(value * 100, digits)} %` : formatNumber(value, digits);
}

interface Cell {
  readonly text: string;
  readonly tone: Tone | undefined;
}

const blank: Cell = { text: ' ', tone: undefined };

function drawBody(plot: Plot, cells: number, rows: number, top: number): Line[] {
  const grid: Cell[][] = Array.from({ length: rows }, () => Array.from({ length: cells }, () => blank));
  const put = (column: number, row: number, cell: Cell) => {
    const line = grid[row];
    if (line !== undefined && column >= 0 && column < cells) line[column] = cell;
  };
  for (const [index, curve] of plot.curves.entries()) {
    const dots = trace(curve.values, curve.slots, cells, rows, top, index === 0);
    const passed = curve.passed === curve.values.length ? cells : Math.floor((curve.passed / curve.slots) * cells);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < cells; column++) {
        const bits = dots.at(column, row);
        if (bits !== emptyCell) put(column, row, { text: brailleOf(bits), tone: column < passed ? curve.tone : 'dim' });
      }
    }
  }
  // What curves are held against goes before and behind them, but never over their edge.
  const isClear = (column: number, row: number) => {
    const text = grid[row]?.[column]?.text ?? ' ';
    return text === ' ' || text === brailleOf(fullCell);
  };
  for (const { value, tone, glyph } of plot.levels) {
    if (!(value >= 0) || value > top) continue;
    const row = Math.min(rows - 1, rows - Math.ceil((value / top) * rows));
    for (let column = 0; column < cells; column++) {
      if (isClear(column, row)) put(column, row, { text: glyph, tone });
    }
  }
  for (const { at, tone, glyph } of plot.flags) {
    if (!(at >= 0) || at > plot.until) continue;
    const column = cellOf(at, plot.until, cells);
    for (let row = 0; row < rows; row++) if (isClear(column, row)) put(column, row, { text: glyph, tone });
  }
  const cursor = plot.at === null ? -1 : cellOf(plot.at, plot.until, cells);
  for (let row = 0; row < rows; row++) {
    if (grid[row]?.[cursor]?.text === ' ') put(cursor, row, { text: '│', tone: 'dim' });
  }
  return grid.map(joined);
}

/** The dots of one curve: the greatest value of all samples that share a column, so that no peak is lost. */
function trace(
  values: readonly number[],
  slots: number,
  cells: number,
  rows: number,
  top: number,
  filled: boolean,
): Dots {
  const dots = new Dots(cells, rows);
  const across = cells * dotsAcross;
  const down = rows * dotsDown;
  let before: number | null = null;
  for (let x = 0; x < across; x++) {
    const first = Math.floor((x * slots) / across);
    const last = Math.max(first + 1, Math.floor(((x + 1) * slots) / across));
    let value = Number.NaN;
    for (let index = first; index < Math.min(last, values.length); index++) {
      const sample = values[index] ?? Number.NaN;
      if (Number.isNaN(value) || sample > value) value = sample;
    }
    if (Number.isNaN(value)) {
      before = null;
      continue;
    }
    // Nothing has no height; anything above nothing has at least one dot.
    const height = value > 0 ? Math.min(Math.max(Math.round((value / top) * down), 1), down) : 0;
    if (filled) for (let y = 0; y < height; y++) dots.set(x, y);
    else {
      const from = before === null ? height : Math.min(before + Math.sign(height - before), height);
      const low = Math.min(from, height);
      const high = Math.max(before === null ? height : before + Math.sign(height - before), height);
      for (let y = low; y <= high; y++) dots.set(x, Math.max(y - 1, 0));
    }
    before = height;
  }
  return dots;
}

/** "━━┻━━━┯━━●───┬────": done and to come, what was told (upwards), and the ticks of the labels below. */
function timeAxis(plot: Plot, cells: number, labelled: boolean): Line {
  const cursor = plot.at === null ? -1 : cellOf(plot.at, plot.until, cells);
  const row: Cell[] = Array.from({ length: cells }, (_, column) =>
    column < cursor || plot.at === plot.until ? { text: '━', tone: 'accent' } : { text: '─', tone: 'dim' },
  );
  const mark = (column: number, text: string, tone: Tone) => {
    if (column >= 0 && column < cells) row[column] = { text, tone };
  };
  if (labelled) {
    for (const tick of timeTicks(plot, cells)) {
      const column = cellOf(tick, plot.until, cells);
      if (tick > 0) mark(column, column < cursor ? '┯' : '┬', column < cursor ? 'accent' : 'dim');
    }
  }
  for (const at of plot.marks) {
    const column = cellOf(at, plot.until, cells);
    mark(column, '┻', column <= cursor ? 'strong' : 'dim');
  }
  for (const { at, tone } of plot.flags)
    if (at >= 0 && at <= plot.until) mark(cellOf(at, plot.until, cells), '◆', tone);
  mark(cursor, '●', 'accent');
  return joined(row);
}

function timeText({ unit }: Plot, at: number, withUnit: boolean): string {
  return withUnit ? `${formatNumber(at)} ${unit}` : formatNumber(at);
}

function timeTicks(plot: Plot, cells: number): readonly number[] {
  const widest = width(timeText(plot, plot.until, true)) + 3;
  return ticksTo(plot.until, Math.max(1, Math.min(8, Math.floor(cells / widest))));
}

function timeLabels(plot: Plot, cells: number, margin: number): Line {
  const ticks = timeTicks(plot, cells);
  let text = '';
  for (const [index, tick] of ticks.entries()) {
    const label = timeText(plot, tick, index === ticks.length - 1);
    const column = cellOf(tick, plot.until, cells);
    const from = Math.max(0, Math.min(column - (index === 0 ? 0 : Math.floor(width(label) / 2)), cells - width(label)));
    if (from < width(text) + (index === 0 ? 0 : 1)) continue;
    text += ' '.repeat(from - width(text)) + label;
  }
  return [span(' '.repeat(margin) + text, 'dim')];
}

/** Neighbours of one tone as one span. */
function joined(cells: readonly Cell[]): Span[] {
  const spans: Span[] = [];
  for (const { text, tone } of cells) {
    const last = spans.at(-1);
    if (last !== undefined && last.tone === tone) spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push(span(text, tone));
  }
  return spans;
}
