import { clip, formatNumber, formatSeconds, roundUp, sparkline } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import type { Size } from '../engine/simulation.js';
import type { ChainModel } from './model.js';
import { availability, callsWhenDown, inMilliseconds } from './shape.js';
import { mark } from './strip.js';

/** Cells for the name of a hop at the left, and for what is said of it at the right. */
const margin = 9;
const remarks = 12;

/**
 * One request as a waterfall: a row a hop, time to the right, so that "in a row" is a staircase and "all at once" a wall.
 * Many requests as counts over time: the last row is the sum of those above it.
 */
export function picture(model: ChainModel, at: number, size: Size): readonly Line[] {
  const cells = size.columns - margin - remarks;
  const rows = Math.max(1, size.rows - 3);
  const body = model.many ? counts(model, at, cells, rows) : waterfall(model, at, cells, rows);
  return clip([model.many ? tally(model) : caller(model, at), ...body, axis(model, cells), footer(model)], size);
}

function tally({ knobs, succeeded, failed }: ChainModel): Line {
  return line(
    ` ${formatNumber(succeeded + failed)} of ${formatNumber(knobs.requests)}  `,
    span(`✓ ${formatNumber(succeeded)} got through`, 'good'),
    '  ',
    span(`✗ ${formatNumber(failed)} failed`, failed > 0 ? 'bad' : 'dim'),
  );
}

function caller({ underway, succeeded, failed, took }: ChainModel, at: number): Line {
  if (underway !== null) return line(' caller  ', span('… waits', 'warn'), ` for ${formatSeconds(at - underway)}`);
  if (succeeded + failed === 0) return line(' caller  ', span('is about to ask', 'dim'));
  const after = ` after ${formatNumber(inMilliseconds(took), 0)} ms`;
  return line(' caller  ', failed > 0 ? span('✗ has failed', 'bad') : span('✓ has its answer', 'good'), after);
}

/** The rows of a picture, each of one hop, or of some neighbours where there are too many. */
function grouped(count: number, room: number): readonly (readonly number[])[] {
  const each = Math.ceil(count / Math.max(1, room));
  return Array.from({ length: Math.ceil(count / each) }, (_, row) =>
    Array.from({ length: Math.min(each, count - row * each) }, (_, part) => row * each + part),
  );
}

function name({ knobs }: ChainModel, hops: readonly number[]): string {
  const [first = 0] = hops;
  const last = Math.min(hops.at(-1) ?? first, knobs.hops - 1);
  if (last > first) return ` ${first + 1} to ${last + 1}`.padEnd(margin);
  const enqueues = knobs.enqueueLast === 'yes' && first === knobs.hops - 1;
  return (enqueues ? ' enqueue' : ` hop ${Math.min(first + 1, knobs.hops)}`).padEnd(margin);
}

function waterfall(model: ChainModel, at: number, cells: number, room: number): readonly Line[] {
  const { strip, knobs, shape, queued } = model;
  const reached = strip.reached(at, cells);
  const rows = grouped(knobs.hops + (knobs.enqueueLast === 'yes' ? 1 : 0), room);
  return rows.map((hops) => {
    const spans: Span[] = [];
    const short = hops.some((hop) => (shape.steps[hop] ?? shape.lastHop) < strip.span / cells);
    for (let cell = 0; cell < cells; cell++) {
      const what = cell < reached ? Math.max(...hops.map((hop) => strip.mark(hop, cell, cells, short))) : mark.none;
      extend(spans, bar(what));
    }
    const [first = 0] = hops;
    const calls = Math.max(...hops.map((hop) => model.calls[hop] ?? 0));
    const remark =
      first === knobs.hops
        ? span(queued > 0 ? ' in queue' : ' later', 'dim')
        : calls > 1
          ? span(` ×${formatNumber(calls)} calls`, 'warn')
          : span(` ${formatSeconds(shape.steps[first] ?? 0)}`, 'dim');
    return line(name(model, hops), ...spans, remark);
  });
}

function bar(what: number): Span {
  if (what === mark.none) return span('·', 'dim');
  return what === mark.failed ? span('╍', 'bad') : span('━', 'accent');
}

/** Adds a span to others; one that looks like the last becomes part of it. */
function extend(spans: Span[], more: Span): void {
  const last = spans.at(-1);
  if (last !== undefined && last.tone === more.tone) spans[spans.length - 1] = { ...last, text: last.text + more.text };
  else spans.push(more);
}

function counts(model: ChainModel, at: number, cells: number, room: number): readonly Line[] {
  const { strip, knobs, failures, failed } = model;
  const whole = Array.from({ length: cells }, (_, cell) => strip.sum(knobs.hops, cell, cells));
  const most = Math.max(8, ...whole);
  const reached = strip.reached(at, cells);
  const drawn = (values: readonly number[]) => {
    const text = values.map((value) => (value > 0 ? sparkline([value], 1, most) : '─'));
    return [span(text.slice(0, reached).join(''), 'bad'), span('·'.repeat(cells - reached), 'dim')];
  };
  const rows = grouped(knobs.hops, room - 1).map((hops) => {
    const values = whole.map((_, cell) => hops.reduce((sum, hop) => sum + strip.sum(hop, cell, cells), 0));
    const here = hops.reduce((sum, hop) => sum + (failures[hop] ?? 0), 0);
    return line(name(model, hops), ...drawn(values), span(` ✗ ${formatNumber(here)}`, here > 0 ? 'bad' : 'dim'));
  });
  return [
    ...rows,
    line(span(' request '.padEnd(margin), 'strong'), ...drawn(whole), span(` ✗ ${formatNumber(failed)}`, 'bad')),
  ];
}

/** Times under the rows, at round numbers of milliseconds, or of days. */
function axis({ strip, many }: ChainModel, cells: number): Line {
  const unit = many ? (strip.span > 172_800 ? 86_400 : 1) : 0.001;
  const length = strip.span / unit;
  const step = roundUp(length / 5);
  const word = unit === 86_400 ? 'days' : unit === 1 ? 's' : 'ms';
  let text = '';
  for (let tick = 0; tick <= length; tick += step) {
    const place = Math.round((tick / length) * cells);
    const label = tick === 0 ? `0 ${word}` : formatNumber(tick);
    if (place < text.length + (tick > 0 ? 1 : 0) || place + label.length > cells + 2) continue;
    text = text.padEnd(place) + label;
  }
  return line(' '.repeat(margin), span(text, 'dim'));
}

/** What it comes to: the sum, the product or the power that this picture is about. */
function footer({ shape, knobs, succeeded, failed }: ChainModel): Line {
  if (shape.broken) {
    const calls = shape.parallel
      ? `${shape.tries} calls`
      : `${shape.steps.map(() => shape.tries).join(' × ')} = ${formatNumber(callsWhenDown(shape))} calls`;
    return line(
      span(
        ` the last hop is down, ${shape.tries === 1 ? 'one try' : `${shape.tries} tries`} in each layer${failed > 0 ? `: ${calls}` : ''}`,
        'warn',
      ),
    );
  }
  if (knobs.availability < 1) {
    const chance = availability(shape, knobs);
    const down = `${formatNumber((1 - chance) * 43_200, 0)} min down in 30 days`;
    return line(
      ` ${formatNumber(knobs.availability * 100)} % ^ ${shape.called} = ${formatNumber(chance * 100, 2)} %, ${down}`,
    );
  }
  if (succeeded === 0) return line(span(` ${shape.parallel ? 'all at once' : 'one after the other'}`, 'dim'));
  const times = shape.steps.map((seconds) => formatNumber(inMilliseconds(seconds)));
  const sum = formatNumber(inMilliseconds(shape.steps.reduce((total, seconds) => total + seconds, 0)));
  const most = formatNumber(inMilliseconds(Math.max(...shape.steps)));
  return line(
    span(
      shape.parallel ? ` the slowest of ${times.join(', ')} ms: ${most} ms` : ` ${times.join(' + ')} = ${sum} ms`,
      'dim',
    ),
  );
}
