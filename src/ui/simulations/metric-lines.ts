import { ended, type Lane, look, type Playback } from '../../simulations/engine/playback-state.js';
import type { Metric, Metrics } from '../../simulations/engine/simulation.js';
import { metricText } from '../../store/simulation-words.js';
import { type Line, line, type Span, span, type Tone } from '../../text/line.js';
import { formatNumber, formatQuantity } from '../../text/number.js';
import { padEnd, padStart, truncate, width } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';

/** The metrics worth watching in the scenario of a lane, the most telling first; all where there is no scenario. */
export function watched({ plan: { simulation, scenario } }: Lane): readonly Metric[] {
  const watch = scenario === null ? undefined : simulation.scenarios[scenario]?.watch;
  if (watch === undefined) return simulation.metrics;
  return watch.flatMap((name) => simulation.metrics.find((metric) => metric.name === name) ?? []);
}

/** How much is said of a number; each gives way to the next where there is no room. */
const manners = ['with interval', 'with unit', 'bare'] as const;
type Manner = (typeof manners)[number];

/** Columns that can be done without. */
interface Wishes {
  readonly withDifference: boolean;
  readonly withTheory: boolean;
}

interface Column {
  readonly head: string;
  readonly tone: Tone | undefined;
  readonly texts: readonly string[];
}

/** The label of a metric is not cut under this many cells while anything else can give way. */
const leastLabel = 10;

/**
 * What was measured, a metric a row, at most `rows` of them: with two lanes A, B and the difference, with theory what it
 * says. Where room is short, first intervals and then units go, then the difference and theory, then labels are cut; a number never is.
 */
export function metricLines(playback: Playback, columns: number, rows: number): Line[] {
  const isCompared = playback.lanes.length === 2;
  const metrics = watched(playback.lanes[0]).slice(0, isCompared ? rows - 1 : rows);
  const longest = Math.max(...metrics.map(({ label }) => width(label)), 0);
  const tries = [
    { withDifference: true, withTheory: true },
    { withDifference: false, withTheory: true },
    { withDifference: false, withTheory: false },
  ].flatMap((wishes) => manners.map((manner) => ({ manner, ...wishes })));
  const room = (made: readonly Column[]) => columns - made.reduce((sum, column) => sum + columnWidth(column) + 2, 0);
  const wanted = [longest, Math.min(longest, leastLabel), 0];
  for (const least of wanted) {
    for (const { manner, ...wishes } of tries) {
      const made = columnsOf(playback, metrics, manner, wishes);
      if (room(made) < least) continue;
      return drawn(metrics, made, manner, Math.min(room(made), longest + unitWidth(metrics, manner)), isCompared);
    }
  }
  const made = columnsOf(playback, metrics, 'bare', { withDifference: false, withTheory: false });
  return drawn(metrics, made, 'bare', Math.max(0, room(made)), isCompared);
}

/** Columns in which nothing has to give way; `bare` for those in which everything has that can, but the labels. */
export function metricsWidth(playback: Playback, bare = false): number {
  const metrics = watched(playback.lanes[0]);
  const made = columnsOf(playback, metrics, bare ? 'bare' : 'with interval', {
    withDifference: !bare,
    withTheory: !bare,
  });
  const longest = Math.max(...metrics.map(({ label }) => width(label)), 0);
  return made.reduce((sum, column) => sum + columnWidth(column) + 2, longest);
}

function drawn(
  metrics: readonly Metric[],
  made: readonly Column[],
  manner: Manner,
  label: number,
  isCompared: boolean,
) {
  const head: Line = [
    span(' '.repeat(label)),
    ...made.map((column): Span => span(`  ${padStart(column.head, columnWidth(column))}`, column.tone ?? 'dim')),
  ];
  const lines = metrics.map((metric, row): Line => {
    const named = manner === 'bare' && metric.unit !== '' ? `${metric.label}, ${metric.unit}` : metric.label;
    const text = width(named) <= label ? named : truncate(metric.label, label);
    return line(
      span(padEnd(text, label), 'dim'),
      ...made.map((column): Span => {
        const cell = column.texts[row] ?? '';
        const padded = `  ${padStart(cell, columnWidth(column))}`;
        const tone = /\d/.test(cell) ? column.tone : 'dim';
        return { text: padded, bold: true, ...(tone !== undefined && { tone }) };
      }),
    );
  });
  return isCompared ? [head, ...lines] : lines;
}

function columnWidth({ head, texts }: Column): number {
  return Math.max(width(head), ...texts.map(width));
}

function unitWidth(metrics: readonly Metric[], manner: Manner): number {
  return manner === 'bare' ? Math.max(...metrics.map(({ unit }) => width(unit) + 2), 0) : 0;
}

function columnsOf(playback: Playback, metrics: readonly Metric[], manner: Manner, wishes: Wishes): Column[] {
  const isOver = ended(playback);
  const measured = playback.lanes.map((lane) => look(lane).measure());
  const [a, b] = measured;
  const columns = measured.map(
    (values, lane): Column => ({
      head: 'AB'[lane] ?? '',
      tone: measured.length === 1 ? undefined : lane === 0 ? 'series-a' : 'series-b',
      texts: metrics.map((metric) => valueText(metric, values, manner, isOver)),
    }),
  );
  if (a !== undefined && b !== undefined && wishes.withDifference) {
    columns.push({ head: 'B − A', tone: 'strong', texts: metrics.map((metric) => differenceText(metric, a, b)) });
  }
  const theory =
    playback.theory && wishes.withTheory ? look(playback.lanes.at(-1) ?? playback.lanes[0]).theory() : null;
  if (theory === null) return columns;
  const texts = metrics.map((metric) => {
    const found = theory.predicts[metric.name];
    return found === undefined ? '' : `≈ ${formatQuantity(found.value, unitFor(metric, manner), digitsFor(metric))}`;
  });
  return texts.every((text) => text === '')
    ? columns
    : [...columns, { head: phrase('theory'), tone: 'keyword', texts }];
}

function valueText(metric: Metric, values: Metrics, manner: Manner, isOver: boolean): string {
  const value = values[metric.name];
  if (value === null || value === undefined) return absence(metric, manner, isOver);
  if (manner === 'with interval') return metricText(metric, values);
  return manner === 'with unit' ? formatQuantity(value, metric.unit, metric.digits) : bare(metric, value);
}

/** Why there is no number. */
function absence({ absent }: Metric, manner: Manner, isOver: boolean): string {
  if (manner === 'bare') return isOver ? phrase('none') : '–';
  return absent ?? (isOver ? phrase('none') : phrase('none yet'));
}

function differenceText(metric: Metric, a: Metrics, b: Metrics): string {
  const [from, to] = [a[metric.name], b[metric.name]];
  if (from === null || from === undefined || to === null || to === undefined) return '';
  const text = bare(metric, to - from);
  return /[1-9]/.test(text) ? (text.startsWith('-') ? text : `+${text}`) : '=';
}

function bare(metric: Metric, value: number): string {
  return formatNumber(metric.unit === '%' ? value * 100 : value, metric.digits);
}

function unitFor({ unit }: Metric, manner: Manner): string {
  return manner === 'bare' && unit !== '%' ? '' : unit;
}

function digitsFor({ digits }: Metric): number {
  return digits;
}
