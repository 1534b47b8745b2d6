import { bar, clip, fitLine, formatNumber, formatQuantity } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import type { Size } from '../engine/simulation.js';
import type { Request } from '../server/request.js';
import type { StormModel } from './storm.js';

const labelled = 10;
const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** The way of a call through tries, line and threads, who of them is still waited for; below, the whole run. */
export function stormPicture(model: StormModel, at: number, size: Size): readonly Line[] {
  const { columns, rows } = size;
  const guards = [...budget(model, columns), ...circuit(model, at)];
  const always = [flow(model, at, columns), state(model, at, columns), threads(model, columns), inLine(model, columns)];
  const run = [share(model, at, columns), tries(model, at, columns), legend(columns)];
  const spare = rows - always.length - guards.length - run.length;
  const air: Line[] = spare > 0 ? [[]] : [];
  return clip([...always, ...guards, ...air, ...run], size);
}

/** 10 calls/s ──▸ 38 tries/s ──▸ 20/s can be answered ──▸ 1 answers/s */
function flow(model: StormModel, at: number, columns: number): Line {
  const rate = (value: number) => formatNumber(value, value < 10 ? 1 : 0);
  const { knobs, triesLately, answersLately, capacityNow } = model;
  const isWide = columns >= 76;
  const arrow = span(isWide ? ' ───▸ ' : ' ▸ ', 'dim');
  const now = triesLately.perSecond(at);
  const isOver = now > capacityNow;
  return fitLine(
    [
      span(`${formatNumber(knobs.callRate)}${isWide ? ' calls/s' : '/s'}`),
      arrow,
      span(`${rate(now)} tries/s`, isOver ? 'bad' : 'accent'),
      arrow,
      span(
        `${isWide ? 'server takes' : 'takes'} ${rate(capacityNow)}/s`,
        model.server.slowness > 1 ? 'warn' : 'strong',
      ),
      arrow,
      span(`${rate(answersLately.perSecond(at))} answered/s`, 'good'),
    ],
    columns,
  );
}

function state(model: StormModel, at: number, columns: number): Line {
  const { knobs, healedAt, server } = model;
  const wasted = model.tally.wastedShare;
  const spell =
    server.slowness > 1
      ? span(`slow for another ${formatQuantity(healedAt - at, 's', 0)}`, 'warn')
      : at >= healedAt
        ? span(`healthy for ${formatQuantity(at - healedAt, 's', 0)}`, 'good')
        : span('healthy', 'good');
  const share = wasted === null ? '' : formatQuantity(wasted, '%', 0);
  const work = wasted === null ? '' : columns < 76 ? `   ${share} in vain` : `   ${share} of its work was for nobody`;
  const kind = knobs.backoff === 'none' || columns < 76 ? '' : `   ${knobs.backoff}`;
  return fitLine([span('server'.padEnd(labelled), 'dim'), spell, span(work, 'dim'), span(kind, 'dim')], columns);
}

/** ● for one that is waited for, ○ for one that nobody waits for any more. */
function marks(requests: readonly (Request | null)[], cells: number): Span[] {
  return requests
    .slice(0, cells)
    .map((request) => (request === null ? span('·', 'dim') : request.abandoned ? span('○', 'bad') : span('●', 'good')));
}

function threads({ server }: StormModel, columns: number): Line {
  return fitLine([span('threads'.padEnd(labelled), 'dim'), ...marks(server.hands, columns - labelled)], columns);
}

function inLine({ server, line: waiting, givenUp }: StormModel, columns: number): Line {
  const text = ` ${formatNumber(server.waiting)} wait, ${formatNumber(givenUp)} given up`;
  const room = Math.min(60, columns - labelled - text.length - 1);
  const shown = marks(waiting.first(room), room);
  const more = server.waiting > shown.length ? '…' : '';
  return fitLine(line(span('line'.padEnd(labelled), 'dim'), ...shown, span(more + text)), columns);
}

function budget({ budget: of }: StormModel, columns: number): readonly Line[] {
  if (of === null) return [];
  const saved = Math.floor(of.saved + 1e-9);
  const text = ` ${saved === 1 ? '1 retry' : `${saved} retries`} saved`;
  const drawn = bar(of.saved, 10, Math.min(20, columns - 40), '─');
  return [line(span('budget'.padEnd(labelled), 'dim'), span(drawn, 'accent'), span(text))];
}

function circuit({ circuit: of }: StormModel, at: number): readonly Line[] {
  if (of === null) return [];
  const text = {
    closed: span('closed: calls pass', 'good'),
    open: span(`open for another ${formatQuantity(of.timerEnds - at, 's', 1)}: calls fail at once`, 'bad'),
    'half-open': span('half-open: a few calls pass', 'warn'),
  };
  return [line(span('breaker'.padEnd(labelled), 'dim'), text[of.state])];
}

/** Each column a stretch of the run: the share of calls that were answered in it. */
function share(model: StormModel, at: number, columns: number): Line {
  const cells = columns - labelled;
  const drawn = past(model, at, cells).map(([from, to]): Span => {
    const value = model.strip.share(from, to);
    if (value === null) return span(' ');
    return span(levels[Math.min(7, Math.floor(value * 8))] ?? ' ', value >= 0.9 ? 'good' : 'bad');
  });
  return fitLine([span('answered'.padEnd(labelled), 'dim'), ...drawn], columns);
}

/** The tries of that stretch, full where they are twice what a healthy server takes. */
function tries(model: StormModel, at: number, columns: number): Line {
  const cells = columns - labelled;
  // The last stretch has only begun: its rate would look low.
  const drawn = past(model, at, cells)
    .slice(0, -1)
    .map(([from, to]): Span => {
      const rate = model.strip.rate(from, to);
      const level = Math.min(7, Math.floor((rate / (2 * model.capacity)) * 8));
      return span(levels[level] ?? ' ', rate > model.capacity ? 'bad' : 'series-a');
    });
  return fitLine([span('tries'.padEnd(labelled), 'dim'), ...drawn], columns);
}

/** The stretches of the run that have begun, as shares of it. */
function past({ knobs }: StormModel, at: number, cells: number): [number, number][] {
  const begun = Math.min(cells, Math.floor((at / knobs.callSeconds) * cells) + 1);
  return Array.from({ length: begun }, (_, cell) => [cell / cells, (cell + 1) / cells]);
}

function legend(columns: number): Line {
  return fitLine(
    [span(`● waited for  ○ given up  · idle${columns < 76 ? '' : '   the two rows above are the whole run'}`, 'dim')],
    columns,
  );
}
