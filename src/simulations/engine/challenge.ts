/**
 * A simulation as a task: reach a goal at the least cost. How good a solution is, is measured against the best that is
 * known for the very same seed: a list of candidates that the author has found, each of which is run. So the stars are
 * fair for every seed, and nothing has to be remembered when a model gets better.
 */
import { figuresOf } from './figures.js';
import { KnobError } from './knobs.js';
import { type Plan, plan, replan } from './run.js';
import type { Aim, Challenge, KnobValues, Metrics, Simulation } from './simulation.js';

export type Stars = 0 | 1 | 2 | 3;

export interface Attempt {
  readonly plan: Plan;
  readonly metrics: Metrics;
  /** The aims that were missed. */
  readonly missed: readonly Aim[];
  readonly cost: number;
}

/** Finds a challenge of a simulation. Throws a KnobError that names those there are. */
export function challengeNamed(simulation: Simulation, name: string): Challenge {
  const found = Object.hasOwn(simulation.challenges, name) ? simulation.challenges[name] : undefined;
  if (found !== undefined) return found;
  const names = Object.keys(simulation.challenges);
  const has = names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`;
  throw new KnobError(`${simulation.id} has no challenge "${name}"; ${has}`);
}

/** The run that a challenge begins with. Throws a KnobError for an impossible one. */
export function challengePlan(simulation: Simulation, { scenario, set }: Challenge, seed: number): Plan {
  return plan(simulation, { scenario, set: settings(set), seed });
}

/** What a run to its end comes to. */
export function attempt(challenge: Challenge, of: Plan): Attempt {
  return attemptOf(challenge, of, figuresOf(of).measure());
}

/** The same for a run that has already been made. */
export function attemptOf(challenge: Challenge, of: Plan, metrics: Metrics): Attempt {
  const missed = challenge.aims.filter((aim) => !reaches(metrics, aim));
  return { plan: of, metrics, missed, cost: challenge.cost.of(of.knobs, metrics) };
}

/** The cheapest of the candidates that reaches everything with this seed; null where none does. */
export function bestKnown(simulation: Simulation, challenge: Challenge, seed: number): Attempt | null {
  const begun = challengePlan(simulation, challenge, seed);
  const attempts = challenge.candidates
    .map((candidate) => attempt(challenge, replan(begun, settings(candidate))))
    .filter(({ missed }) => missed.length === 0);
  return attempts.reduce<Attempt | null>((best, one) => (best === null || one.cost < best.cost ? one : best), null);
}

/** Three stars for what costs no more than the best known, one for whatever reaches the aims. */
export function starsFor({ twoStars }: Challenge, { missed, cost }: Attempt, best: Attempt | null): Stars {
  if (missed.length > 0) return 0;
  const least = best?.cost ?? cost;
  const share = cost / least;
  return share <= 1 + 1e-9 ? 3 : share <= twoStars + 1e-9 ? 2 : 1;
}

function reaches(metrics: Metrics, { metric, atMost, atLeast }: Aim): boolean {
  const value = metrics[metric] ?? null;
  if (value === null) return false;
  return value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY);
}

function settings(values: Partial<KnobValues>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== undefined),
  );
}
