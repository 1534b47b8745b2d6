import { figuresOf } from './figures.js';
import { KnobError } from './knobs.js';
import { type Plan, plan, type Wishes } from './run.js';
import type { KnobValues, Metrics, Simulation } from './simulation.js';

/** The result of a run, as `sim --json` prints it. */
export interface Report {
  readonly simulation: string;
  readonly scenario: string | null;
  readonly seed: number;
  /** Simulated seconds. */
  readonly until: number;
  readonly knobs: KnobValues;
  readonly metrics: Metrics;
  /** What closed forms say about some of the metrics; null where none are known. */
  readonly theory: Readonly<Record<string, number>> | null;
  /** Each assumption of the theory that this run does not meet, in words; `theory` leaves out what rests on it. */
  readonly broken: readonly string[];
}

/** Carries a plan out to its end. */
export function report(of: Plan): Report {
  const { simulation, scenario, seed, until, knobs } = of;
  const run = figuresOf(of);
  const { predicts = {}, broken = [] } = run.theory() ?? {};
  const metrics = finite(run.measure());
  // What this run never came to has no theory beside it either: a ninth retry that nobody needed.
  const theorems = Object.entries(predicts).filter(([metric]) => metrics[metric] !== null);
  return {
    simulation: simulation.id,
    scenario,
    seed,
    until,
    knobs,
    metrics,
    theory: theorems.length > 0 ? Object.fromEntries(theorems.map(([metric, { value }]) => [metric, value])) : null,
    broken,
  };
}

/** One report for each value of a knob, all with the same random numbers. Throws a KnobError. */
export function compare(
  simulation: Simulation,
  wishes: Wishes,
  knob: string,
  values: readonly (string | number)[],
): readonly Report[] {
  if (values.length === 0) throw new KnobError(`nothing to compare; give values of ${knob}, as in ${knob}=1,2,3`);
  return values
    .map((value) => plan(simulation, { ...wishes, set: { ...wishes.set, [knob]: value } }))
    .map((each) => report(each));
}

/** A figure that is not finite is no figure. */
function finite(metrics: Metrics): Metrics {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, value]) => [name, value !== null && Number.isFinite(value) ? value : null]),
  );
}
