import { look, type Playback } from '../../simulations/engine/playback-state.js';
import type { Distribution, Size, Spread } from '../../simulations/engine/simulation.js';
import { fitLine } from '../../text/draw.js';
import { type Line, span, type Tone } from '../../text/line.js';
import { formatNumber, formatQuantity, formatSeconds } from '../../text/number.js';
import { plotLines, plotMargin } from '../../text/plot.js';
import type { Curve, Flag, Plot } from '../../text/plot-model.js';
import { scaleTo } from '../../text/ticks.js';
import { truncate, width } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';

/** The quantiles that are marked: half of all, and the two that people are woken for. */
const marked = [
  { q: 0.5, name: 'p50' },
  { q: 0.95, name: 'p95' },
  { q: 0.99, name: 'p99' },
] as const;

/** The axis ends here, so that one straggler does not press the others to its left edge; the rest is counted in words. */
const shownShare = 0.999;

/** Bars of a histogram: two for each column of a wide plot. */
const barCount = 240;

/**
 * How a time is spread over what was recorded so far, as a histogram with its quantiles: a mean says nothing of a tail. Null
 * where this simulation records none. Of two lanes both are drawn on one pair of axes.
 */
export function spreadLines(playback: Playback, legend: number, size: Size): readonly Line[] | null {
  const spreads = playback.lanes.map((lane) => look(lane).distribution());
  const [first] = spreads;
  if (first === undefined || first === null) return null;
  const all = spreads.flatMap((spread) => (spread === null ? [] : [spread.quantiles]));
  const rows = legend === 0 ? size.rows - 1 : size.rows;
  const end = scaleTo(Math.max(...all.map((spread) => spread.quantile(shownShare) ?? 0)), 10).top;
  // Short times are told in milliseconds: a hundredth of a second is no number to compare.
  const isShort = first.unit === 's' && end < 2;
  const each = isShort ? 1000 : 1;
  const curves = all.map((spread, lane) => curveOf(spread, end, lane === 0 ? 'series-a' : 'series-b'));
  const plot: Plot = {
    curves,
    most: Math.max(...curves.flatMap(({ values }) => values), 0.01),
    whole: false,
    share: true,
    until: end * each,
    at: null,
    marks: [],
    levels: [],
    flags: all.flatMap((spread, lane) => flagsOf(spread, each, lane === 0 ? 'strong' : 'series-b')),
    unit: isShort ? 'ms' : first.unit,
  };
  const room = { columns: size.columns - (legend === 0 ? 0 : legend + 2), rows };
  const drawn = plotLines(plot, room, Math.max(5, plotMargin(plot, rows)));
  const words = spreadWords(first, all, end);
  if (legend === 0) {
    const rows = words.slice(1, 1 + marked.length);
    const cellsOf = (parts: readonly Line[]) => parts.flat().reduce((cells, part) => cells + width(part.text), 0);
    // The farther out in the tail, the later a quantile gives way.
    const shown = [rows, rows.slice(1), rows.slice(2)].find((parts) => cellsOf(parts) <= size.columns) ?? [];
    const quantiles = shown.flat();
    const used = cellsOf(shown);
    return [[{ text: truncate(first.label, size.columns - used), bold: true }, ...quantiles], ...drawn];
  }
  return drawn.map(
    (content, row): Line => [
      ...fitLine(content, room.columns),
      span('  '),
      ...(words[row] ?? []).map((part) => ({ ...part, text: truncate(part.text, legend) })),
    ],
  );
}

/** The share of all values in each bar. */
function curveOf(spread: Spread, end: number, tone: Tone): Curve {
  const counts = Array.from({ length: barCount + 1 }, (_, bar) => spread.upTo((bar / barCount) * end));
  const values = counts.slice(1).map((count, bar) => {
    const here = count - (bar === 0 ? 0 : (counts[bar] ?? 0));
    return spread.count === 0 ? 0 : here / spread.count;
  });
  return { values, passed: barCount, slots: barCount, tone };
}

function flagsOf(spread: Spread, each: number, tone: Tone): Flag[] {
  return marked.flatMap(({ q }) => {
    const at = spread.quantile(q);
    return at === null ? [] : [{ at: at * each, tone, glyph: '┊' }];
  });
}

/** What it is, its quantiles in each lane, and how many lie beyond the axis. */
function spreadWords(first: Distribution, all: readonly Spread[], end: number): Line[] {
  const count = all.map((spread) => formatNumber(spread.count)).join(' | ');
  const beyond = all.map((spread) => formatNumber(spread.count - spread.upTo(end))).join(' | ');
  return [
    [{ text: first.label, bold: true }],
    ...marked.map(({ q, name }): Line => {
      const values = all.map((spread) => timeText(spread.quantile(q), first.unit)).join(' | ');
      return [span(`  ${name} `, 'dim'), span(values)];
    }),
    [span(`  ${phrase('of {whole}', { whole: count })}`, 'dim')],
    [span(`  ${phrase('{count} beyond', { count: beyond })}`, 'dim')],
  ];
}

function timeText(value: number | null, unit: string): string {
  if (value !== null && unit === 's') return formatSeconds(value);
  return formatQuantity(value === null ? null : Number(value.toPrecision(3)), unit);
}
