/**
 * The queue that moves on home: a burst of five seconds, and fifteen in which it drains, for ever. Four ticks are a second. One
 * message is served a tick; every other tick one comes, and in the burst five come in two ticks. Everything follows from
 * the number of the tick, so that a picture of it can be tested, and stands still where nothing may move.
 */

import { columnLines } from '../../text/columns.js';
import { box, fitLine } from '../../text/draw.js';
import { type Line, line, span } from '../../text/line.js';
import type { Size } from '../../text/size.js';
import { phrase } from '../../words/phrase.js';

/** Milliseconds between two ticks. */
export const tickEvery = 250;

const burst = { from: 12, ticks: 20 } as const;
const period = 120;

/** The tick shown where nothing moves: in the middle of the drain. */
export const stillTick = 58;

/** How many come in a tick. */
function arrivals(tick: number): number {
  const at = tick % period;
  const isBurst = at >= burst.from && at < burst.from + burst.ticks;
  return isBurst ? (at % 2 === 0 ? 3 : 2) : at % 2 === 0 ? 1 : 0;
}

const depths: readonly number[] = depthsOfPeriod();

function depthsOfPeriod(): number[] {
  const found: number[] = [];
  let waiting = 0;
  for (let tick = 0; tick < period; tick++) {
    waiting = Math.max(0, waiting + arrivals(tick) - 1);
    found.push(waiting);
  }
  return found;
}

/** How many wait at a tick. */
export function depthAt(tick: number): number {
  return depths[tick % period] ?? 0;
}

const peak = Math.max(...depths);

/** The queue, in exactly this many rows (one or more); with seven and more its history stands above it. */
export function queuePicture(tick: number, size: Size): readonly Line[] {
  const { columns, rows } = size;
  if (rows < 3) return [fitLine(oneLine(tick, columns), columns)].slice(0, rows);
  const history = rows >= 7 ? rows - 4 : 0;
  return [...(history > 0 ? [...historyOf(tick, { columns, rows: history }), []] : []), ...boxed(tick, columns)];
}

/** The arrivals that are on their way: one that comes in `n` ticks is `n` cells from the queue. */
function stream(tick: number, cells: number): string {
  return Array.from({ length: cells }, (_, cell) =>
    arrivals(tick + cells - cell) > 0 ? dot(tick + cells - cell) : '─',
  ).join('');
}

function dot(tick: number): string {
  return arrivals(tick) > 1 ? '●' : '•';
}

/** Those that wait, the oldest on the right; what has no room is a number. */
function waiting(tick: number, cells: number): Line {
  const depth = depthAt(tick);
  const shown = Math.min(depth, cells);
  const aged = Math.min(shown, Math.max(0, depth - 12));
  return [span(' '.repeat(cells - shown)), span('●'.repeat(shown - aged), 'accent'), span('●'.repeat(aged), 'warn')];
}

function oneLine(tick: number, columns: number): Line {
  const sides = 8;
  return line(
    span(stream(tick, sides), 'accent'),
    span('▶│', 'dim'),
    ...waiting(tick, Math.max(1, columns - 2 * sides)),
    span('│▶ ', 'dim'),
    span(consumer(tick), 'good'),
  );
}

function boxed(tick: number, columns: number): readonly Line[] {
  const sides = Math.min(16, Math.max(6, Math.floor(columns / 5)));
  const middle = Math.max(8, columns - sides - 5);
  const frame = box(phrase('{n} waiting', { n: depthAt(tick) }), [waiting(tick, middle - 4)], middle);
  return frame.map((row, index): Line => {
    const before = index === 1 ? [span(`${stream(tick, sides - 1)}▶`, 'accent')] : [span(' '.repeat(sides))];
    const after = index === 1 ? [span(' ▶ ', 'dim'), span(consumer(tick), 'good')] : [];
    return fitLine([...before, ...row, ...after], columns);
  });
}

/** The consumer turns while there is something to serve. */
function consumer(tick: number): string {
  if (depthAt(tick) === 0 && arrivals(tick) === 0) return '○';
  return '◐◓◑◒'[tick % 4] ?? '◐';
}

/** How many waited until now, the newest on the right, on a scale that does not change. */
function historyOf(tick: number, size: Size): Line[] {
  const label = String(peak).length + 2;
  const cells = Math.max(1, size.columns - label);
  // It has always been going on: what came before the first tick is the end of a period.
  const values = Array.from({ length: cells }, (_, index) => depthAt(tick + period * cells - (cells - 1 - index)));
  return columnLines(values, peak, { columns: cells, rows: size.rows }, 'series-a').map((row, index): Line => {
    const text = index === 0 ? String(peak) : index === size.rows - 1 ? '0' : '';
    return [span(`${text.padStart(label - 2)}${text === '' ? ' │' : ' ┤'}`, 'dim'), ...row];
  });
}
