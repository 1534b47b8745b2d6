import type { Estimate, Replicated } from '../simulations/engine/replications.js';
import type { Report } from '../simulations/engine/report.js';
import type { Metric, Simulation } from '../simulations/engine/simulation.js';
import { formatQuantity } from '../text/number.js';
import { phrase } from '../words/phrase.js';

/** Cells of a column of figures. */
const wide = 16;

/** Reports as lines of text: a row for each metric, a column for each value of the knob that was compared. */
export function reportLines(
  simulation: Simulation,
  reports: readonly (Report | Replicated)[],
  compared?: string,
): string[] {
  const changed = Object.keys(simulation.knobs).filter(
    (knob) => new Set(reports.map(({ knobs }) => knobs[knob])).size > 1,
  );
  const label = Math.max(
    ...simulation.metrics.map((metric) => metric.label.length),
    ...changed.map((knob) => knob.length),
  );
  return [
    heading(simulation, reports),
    '',
    ...changed.map(
      (knob) => `${knob.padEnd(label)}${reports.map(({ knobs }) => String(knobs[knob]).padStart(wide)).join('')}`,
    ),
    ...simulation.metrics.map((metric) => row(metric, reports, label)),
    ...differences(simulation, reports, label, compared),
    ...notCovered(reports),
  ];
}

function heading(simulation: Simulation, [first]: readonly (Report | Replicated)[]): string {
  const runs = first !== undefined && 'runs' in first ? `, ${phrase('{n} run|{n} runs', { n: first.runs })}` : '';
  const scenario = first?.scenario ? `, ${first.scenario}` : '';
  return `${simulation.title}${scenario}, seed ${first?.seed ?? ''}${runs}, ${formatQuantity(first?.until ?? 0, 's')}`;
}

function row(
  { name, label: words, unit, digits }: Metric,
  reports: readonly (Report | Replicated)[],
  label: number,
): string {
  const cells = reports
    .map(({ metrics }) => formatQuantity(metrics[name] ?? null, unit, digits).padStart(wide))
    .join('');
  const [only, ...others] = reports;
  if (only === undefined || others.length > 0) return `${words.padEnd(label)}${cells}`;
  const interval = 'estimates' in only ? plusMinus(only.estimates[name], unit, digits) : '';
  const theory = only.theory?.[name];
  const beside = theory === undefined ? '' : `   ${phrase('theory')} ${formatQuantity(theory, unit, digits)}`;
  return `${words.padEnd(label)}${cells}${interval}${beside}`;
}

function plusMinus(estimate: Estimate | null | undefined, unit: string, digits: number): string {
  return estimate == null ? '' : ` ± ${formatQuantity(estimate.halfWidth95, unit, digits)}`;
}

/** What each value changes, compared with the first; what is surely no difference at all is left out. */
function differences(
  simulation: Simulation,
  reports: readonly (Report | Replicated)[],
  label: number,
  knob = '',
): string[] {
  const [first] = reports;
  return reports.flatMap((each) => {
    const difference = 'difference' in each ? each.difference : null;
    if (difference === null) return [];
    const rows = simulation.metrics.flatMap(({ name, label: words, unit, digits }) => {
      const found = difference[name];
      if (found == null || (found.mean === 0 && found.halfWidth95 === 0)) return [];
      const sign = found.mean > 0 ? '+' : '';
      const figure = `${sign}${formatQuantity(found.mean, unit, digits)}`;
      return [`${words.padEnd(label)}${figure.padStart(wide)}${plusMinus(found, unit, digits)}`];
    });
    const [one, other] = [`${knob}=${each.knobs[knob]}`, `${knob}=${first?.knobs[knob]}`];
    return ['', phrase('{one} beside {other}: the difference, with its 95 % interval', { one, other }), ...rows];
  });
}

/** What keeps theory from saying more of a single run; of several it says nothing. */
function notCovered(reports: readonly Report[]): string[] {
  const [only, ...others] = reports;
  if (only === undefined || others.length > 0 || only.broken.length === 0) return [];
  return ['', ...only.broken.map((why) => `${phrase('theory does not cover this:')} ${why}`)];
}
