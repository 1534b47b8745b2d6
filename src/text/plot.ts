/**
 * Values over time, as one picture: a y axis with an honest zero and ticks that people can read, the curves of all lanes on
 * one scale, levels and instants that they are held against, and below it the time axis, which is also the playhead. The
 * first curve is an area and the others are lines over it, so that they are told apart without colour, too.
 */
import { blank, type Cell, cellOf, joined } from './cells.js';
import { brailleOf, emptyCell, fullCell } from './dots.js';
import { type Line, span } from './line.js';
import { formatNumber } from './number.js';
import type { Plot } from './plot-model.js';
import type { Size } from './size.js';
import { scaleTo } from './ticks.js';
import { timeAxis, timeLabels, timeText } from './time-axis.js';
import { trace } from './trace.js';
import { padStart, truncateLine, width } from './width.js';

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
