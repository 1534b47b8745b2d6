import { clip, fitLine, formatNumber, formatQuantity } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import type { Size } from '../engine/simulation.js';
import { doubled } from './backoff.js';
import type { RetryModel } from './model.js';
import { Written } from './page.js';

const labelled = 11;

/** Timelines of clients that still try, all calls below on the same axis: stripes are clients that come together. */
export function picture(model: RetryModel, now: number, size: Size): readonly Line[] {
  const { columns, rows } = size;
  // When all have written, the page on which the last one did stays.
  const at = Math.min(now, model.completedAt ?? now);
  const foot = [crowd(model, at, columns), axis(model, at, columns), legend(model, columns)];
  const shown = trying(model, at, Math.max(1, rows - 1 - foot.length));
  const timelines = shown.map((client) => timeline(model, client, at, columns));
  return clip([head(model, columns), ...timelines, ...foot], size);
}

/** The first clients that had not written when the page began. */
function trying(model: RetryModel, at: number, most: number): number[] {
  const start = model.page.start(at);
  const found: number[] = [];
  for (let client = 0; client < model.knobs.clients && found.length < most; client++) {
    if (model.client(client).writtenAt >= start) found.push(client);
  }
  return found;
}

function head(model: RetryModel, columns: number): Line {
  const { version, calls, knobs } = model;
  const left = knobs.clients - version;
  return fitLine(
    line(
      span(`row at version ${version} `, 'strong'),
      span(`● ${version} written `, 'good'),
      span(`✗ ${left} still ${left === 1 ? 'tries' : 'try'} `, left > 0 ? 'bad' : 'dim'),
      span(`${formatNumber(calls)} calls, ${knobs.backoff === 'none' ? 'no backoff' : knobs.backoff}`, 'accent'),
    ),
    columns,
  );
}

/** ✗···✗·······● as far as the page goes; a client that has written is done. */
function timeline(model: RetryModel, client: number, at: number, columns: number): Line {
  const { page } = model;
  const { writtenAt } = model.client(client);
  const cells = columns - labelled;
  const now = Math.floor(((at - page.start(at)) / page.seconds) * cells);
  let busy = true;
  const marks = Array.from({ length: cells }, (_, cell): Span => {
    const seen = page.seen(client, cell / cells, (cell + 1) / cells, at);
    if (seen === Written) busy = false;
    if (seen !== 0) return seen === Written ? span('●', 'good') : span('✗', 'bad');
    return span(busy && cell <= now ? '·' : ' ', 'dim');
  });
  return [span(`client ${client + 1}`.padEnd(labelled), writtenAt <= at ? 'good' : undefined), ...marks];
}

/** Calls of everyone, as columns. */
function crowd(model: RetryModel, at: number, columns: number): Line {
  const cells = columns - labelled;
  const counts = Array.from({ length: cells }, (_, cell) => model.page.calls(cell / cells, (cell + 1) / cells, at));
  const levels = ' ▁▂▃▄▅▆▇█';
  const most = Math.max(8, ...counts);
  const bars = counts.map((count) => levels[Math.ceil((count / most) * 8)] ?? ' ').join('');
  return [span('everyone'.padEnd(labelled), 'dim'), span(bars, 'series-a')];
}

function axis(model: RetryModel, at: number, columns: number): Line {
  const start = model.page.start(at);
  const from = formatQuantity(start, 's');
  const to = formatQuantity(start + model.page.seconds, 's');
  const now = `now ${formatQuantity(at, 's', at < 10 ? 2 : 1)} `;
  const gap = ' '.repeat(Math.max(1, columns - labelled - from.length - to.length));
  return fitLine(line(span(now.padEnd(labelled), 'dim'), span(from + gap + to, 'dim')), columns);
}

/** What the marks mean, and the schedule of waits as far as there is room. */
function legend(model: RetryModel, columns: number): Line {
  const { knobs } = model;
  const marks = '✗ refused ● written · waits';
  if (knobs.backoff === 'none' || knobs.backoff === 'decorrelated-jitter')
    return fitLine([span(marks, 'dim')], columns);
  const random = { exponential: 'waits', 'full-jitter': 'waits 0 to', 'equal-jitter': 'waits half to all of' }[
    knobs.backoff
  ];
  let schedule = `   ${random}`;
  for (let retry = 1; retry <= 12; retry++) {
    const milliseconds = doubled(retry, knobs);
    const more = ` ${formatNumber(milliseconds)}`;
    if (marks.length + schedule.length + more.length > columns - 5) break;
    schedule += more;
    if (milliseconds === knobs.capMs) break;
  }
  return fitLine([span(marks, 'dim'), span(`${schedule} ms`, 'dim')], columns);
}
