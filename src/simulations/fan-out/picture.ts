import { clip, fitLine, formatNumber, formatQuantity, formatSeconds } from '../../text/draw.js';
import { type Line, line, type Span, span, type Tone } from '../../text/line.js';
import { plural } from '../../text/plural.js';
import type { Size } from '../engine/simulation.js';
import type { FanOutRequest, Part } from './copies.js';
import type { FanOutModel } from './model.js';
import { scale } from './scale.js';

/** How a server's part of a request can stand, the worst first: where a mark stands for several, the worst shows. */
const states = {
  late: { mark: '✗', tone: 'bad' },
  hedged: { mark: '◐', tone: 'series-b' },
  waiting: { mark: '○', tone: 'accent' },
  rescued: { mark: '◆', tone: 'series-b' },
  answered: { mark: '●', tone: 'good' },
  spared: { mark: '·', tone: 'dim' },
} as const satisfies Record<string, { mark: string; tone: Tone }>;
type State = keyof typeof states;
const worstFirst: readonly State[] = ['late', 'hedged', 'waiting', 'rescued', 'answered', 'spared'];

/** A request and the servers it asks, a mark each; below, the latest requests, and how one server's times become a request's. */
export function picture(model: FanOutModel, at: number, size: Size): readonly Line[] {
  const { columns, rows } = size;
  const foot = [strip(model, columns), ...scale(model, columns)];
  const lines = model.knobs.threads > 0 ? queues(model, columns, rows >= 16 ? 4 : 1) : [];
  const room = Math.max(1, rows - 2 - foot.length - lines.length);
  const top = [header(model, columns), ...servers(model, at, columns, room), verdict(model, at, columns), ...lines];
  const air = rows - top.length - foot.length >= 2 ? [line('')] : [];
  return clip([...top, ...air, ...foot], size);
}

function header({ focus, knobs, needed }: FanOutModel, columns: number): Line {
  const { servers, hedging } = knobs;
  const enough = needed === servers ? (servers === 1 ? '' : ', all needed') : `, ${formatNumber(needed)} needed`;
  const marks = hedging === 'never' ? '' : '   ◐ second copy out  ◆ it won';
  const name = focus === null ? 'no request yet' : `request ${formatNumber(focus.number + 1)}`;
  return fitLine(
    line(span(` ${name}`, 'strong'), span(` asks ${plural(servers, 'server')}${enough}${marks}`, 'dim')),
    columns,
  );
}

/** A mark for each server, or for every so many where they are more than fit. */
function servers({ focus, knobs }: FanOutModel, at: number, columns: number, rows: number): readonly Line[] {
  const cells = columns - 2;
  const each = Math.max(1, Math.ceil(knobs.servers / (cells * rows)));
  const count = Math.ceil(knobs.servers / each);
  const spans = Array.from({ length: count }, (_, index): Span => {
    const parts = focus?.parts.slice(index * each, (index + 1) * each) ?? [];
    const found = new Set(parts.map((part) => stateOf(part, at, knobs.slowAfterMs / 1000)));
    const state = states[worstFirst.find((each) => found.has(each)) ?? 'spared'];
    return span(state.mark, state.tone);
  });
  return Array.from({ length: Math.ceil(count / cells) }, (_, row) => [
    span(' '),
    ...spans.slice(row * cells, (row + 1) * cells),
  ]);
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

function verdict({ focus, needed, knobs }: FanOutModel, at: number, columns: number): Line {
  if (focus === null) return [];
  const { answers, sentAt, previousAt, answeredAt } = focus;
  const done = !Number.isNaN(answeredAt);
  const took = (done ? answeredAt : at) - sentAt;
  const slow = took > knobs.slowAfterMs / 1000;
  const text = done
    ? `answered after ${formatSeconds(took)}${last(focus, needed)}`
    : `${formatNumber(answers)} of ${plural(needed, 'answer')}, the latest after ${formatSeconds(previousAt - sentAt)}; waiting for ${formatSeconds(took)}`;
  return fitLine(
    line(span(` ${done ? (slow ? '✗' : '✓') : '…'} ${text}`, slow ? 'bad' : done ? 'good' : 'accent')),
    columns,
  );
}

/** What the one answer that all waited for has cost. */
function last({ previousAt, sentAt, answeredAt }: FanOutRequest, needed: number): string {
  const before = previousAt - sentAt;
  return needed > 1 && answeredAt - sentAt > 1.5 * before
    ? `; the answer before it came after ${formatSeconds(before)}`
    : '';
}

function strip({ recent, tally }: FanOutModel, columns: number): Line {
  const share = tally.shareSlow;
  const text = share === null ? '' : ` ${formatQuantity(share, '%', 1)} slow`;
  const latest = recent.latest(Math.max(1, columns - 9 - text.length - 1));
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
function queues({ replicas }: FanOutModel, columns: number, rows: number): readonly Line[] {
  const levels = ' ▁▂▃▄▅▆▇█';
  const cells = columns - 24;
  const each = Math.max(1, Math.ceil(replicas.length / cells));
  const depths = Array.from({ length: Math.ceil(replicas.length / each) }, (_, index) =>
    Math.max(...replicas.slice(index * each, (index + 1) * each).map(({ waiting }) => waiting)),
  );
  const most = Math.max(8, ...depths);
  return Array.from({ length: rows }, (_, row) => {
    const floor = (rows - 1 - row) * 8;
    const text = depths
      .map((depth) => levels[Math.min(Math.max(Math.ceil((depth / most) * rows * 8) - floor, 0), 8)] ?? ' ')
      .join('');
    const name = row === rows - 1 ? ' waiting ' : '';
    const longest = row === rows - 1 ? ` at most ${formatNumber(Math.max(...depths))}` : '';
    return fitLine([span(name.padEnd(9), 'dim'), span(text, most > 8 ? 'warn' : 'series-a'), span(longest)], columns);
  });
}
