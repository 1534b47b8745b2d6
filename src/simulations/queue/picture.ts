import {
  bar,
  beside,
  box,
  clip,
  fitLine,
  formatNumber,
  formatQuantity,
  formatSeconds,
  gap,
  roundUp,
} from '../../text/draw.js';
import { type Line, line, span } from '../../text/line.js';
import type { Size } from '../engine/simulation.js';
import { balance, balanceInWords, full, rateIn } from './balance.js';
import { serviceCapacity } from './knobs.js';
import type { QueueModel } from './model.js';

/** A message that has waited longer is drawn as an old one (seconds), unless messages expire. */
const old = 10;

/**
 * Producer, line and consumers from left to right, as messages go; the line fills from the consumers' end. Below stands
 * what decides everything: how much comes in against how much goes out.
 */
export function picture(model: QueueModel, at: number, size: Size): readonly Line[] {
  const sides = size.columns < 70 ? 14 : 18;
  const rows = Math.max(1, size.rows - 5);
  const middle = size.columns - 2 * sides - 4;
  return clip(
    [
      ...beside(
        producer(model, at, sides, rows),
        gap(1),
        waitingLine(model, at, middle, rows),
        arrows(rows),
        consumers(model, at, sides, rows),
      ),
      ...(size.rows < 5 ? [balanceInWords(model)] : balance(model, size.columns)),
      legend(model, middle, rows),
    ],
    size,
  );
}

function producer(model: QueueModel, at: number, columns: number, rows: number): readonly Line[] {
  const { windows, tally, knobs } = model;
  const held = full(model) && knobs.overflow === 'block';
  const lines: Line[] = [
    line(span(' producer', 'dim')),
    line(' ', span(formatQuantity(rateIn(model), '/s'), 'accent'), windows.bursting ? ' burst' : ''),
    line(' ', span(held ? '‖ held up' : stream(model, at, columns - 2), held ? 'warn' : 'accent')),
  ];
  lines.push(...loss(tally.rejected, 'rejected', columns), ...loss(tally.expired, 'expired', columns));
  return lines.slice(0, rows + 2).map((content) => fitLine(content, columns));
}

/** How many were lost, in one line or two. */
function loss(count: number, how: string, columns: number): readonly Line[] {
  if (count === 0) return [];
  const number = `✗ ${formatNumber(count)}`;
  const whole = `${number} ${how}`;
  return (whole.length < columns ? [whole] : [number, `  ${how}`]).map((text) => line(' ', span(text, 'bad')));
}

/** Messages on their way, the closer together the more of them come; they move at a speed that the eye can follow. */
function stream(model: QueueModel, at: number, cells: number): string {
  const ratio = rateIn(model) / serviceCapacity(model.knobs);
  if (!(ratio > 0)) return `${'─'.repeat(cells - 1)}▶`;
  const spacing = Math.min(Math.max(Math.round(3 / ratio), 1), cells);
  const phase = Math.floor((at / model.until) * 160) % spacing;
  let text = '';
  for (let cell = 0; cell < cells - 1; cell++) text += (cell - phase + cells * spacing) % spacing === 0 ? '●' : '─';
  return `${text}▶`;
}

function waitingLine(model: QueueModel, at: number, columns: number, rows: number): readonly Line[] {
  const { line: waiting } = model;
  const count = formatNumber(waiting.size);
  const age = waiting.size > 0 ? `, oldest ${formatSeconds(model.oldestAge(at))}` : '';
  const title = `${full(model) ? 'FULL, ' : ''}${count} waiting${age}`;
  const short = `${full(model) ? 'FULL' : count}${age}`;
  const cells = columns - 4;
  const drawn = Array.from({ length: rows }, (_, row) => fitLine(dots(model, at, cells, rows, row), cells));
  return box(title.length <= columns - 6 ? title : short, drawn, columns, full(model) ? 'warn' : 'dim');
}

/** One row of the line: the oldest message at the top right, then down the columns and to the left. */
function dots(model: QueueModel, at: number, cells: number, rows: number, row: number): Line {
  const { line: waiting, knobs } = model;
  const each = scale(model, cells * rows);
  const shown = Math.ceil(waiting.size / each);
  const aged = knobs.timeToLive > 0 ? 0.8 * knobs.timeToLive : old;
  let young = 0;
  let elderly = 0;
  for (let column = 0; column * rows + row < shown; column++) {
    if (at - waiting.arrivedAt((column * rows + row) * each) >= aged) elderly += 1;
    else young += 1;
  }
  const blank = ' '.repeat(Math.max(0, cells - young - elderly));
  return [{ text: blank }, span('○'.repeat(young), 'accent'), span('●'.repeat(elderly), 'warn')];
}

/** How many messages one dot stands for, so that the longest line, so far and to be expected, has room. */
function scale(model: QueueModel, room: number): number {
  return roundUp(Math.max(1, Math.max(model.expectedPeak, model.tally.peakDepth, model.line.size) / room));
}

function arrows(rows: number): readonly Line[] {
  const middle = Math.floor(rows / 2) + 1;
  return Array.from({ length: rows + 2 }, (_, row) => line(row === middle ? ' ▶ ' : '   '));
}

function consumers(model: QueueModel, at: number, columns: number, rows: number): readonly Line[] {
  const { count, busy, down } = model.consumers;
  const title = down ? '✗ down' : count === 1 ? 'consumer' : `${count} consumers`;
  const cells = columns - 4;
  const each = count <= rows ? individuals(model, at, cells) : crowd(count, busy, cells);
  const lines = [...each.slice(0, rows)];
  while (lines.length < rows - 1) lines.push([]);
  const served = `✓ ${formatNumber(model.tally.served)}`;
  if (lines.length < rows) lines.push(line(span(served.length + 7 <= cells ? `${served} served` : served, 'dim')));
  return box(title, lines, columns, down ? 'bad' : 'dim');
}

/** A bar for each consumer, of the message in hand; just "busy" where messages are done faster than one can look. */
function individuals(model: QueueModel, at: number, cells: number): readonly Line[] {
  const visible = 1 / model.knobs.serviceRate > model.until / 600;
  return Array.from({ length: model.consumers.count }, (_, index): Line => {
    const done = model.consumers.progress(index, at);
    if (done === null) return line(span('□ idle', 'dim'));
    if (model.consumers.down) return line(span('■ stopped', 'bad'));
    return line(span(visible ? `■ ${bar(done, 1, cells - 2, '·')}` : '■ busy', 'good'));
  });
}

function crowd(count: number, busy: number, cells: number): readonly Line[] {
  const marks = '■'.repeat(busy) + '□'.repeat(count - busy);
  const rows = Array.from({ length: Math.ceil(count / cells) }, (_, row) =>
    marks.slice(row * cells, (row + 1) * cells),
  );
  return [line(`${busy} busy`), ...rows.map((text) => line(span(text, 'good')))];
}

function legend(model: QueueModel, columns: number, rows: number): Line {
  const each = scale(model, (columns - 4) * rows);
  const { timeToLive, capacity } = model.knobs;
  const aged =
    timeToLive > 0
      ? `● ${formatNumber(0.8 * timeToLive)} s or more of ${formatNumber(timeToLive)} s to live`
      : `● waited over ${old} s`;
  const limit = capacity > 0 ? `   limit ${formatNumber(capacity)}` : '';
  return line(span(` ○ ${each === 1 ? 'a message' : `${formatNumber(each)} messages`}   ${aged}${limit}`, 'dim'));
}
