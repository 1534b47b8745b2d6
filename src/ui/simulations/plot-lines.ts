import { type Playback, storyOf } from '../../simulations/engine/playback-state.js';
import { sampleCount, samplesBy } from '../../simulations/engine/replay-buffer.js';
import { type Series, samplesOf, seriesOf } from '../../simulations/engine/series.js';
import type { Size } from '../../simulations/engine/simulation.js';
import type { Simulating } from '../../store/simulating.js';
import { fitLine } from '../../text/draw.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { plotLines, plotMargin } from '../../text/plot.js';
import type { Plot } from '../../text/plot-model.js';
import { truncate, width } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import { phrase } from '../../words/phrase.js';
import { clockText, timeUnit } from './clock.js';
import { type Held, heldAgainst } from './held.js';
import type { Layout } from './layout.js';
import { sparkLines } from './spark-lines.js';
import { spreadLines } from './spread-lines.js';
import { standingText, titleOf } from './standing.js';

/** A guess that is further above what is to be expected than this many times is named at the top and not drawn. */
const farAbove = 3;

/**
 * What was measured over time, in exactly `size.rows` rows: the chosen series of all lanes in one plot, and where there is
 * room the others as sparklines on the same time axis. What is in it is said at the right, or in a row above.
 */
export function plotPanel(simulating: Simulating, layout: Layout, size: Size): readonly Line[] {
  const { playback } = simulating;
  const spread = playback.spread ? spreadLines(playback, legendOf(layout, size), size) : null;
  if (spread !== null) return spread;
  const all = seriesOf(playback.lanes[0].plan);
  const shown = all.find(({ name }) => name === playback.series) ?? all[0];
  if (shown === undefined) return [];
  const others = all.filter(({ gauge, name }) => gauge !== null && name !== shown.name);
  const held = heldAgainst(simulating, shown);
  const legend = legendOf(layout, size);
  const above = legend === 0 ? 1 : 0;
  const sparks = sparkRows(playback, others.length, size.rows - above, layout);
  const rows = size.rows - above - sparks;
  const plot = plotOf(playback, shown, held);
  const room = { columns: size.columns - (legend === 0 ? 0 : legend + 2), rows };
  const margin = Math.max(5, plotMargin(plot, rows));
  const drawn = plotLines(plot, room, margin);
  if (legend === 0) return [legendRow(simulating, shown, held, size.columns), ...drawn];
  const words = legendLines(simulating, shown, held, sparks > 0 ? [] : others, legend, rows);
  return [
    ...drawn.map((content, row): Line => [...fitLine(content, room.columns), span('  '), ...(words[row] ?? [])]),
    ...sparkLines(playback, others, { margin, columns: room.columns, legend }).slice(0, sparks),
  ];
}

function legendOf({ legend }: Layout, { columns }: Size): number {
  return legend === 0 ? 0 : Math.min(legend, columns - 40);
}

/** Rows for the other series, where the plot keeps enough of them. */
function sparkRows(playback: Playback, others: number, rows: number, { leastPlot }: Layout): number {
  const wanted = others * playback.lanes.length;
  return rows - wanted >= leastPlot + 2 ? wanted : 0;
}

function plotOf(playback: Playback, series: Series, held: readonly Held[]): Plot {
  const { simulation } = playback.lanes[0].plan;
  // The time axis has ticks at round numbers of the unit that it is told in.
  const unit = timeUnit(simulation, playback.until);
  const inUnit = (seconds: number) => seconds / unit.seconds;
  return {
    curves: playback.lanes.map((lane, index) => ({
      values: samplesOf(lane, series),
      slots: (sampleCount * playback.until) / lane.plan.until,
      passed: samplesBy(lane.plan.until, lane.at),
      tone: index === 0 ? 'series-a' : 'series-b',
    })),
    most: series.unit === '%' ? 1 : greatest(playback, series, held),
    whole: series.whole,
    share: series.unit === '%',
    until: inUnit(playback.until),
    at: inUnit(playback.at),
    marks: storyOf(playback.lanes.at(-1) ?? playback.lanes[0], true).map(({ at }) => inUnit(at)),
    levels: held.flatMap(({ level }) => level ?? []),
    flags: held.flatMap(({ flag }) => (flag === undefined ? [] : [{ ...flag, at: inUnit(flag.at) }])),
    unit: unit.name,
  };
}

/**
 * Where the axis has to reach: what is to be expected of the knobs of every lane, what was seen in any, and what is drawn
 * across. It is known before the first sample, so that one message does not fill the plot.
 */
function greatest({ lanes }: Playback, series: Series, held: readonly Held[]): number {
  const expected = lanes.map(({ plan }) => plan.simulation.expected(plan.knobs, plan)[series.name] ?? 0);
  const seen = lanes.flatMap((lane) => samplesOf(lane, series)).filter((value) => !Number.isNaN(value));
  const natural = Math.max(...expected, ...seen, 0);
  const drawn = held.flatMap(({ level }) => (level === undefined ? [] : [level.value]));
  return Math.max(natural, ...drawn.filter((value) => natural === 0 || value <= farAbove * natural)) || 1;
}

const laneNames = ['A', 'B'];

/** What the lanes are while the best known runs beside the learner's own. */
const besideNames = (): readonly string[] => [`A ${phrase('yours')}`, `B ${phrase('best known')}`];

/** A line of the legend: with all its words, and in one row for where there are not enough; null where half a name would be left. */
interface LegendEntry {
  readonly whole: readonly Line[];
  readonly short: Line | null;
}

/** At the right of the plot: what is drawn, where it stands now, what it is held against, and at the bottom the clock. */
function legendLines(
  simulating: Simulating,
  shown: Series,
  held: readonly Held[],
  others: readonly Series[],
  columns: number,
  rows: number,
): Line[] {
  const { playback } = simulating;
  const head: Line[] = [
    [{ text: titleOf(shown, columns), bold: true }],
    ...playback.lanes.map((lane, index): Line => {
      const name =
        playback.lanes.length === 1 ? '' : `${(simulating.challenge?.beside ? besideNames() : laneNames)[index]} `;
      const tone = index === 0 ? 'series-a' : 'series-b';
      return [
        span(`${index === 0 ? '█' : '─'} `, tone),
        span(name, tone),
        { text: standingText(lane, shown), bold: true },
      ];
    }),
  ];
  const entries: readonly LegendEntry[] = [
    ...held.map(({ glyph, tone, words }): LegendEntry => {
      const whole = wrap([span(words)], columns - 2).map(
        (each, row): Line => [span(row === 0 ? `${glyph} ` : '  ', tone), ...each],
      );
      return { whole, short: [span(`${glyph} `, tone), span(truncate(words, columns - 2))] };
    }),
    ...others.map((series): LegendEntry => {
      const value = playback.lanes.map((lane) => standingText(lane, series)).join(' | ');
      const label = truncate(series.label, Math.max(0, columns - width(value) - 3));
      const row: Line = [span(`  ${label} `, 'dim'), span(value)];
      if (label === series.label) return { whole: [row], short: row };
      // The other curves have their names in the plot, a key away: none is named by half here.
      return {
        whole: [[span(`  ${truncate(series.label, columns - 2)}`, 'dim')], [span(`    ${value}`)]],
        short: null,
      };
    }),
  ];
  const lines = fitting(head, entries, rows - 1);
  const clock: Line = [span(clockText(playback, columns), 'dim')];
  return [
    ...lines.slice(0, rows - 1),
    ...Array.from({ length: Math.max(0, rows - 1 - lines.length) }, (): Line => []),
    clock,
  ];
}

/** The entries whole, as long as those after them keep a row each; else in one row, where that says enough. */
function fitting(head: readonly Line[], entries: readonly LegendEntry[], rows: number): readonly Line[] {
  const lines = [...head];
  for (const [index, { whole, short }] of entries.entries()) {
    const after = entries.length - 1 - index;
    if (whole.length <= Math.max(1, rows - lines.length - after)) lines.push(...whole);
    else if (short !== null) lines.push(short);
  }
  return lines;
}

/** The same in one row, for narrow screens: names give way to numbers. */
function legendRow(simulating: Simulating, shown: Series, held: readonly Held[], columns: number): Line {
  const { playback } = simulating;
  const isCompared = playback.lanes.length === 2;
  const values = playback.lanes.map((lane, index): Span[] => [
    span(`  ${isCompared ? `${'AB'[index]} ` : ''}`, index === 0 ? 'series-a' : 'series-b'),
    { text: standingText(lane, shown), bold: true },
  ]);
  const [first] = held;
  const said = first === undefined ? '' : `  ${first.glyph} ${first.words}`;
  const clock = clockText(playback, 14);
  const fixed = values.flat().reduce((cells, part) => cells + width(part.text), 0) + width(clock) + 2;
  const label = truncate(
    shown.label,
    Math.max(0, columns - fixed - (width(said) + fixed + 8 <= columns ? width(said) : 0)),
  );
  const left = line({ text: label, bold: true }, ...values.flat());
  const shownSaid = fixed + width(label) + width(said) <= columns ? said : '';
  const gap = columns - fixed - width(label) - width(shownSaid) + 2;
  return [...left, span(shownSaid, first?.tone), span(' '.repeat(Math.max(1, gap))), span(clock, 'dim')];
}
