import { look, type Playback } from '../../simulations/engine/playback-state.js';
import type { Metric, Metrics, Theory } from '../../simulations/engine/simulation.js';
import { metricText } from '../../store/simulation-words.js';
import { type Line, line, span } from '../../text/line.js';
import { formatQuantity } from '../../text/number.js';
import { padEnd, padStart, truncate, width } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';

/** The metrics worth watching in the scenario, in each lane, at most `rows` of them. */
export function metricLines(playback: Playback, columns: number, rows: number): Line[] {
  const [first] = playback.lanes;
  const { simulation, scenario } = first.plan;
  const watch =
    (scenario === null ? undefined : simulation.scenarios[scenario]?.watch) ??
    simulation.metrics.map(({ name }) => name);
  const metrics = watch
    .flatMap((name) => simulation.metrics.find((metric) => metric.name === name) ?? [])
    .slice(0, rows);
  const measured = playback.lanes.map((lane) => look(lane).measure());
  const theory = playback.theory ? look(playback.lanes.at(-1) ?? first).theory() : null;
  // Beside each other, numbers need no long units: the label says what is counted.
  const textOf = (metric: Metric, values: Metrics) =>
    metricText(measured.length > 1 && width(metric.unit) > 3 ? { ...metric, unit: '' } : metric, values);
  const cell = Math.max(9, ...metrics.flatMap((metric) => measured.map((values) => width(textOf(metric, values)) + 1)));
  const label = Math.max(
    8,
    Math.min(
      Math.max(...metrics.map((metric) => width(metric.label)), 0),
      columns - cell * measured.length - (theory === null ? 0 : 12),
    ),
  );
  return metrics.map((metric) =>
    line(
      span(padEnd(truncate(metric.label, label), label), 'dim'),
      ...measured.map((values, lane) => ({
        text: padStart(textOf(metric, values), cell),
        bold: true as const,
        ...(measured.length > 1 && { tone: lane === 0 ? ('series-a' as const) : ('series-b' as const) }),
      })),
      ...(theory === null ? [] : [theorem(theory, metric)]),
    ),
  );
}

function theorem(theory: Theory, metric: Metric) {
  const found = theory.predicts[metric.name];
  return span(found === undefined ? '' : `  ≈ ${formatQuantity(found.value, metric.unit, metric.digits)}`, 'accent');
}

/** The theory in words: its name, the formulas of what is being watched, and why it may not hold here. */
export function theoryLines(playback: Playback, columns: number, rows: number): Line[] {
  const lane = playback.lanes.at(-1) ?? playback.lanes[0];
  const theory = look(lane).theory();
  if (theory === null) return [[span('No closed form is known for these knobs.', 'dim')]];
  const { simulation, scenario } = lane.plan;
  const watch = (scenario === null ? undefined : simulation.scenarios[scenario]?.watch) ?? [];
  const named = Object.entries(theory.predicts).sort(
    ([a], [b]) => Number(watch.includes(b)) - Number(watch.includes(a)),
  );
  const formulas = named.map(([name, { value, formula }]): Line => {
    const metric = simulation.metrics.find((candidate) => candidate.name === name);
    return line(
      span('  '),
      span(`${metric?.label ?? name} ≈ ${formatQuantity(value, metric?.unit, metric?.digits)}`),
      span(`   ${formula}`, 'dim'),
    );
  });
  const broken = theory.broken.flatMap((why) => wrap([span(`! ${why}`, 'warn')], columns));
  const covers = formulas.length > 0 ? '' : '  covers nothing of this run:';
  const head: Line = line(span('theory  ', 'dim'), { text: theory.name, bold: true }, span(covers, 'warn'));
  return [head, ...broken, ...formulas].slice(0, rows);
}
