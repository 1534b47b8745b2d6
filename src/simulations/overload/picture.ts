import {
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
import { type Line, line, type Span, span } from '../../text/line.js';
import type { Size } from '../engine/simulation.js';
import type { Request } from '../server/request.js';
import { comparison } from './comparison.js';
import { curvePicture } from './curve-picture.js';
import type { OverloadModel } from './model.js';
import { rules } from './words.js';

/** Rows of the queue where there is room for a curve below it. */
const tallRows = 5;

/**
 * Clients, the queue and the threads from left to right, a mark a request, and whether its caller still waits; below, what
 * comes against what is of use, on one scale.
 */
export function picture(model: OverloadModel, at: number, size: Size): readonly Line[] {
  if (size.rows < 6) return clip(compact(model, at, size.columns), size);
  const narrow = size.columns < 70;
  const left = narrow ? 14 : 19;
  const right = narrow ? 15 : 19;
  const isTall = size.rows >= 18;
  const rows = isTall ? tallRows : Math.max(1, size.rows - 6);
  const plot = isTall ? curvePicture(model, size.columns, Math.min(size.rows - rows - 8, 10)) : [];
  const middle = size.columns - left - right - 2;
  return clip(
    [
      ...beside(
        clients(model, at, left, rows + 2),
        queue(model, at, middle, rows),
        gap(2),
        threads(model, right, rows),
      ),
      ...comparison(model, at, size.columns),
      legend(model, (middle - 4) * rows, size.columns),
      ...plot,
    ],
    size,
  );
}

/** The same in four rows: one sentence, one row of the queue, what comes and what is of use. */
function compact(model: OverloadModel, at: number, columns: number): readonly Line[] {
  const [, row = []] = queue(model, at, columns, 1);
  const { server, line: waiting, open, knobs } = model;
  const nobody = server.hands.filter((request) => request?.abandoned === true).length;
  const busy = server.stopped
    ? span('stalled', 'bad')
    : span(
        `${server.busy} of ${server.threads} busy${nobody > 0 ? `, ${nobody} for nobody` : ''}`,
        nobody > 0 ? 'bad' : 'good',
      );
  const who = knobs.arrivalRate > 0 ? formatQuantity(open.rate(at), '/s', 0) : `${formatNumber(knobs.users)} users`;
  return [
    fitLine(line(span(` ${who}`, 'strong'), ` ▶ ${formatNumber(waiting.length)} in the queue ▶ `, busy), columns),
    row,
    ...(knobs.arrivalRate > 0 && knobs.users > 0
      ? comparison(model, at, columns).slice(1)
      : comparison(model, at, columns)),
  ];
}

function clients(model: OverloadModel, at: number, columns: number, rows: number): readonly Line[] {
  const { knobs, open, closed, limit } = model;
  const lines: Line[] = [];
  if (knobs.arrivalRate > 0 || knobs.users === 0) {
    lines.push(line(span(' open clients', 'dim')));
    lines.push(line(' ', span(formatQuantity(open.rate(at), '/s', 0), 'strong'), span(' ─●─●─▶', 'accent')));
  }
  if (knobs.users > 0) {
    lines.push(line(span(` ${formatNumber(knobs.users)} ${knobs.users === 1 ? 'user' : 'users'}`, 'dim')));
    lines.push(
      line(
        ' ',
        span(
          `${formatNumber(closed.thinking)} ${columns < 16 ? 'think' : knobs.users === 1 ? 'thinks' : 'think'}`,
          'accent',
        ),
      ),
    );
    lines.push(line(' ', span(`${formatNumber(knobs.users - closed.thinking)} wait`, 'warn')));
  }
  if (Number.isFinite(limit.value)) lines.push(line(' ', span(`‖ ${formatNumber(limit.value)} at once`, 'warn')));
  return lines.slice(0, rows).map((content) => fitLine(content, columns));
}

/** Those who wait, who is next at the right; those whose callers have gone are hollow. */
function queue(model: OverloadModel, at: number, columns: number, rows: number): readonly Line[] {
  const { line: waiting, knobs } = model;
  const cells = columns - 4;
  const requests = [...waiting.waiting()];
  const each = scale(model, cells * rows);
  const oldest = requests.reduce((age, { arrived }) => Math.max(age, at - arrived), 0);
  const count = formatNumber(requests.length);
  const age = requests.length > 0 ? `, oldest ${formatSeconds(oldest)}` : '';
  const wide = `${count} in the queue${age}`;
  const title = wide.length <= columns - 6 ? wide : `${count}${age}`;
  const marks = Array.from({ length: Math.ceil(requests.length / each) }, (_, index) =>
    markOf(requests.slice(index * each, (index + 1) * each), knobs.shedding === 'priorities'),
  );
  const drawn = Array.from({ length: rows }, (_, row): Line => {
    const here = marks.filter((_, index) => index % rows === row).reverse();
    return [{ text: ' '.repeat(Math.max(0, cells - here.length)) }, ...here];
  });
  return box(
    title,
    drawn,
    columns,
    requests.some(({ abandoned }) => abandoned) ? 'bad' : waiting.isAlarmed ? 'warn' : 'dim',
  );
}

/** One mark for some requests: for those of whom most are. */
function markOf(requests: readonly Request[], withClasses: boolean): Span {
  const gone = requests.filter(({ abandoned }) => abandoned).length;
  if (2 * gone > requests.length) return span('○', 'bad');
  const urgent = requests.filter(({ priority }) => priority === 0).length;
  return withClasses && 2 * urgent > requests.length ? span('◆', 'series-b') : span('●', 'good');
}

function scale({ server, tally }: OverloadModel, room: number): number {
  return roundUp(Math.max(1, Math.max(server.waiting, tally.peakWaiting) / room));
}

/** What each thread has in hand: work for somebody, or for nobody. */
function threads({ server }: OverloadModel, columns: number, rows: number): readonly Line[] {
  const cells = columns - 4;
  const marks = server.hands.map((request) =>
    request === null ? span('□', 'dim') : request.abandoned ? span('✗', 'bad') : span('■', 'good'),
  );
  const title = server.stopped ? '✗ stalled' : server.threads === 1 ? '1 thread' : `${server.threads} threads`;
  const each = Math.ceil(marks.length / Math.max(1, rows - 1)) <= cells ? 1 : Math.ceil(marks.length / (cells * rows));
  const shown = marks.filter((_, index) => index % each === 0);
  const lines: Line[] = Array.from({ length: Math.ceil(shown.length / cells) }, (_, row) =>
    shown.slice(row * cells, (row + 1) * cells),
  );
  const nobody = server.hands.filter((request) => request?.abandoned === true).length;
  const text =
    server.busy === 0
      ? 'idle'
      : nobody === 0
        ? 'for callers'
        : nobody === server.busy
          ? 'for nobody'
          : `${nobody} for nobody`;
  const says = line(span(text, nobody > 0 ? 'bad' : 'dim'));
  const padded = [...lines.slice(0, Math.max(1, rows - 1)), ...(rows > 1 ? [says] : [])];
  while (padded.length < rows) padded.push([]);
  return box(title, padded, columns, server.stopped || nobody > 0 ? 'bad' : 'dim');
}

function legend(model: OverloadModel, room: number, columns: number): Line {
  const each = scale(model, room);
  const { shedding } = model.knobs;
  const narrow = columns < 70;
  const many = narrow ? `×${formatNumber(each)}` : `${formatNumber(each)} requests`;
  const mark = each === 1 ? 'a request' : many;
  const classes = shedding === 'priorities' ? '  ◆ checkout' : '';
  const gone = narrow ? 'gone' : 'its caller has gone';
  const name = shedding === 'none' ? '' : `  · ${rules[shedding].name}`;
  return fitLine(line(span(` ● ${mark}${classes}  ○ ${gone}${name}`, 'dim')), columns);
}
