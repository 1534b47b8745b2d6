import { type Lane, look } from './playback-state.js';
import type { Plan } from './run.js';
import type { Metric } from './simulation.js';

/** Something that a run has at every instant, and that can be drawn over time: a gauge, or a metric as it stands so far. */
export interface Series {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** Place among the gauges; null for a metric. */
  readonly gauge: number | null;
  /** Whether it only takes whole numbers. */
  readonly whole: boolean;
  /** The metrics that are a level of it: for a metric, itself. */
  readonly levels: readonly string[];
}

/** Units of what lies on a line; everything else is counted. */
const measured: readonly string[] = ['%', 's', 'ms', '/s'];

/** All series of a run in their order: the gauges, then the metrics worth watching that no gauge shows. */
export function seriesOf(plan: Plan): readonly Series[] {
  const { simulation, scenario, knobs } = plan;
  const expected = simulation.expected(knobs, plan);
  const all = simulation.gauges.map(
    ({ name, label, unit, levels = [] }, gauge): Series => ({
      name,
      label,
      unit,
      gauge,
      whole: !measured.includes(unit),
      levels,
    }),
  );
  const gauges = all.filter(({ name }) => expected[name] !== null);
  const shown = new Set(gauges.flatMap(({ name, levels }) => [name, ...levels]));
  const watch = (scenario === null ? undefined : simulation.scenarios[scenario]?.watch) ?? [];
  const metrics = watch.filter((name) => !shown.has(name)).flatMap((name) => metricSeries(simulation.metrics, name));
  return [...gauges, ...metrics];
}

/** The series that shows a metric; the first where none does. */
export function seriesShowing(plan: Plan, metric: string): string {
  const all = seriesOf(plan);
  const { simulation, knobs } = plan;
  const isInstant = simulation.since(knobs)[metric] !== undefined;
  const found = isInstant ? undefined : all.find(({ name, levels }) => name === metric || levels.includes(metric));
  return found?.name ?? all[0]?.name ?? '';
}

/** The series to begin with: the gauge of the first metric worth watching, or the first of all. */
export function firstSeries(plan: Plan): string {
  const { simulation, scenario } = plan;
  const [first] = (scenario === null ? undefined : simulation.scenarios[scenario]?.watch) ?? [];
  const shown = first === undefined ? '' : seriesShowing(plan, first);
  return seriesOf(plan).find(({ name, gauge }) => gauge !== null && name === shown)?.name ?? '';
}

function metricSeries(metrics: readonly Metric[], wanted: string): Series[] {
  const metric = metrics.find(({ name }) => name === wanted);
  if (metric === undefined) return [];
  const { name, label, unit, digits } = metric;
  return [{ name, label, unit, gauge: null, whole: digits === 0 && !measured.includes(unit), levels: [name] }];
}

/** The samples of a series in a lane as far as the lane has ever been; NaN where it had no value. */
export function samplesOf(lane: Lane, { gauge, name }: Series): readonly number[] {
  return gauge === null ? lane.replay.measured(name, lane.furthest) : lane.replay.samples(gauge, lane.furthest);
}

/** What a series stands at now; null where it has no value. */
export function levelOf(lane: Lane, { gauge, name }: Series): number | null {
  const value = gauge === null ? look(lane).measure()[name] : look(lane).gauges()[gauge];
  return value === undefined || value === null || Number.isNaN(value) ? null : value;
}
