import { KnobError } from './knobs.js';
import { type Report, report } from './report.js';
import { plan, type Wishes } from './run.js';
import type { Metrics, Simulation } from './simulation.js';
import { Moments, student975 } from './statistics.js';

/** A mean over runs, and half the width of its 95 % interval by Student's t. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth95: number;
}

/** By metric; null where fewer than two runs have a figure. */
export type Estimates = Readonly<Record<string, Estimate | null>>;

/** Several runs of the same knobs, one a seed: `metrics` are their means, null where no run has a figure. */
export interface Replicated extends Report {
  readonly runs: number;
  readonly estimates: Estimates;
  /** How this differs from the first of those compared, run by run with the same seed; null for the first. */
  readonly difference: Estimates | null;
}

/** More runs than anyone waits for. */
const most = 10_000;

/**
 * The same wishes for each value of a knob, `runs` times each, with the seeds from the wished one up. Two values meet the
 * same random numbers in each run, so the interval is of the differences, which vary far less than the figures themselves.
 * Without a comparison the one entry says what the knobs as they are come to.
 * Law & Kelton, Simulation Modeling and Analysis, section 10.2.1 (paired-t). Throws a KnobError.
 */
export function replicate(
  simulation: Simulation,
  wishes: Wishes,
  runs: number,
  comparison?: { readonly knob: string; readonly values: readonly (string | number)[] },
): readonly Replicated[] {
  if (!Number.isInteger(runs) || runs < 2 || runs > most)
    throw new KnobError(
      `--runs cannot be ${runs}; it takes a whole number from 2 to ${most}, an interval needs two runs`,
    );
  const sets = comparison?.values.map((value) => ({ ...wishes.set, [comparison.knob]: value })) ?? [wishes.set ?? {}];
  if (sets.length === 0) throw new KnobError('nothing to compare; give values, as in consumers=1,2,3');
  const seed = wishes.seed ?? 1;
  // Every value is checked before the first of many runs begins.
  for (const set of sets) plan(simulation, { ...wishes, set });
  const all = sets.map((set) =>
    Array.from({ length: runs }, (_, index) => report(plan(simulation, { ...wishes, set, seed: seed + index }))),
  );
  const [base = []] = all;
  return all.map((reports, index) => summary(reports, index === 0 ? null : base));
}

function summary(reports: readonly Report[], base: readonly Report[] | null): Replicated {
  const [first] = reports;
  if (first === undefined) throw new KnobError('nothing was run');
  const metrics = reports.map((each) => each.metrics);
  const names = Object.keys(first.metrics);
  const estimates = byName(names, (name) => metrics.map((each) => each[name] ?? null));
  return {
    ...first,
    metrics: means(names, metrics),
    runs: reports.length,
    estimates,
    difference:
      base === null
        ? null
        : byName(names, (name) => metrics.map((each, index) => minus(each[name], base[index]?.metrics[name]))),
  };
}

function minus(one: number | null | undefined, other: number | null | undefined): number | null {
  return one == null || other == null ? null : one - other;
}

function means(names: readonly string[], metrics: readonly Metrics[]): Metrics {
  return Object.fromEntries(names.map((name) => [name, moments(metrics.map((each) => each[name] ?? null)).mean]));
}

function byName(names: readonly string[], valuesOf: (name: string) => readonly (number | null)[]): Estimates {
  return Object.fromEntries(names.map((name) => [name, estimate(moments(valuesOf(name)))]));
}

function moments(values: readonly (number | null)[]): Moments {
  const found = new Moments();
  for (const value of values) if (value !== null) found.add(value);
  return found;
}

function estimate({ count, mean, variance }: Moments): Estimate | null {
  if (mean === null || variance === null) return null;
  return { mean, halfWidth95: student975(count - 1) * Math.sqrt(variance / count) };
}
