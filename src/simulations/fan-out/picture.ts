import { columnsOf } from '../../text/columns.js';
import { clip, fitLine, formatNumber, formatQuantity, formatSeconds } from '../../text/draw.js';
import { type Line, line, type Span, span, type Tone } from '../../text/line.js';
import { plural } from '../../text/plural.js';
import type { Size } from '../engine/simulation.js';
import type { FanOutRequest, Part } from './copies.js';
import type { FanOutKnobs } from './knobs.js';
import type { FanOutModel } from './model.js';
import { scale } from './scale.js';

/** How a server's part of a request can stand, the worst first: where a mark stands for several, the worst shows. */
const states = {
  late: { mark: '✗', tone: 'bad' },
  hedged: { mark: '□', tone: 'series-b' },
  waiting: { mark: '○', tone: 'accent' },
  rescued: { mark: '■', tone: 'series-b' },
  answered: { mark: '●', tone: 'good' },
  spared: { mark: '·', tone: 'dim' },
} as const satisfies Record<string, { mark: string; tone: Tone }>;
type State = keyof typeof states;
const worstFirst: readonly State[] = ['late', 'hedged', 'waiting', 'rescued', 'answered', 'spared'];

/** A request and the servers it asks, a mark each; below, the latest requests, and how one server's times become a request's. */
export function picture(model: FanOutModel, at: number, size: Size): readonly Line[] {
  const { columns, rows } = size;
  const isTight = rows < 8;
  const waiting = model.knobs.threads > 0 && rows >= 6 ? queues(model, columns, rows >= 16 ? 4 : 1) : [];
  const latest = rows < 6 || (isTight && waiting.length > 0) ? [] : [strip(model, columns)];
  const foot = [...latest, ...scale(model, columns).slice(0, isTight ? 3 : 4)];
  const says = rows < 5 ? [] : [verdict(model, at, columns)];
  const top = isTight ? says : [header(model, columns), ...says];
  const room = Math.max(1, rows - top.length - foot.length - waiting.length);
  const asked = servers(model, at, columns, room);
  const spare = rows - top.length - asked.length - waiting.length - foot.length;
  const before = spare >= 4 ? history(model, columns, spare - 2) : [];
  const air = spare >= 2 ? [line('')] : [];
  return clip([...top.slice(0, 1), ...asked, ...top.slice(1), ...air, ...before, ...waiting, ...air, ...foot], size);
}

function header({ recent: { focus }, knobs, needed }: FanOutModel, columns: number): Line {
  const { servers, hedging } = knobs;
  const enough = needed === servers ? (servers === 1 ? '' : ', all needed') : `, ${formatNumber(needed)} needed`;
  const marks = hedging === 'never' ? '' : columns < 70 ? '  ■ 2nd copy' : '   □ second copy out  ■ it won';
  const name = focus === null ? 'no request yet' : `request ${formatNumber(focus.number + 1)}`;
  return fitLine(
    line(span(` ${name}`, 'strong'), span(` asks ${plural(servers, 'server')}${enough}${marks}`, 'dim')),
    columns,
  );
}

/** A mark for each server, or for every so many where they are more than fit. */
function servers(
  { recent: { focus }, knobs }: FanOutModel,
  at: number,
  columns: number,
  rows: number,
): readonly Line[] {
  const cells = columns - 2;
  const spans = marksOf(focus, knobs, at, cells * rows);
  return Array.from({ length: Math.ceil(spans.length / cells) }, (_, row) => [
    span(' '),
    ...spans.slice(row * cells, (row + 1) * cells),
  ]);
}

function marksOf(request: FanOutRequest | null, knobs: FanOutKnobs, at: number, most: number): readonly Span[] {
  const each = Math.max(1, Math.ceil(knobs.servers / most));
  return Array.from({ length: Math.ceil(knobs.servers / each) }, (_, index): Span => {
    const parts = request?.parts.slice(index * each, (index + 1) * each) ?? [];
    const found = new Set(parts.map((part) => stateOf(part, at, knobs.slowAfterMs / 1000)));
    const state = states[worstFirst.find((one) => found.has(one)) ?? 'spared'];
    return span(state.mark, state.tone);
  });
}

/** The latest requests that were answered, a row each, with the time that each took. */
function history({ recent: { finished }, knobs }: FanOutModel, columns: number, rows: number): readonly Line[] {
  return finished.slice(0, rows).map((request) => {
    const took = request.answeredAt - request.sentAt;
    const slow = took > knobs.slowAfterMs / 1000;
    return fitLine(
      [
        span(` ${slow ? '✗' : '✓'} ${formatSeconds(took)}`.padEnd(12), slow ? 'bad' : 'good'),
        ...marksOf(request, knobs, request.answeredAt, columns - 13),
      ],
      columns,
    );
  });
}

function stateOf(part: Part, at: number, slowAfter: number): State {
  const { request, seconds, copies } = part;
  if (Number.isNaN(seconds))
    return !Number.isNaN(request.answeredAt)
      ? 'spared'
      : at - part.sentAt > slowAfter
        ? 'late'
        : copies.length > 1
          ? 'hedged'
          : 'waiting';
  if (seconds > slowAfter) return 'late';
  return copies[1]?.won === true ? 'rescued' : 'answered';
}

function verdict({ recent: { focus }, needed, knobs }: FanOutModel, at: number, columns: number): Line {
  if (focus === null) return [];
  const { answers, sentAt, previousAt, answeredAt } = focus;
  const done = !Number.isNaN(answeredAt);
  const took = (done ? answeredAt : at) - sentAt;
  const slow = took > knobs.slowAfterMs / 1000;
  const text = done
    ? `answered after ${formatSeconds(took)}${last(focus, needed, columns)}`
    : `${formatNumber(answers)} of ${plural(needed, 'answer')}${columns < 70 ? '' : `, the latest after ${formatSeconds(previousAt - sentAt)}`}; waiting for ${formatSeconds(took)}`;
  return fitLine(
    line(span(` ${done ? (slow ? '✗' : '✓') : '…'} ${text}`, slow ? 'bad' : done ? 'good' : 'accent')),
    columns,
  );
}

/** What the one answer that all waited for has cost. */
function last({ previousAt, sentAt, answeredAt }: FanOutRequest, needed: number, columns: number): string {
  const before = previousAt - sentAt;
  if (needed === 1 || answeredAt - sentAt <= 1.5 * before) return '';
  return columns < 70
    ? `; the one before: ${formatSeconds(before)}`
    : `; the answer before it came after ${formatSeconds(before)}`;
}

function strip({ recent }: FanOutModel, columns: number): Line {
  const text = ` ${formatQuantity(recent.share, '%', 0)} slow`;
  const latest = recent.latest(Math.max(1, columns - 10 - text.length));
  return fitLine(
    [
      span(' latest  ', 'dim'),
      ...latest.map((slow) => span(slow ? '✗' : '✓', slow ? 'bad' : 'good')),
      span(text, 'strong'),
    ],
    columns,
  );
}

/** How many copies wait at each replica, a column each; the replicas of a server stand together. */
function queues({ fleet: { replicas } }: FanOutModel, columns: number, rows: number): readonly Line[] {
  const cells = columns - 24;
  const each = Math.max(1, Math.ceil(replicas.length / cells));
  const depths = Array.from({ length: Math.ceil(replicas.length / each) }, (_, index) =>
    Math.max(...replicas.slice(index * each, (index + 1) * each).map(({ waiting }) => waiting)),
  );
  const most = Math.max(8, ...depths);
  return columnsOf(depths, most, rows).map((text, row) => {
    const name = row === rows - 1 ? ' waiting ' : '';
    const longest = row === rows - 1 ? ` at most ${plural(Math.max(...depths), 'copy', 'copies')}` : '';
    return fitLine([span(name.padEnd(9), 'dim'), span(text, most > 8 ? 'warn' : 'series-a'), span(longest)], columns);
  });
}
