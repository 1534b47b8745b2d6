import { type Cell, cellOf, joined } from './cells.js';
import { type Line, span, type Tone } from './line.js';
import { formatNumber } from './number.js';
import type { Plot } from './plot-model.js';
import { ticksTo } from './ticks.js';
import { width } from './width.js';

/** "━━┻━━━┯━━●───┬────": done and to come, what was told (upwards), and the ticks of the labels below. */
export function timeAxis(plot: Plot, cells: number, labelled: boolean): Line {
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

/** An instant in words; with its unit for the end of the axis. */
export function timeText({ unit }: Plot, at: number, withUnit: boolean): string {
  return withUnit ? `${formatNumber(at)} ${unit}` : formatNumber(at);
}

function timeTicks(plot: Plot, cells: number): readonly number[] {
  const widest = width(timeText(plot, plot.until, true)) + 3;
  return ticksTo(plot.until, Math.max(1, Math.min(8, Math.floor(cells / widest))));
}

/** The labels under the ticks, the last one with the unit. */
export function timeLabels(plot: Plot, cells: number, margin: number): Line {
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
