import { fitLine, formatSeconds } from '../../text/draw.js';
import { type Line, type Span, span, type Tone } from '../../text/line.js';
import type { FanOutModel } from './model.js';

const label = 12;
/** What stands at each percentile. */
const marks = [
  { q: 0.5, mark: '●', tone: 'good' },
  { q: 0.99, mark: '◆', tone: 'warn' },
  { q: 0.999, mark: '▲', tone: 'bad' },
] as const satisfies readonly { q: number; mark: string; tone: Tone }[];

/** One server's times and a request's on the same logarithmic axis: what fan-out does is how far the second is moved to the right. */
export function scale(model: FanOutModel, columns: number): readonly Line[] {
  const { knobs, tally } = model;
  const cells = columns - label - 1;
  const [low, high] = range(model);
  const place = (milliseconds: number) => {
    const share = (Math.log10(milliseconds) - low) / (high - low);
    return Math.min(Math.max(Math.round(share * (cells - 1)), 0), cells - 1);
  };
  const row = (name: string, quantile: (q: number) => number | null): Line => {
    const line: Span[] = Array.from({ length: cells }, (_, cell) =>
      cell === place(knobs.slowAfterMs) ? span('┊', 'bad') : span('─', 'dim'),
    );
    // The rarest first; what falls onto one that stands already goes to its left.
    let free = cells;
    for (const { q, mark, tone } of marks.toReversed()) {
      const value = quantile(q);
      if (value === null) continue;
      free = Math.max(Math.min(place(value), free - 1), 0);
      line[free] = span(mark, tone);
    }
    return fitLine([span(` ${name}`.padEnd(label), 'strong'), ...line], columns);
  };
  return [
    row('one server', (q) => tally.servers.quantile(q)),
    row('a request', (q) => tally.requests.quantile(q)),
    axis(low, high, cells, place),
    fitLine(
      [
        span(' '.repeat(label)),
        ...marks.flatMap(({ q, mark, tone }) => [span(mark, tone), span(` ${100 * q} %  `, 'dim')]),
        span(columns < 70 ? ' ' : 'are within   ', 'dim'),
        span('┊', 'bad'),
        span(' slow', 'dim'),
      ],
      columns,
    ),
  ];
}

/** The powers of ten that the axis begins and ends with, in milliseconds. */
function range({ knobs, tally }: FanOutModel): readonly [number, number] {
  const { latency, usualMs, slowMs, slowAfterMs, tailIndex } = knobs;
  const least =
    latency === 'pareto' ? (usualMs * (tailIndex - 1)) / tailIndex : latency === 'bimodal' ? usualMs : usualMs / 3;
  const most = Math.max(
    slowAfterMs,
    10 * usualMs,
    latency === 'bimodal' ? slowMs : 0,
    tally.requests.quantile(0.999) ?? 0,
  );
  const low = Math.floor(Math.log10(Math.min(least, slowAfterMs)) - 1e-9);
  return [low, Math.max(Math.ceil(Math.log10(most) + 1e-9), low + 1)];
}

/** The powers of ten under the rows. */
function axis(low: number, high: number, cells: number, place: (milliseconds: number) => number): Line {
  let text = '';
  for (let power = low; power <= high; power++) {
    const name = formatSeconds(10 ** power / 1000);
    const at = Math.min(place(10 ** power), cells - name.length);
    if (at > text.length || text === '') text = text.padEnd(at) + name;
  }
  return [span(' '.repeat(label) + text, 'dim')];
}
