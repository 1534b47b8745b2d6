import type { RunFacts, Theorem, Theory } from './simulation.js';

/** A run that is as long as need be. */
export const endless: RunFacts = {
  until: Number.POSITIVE_INFINITY,
  warmUp: Number.POSITIVE_INFINITY,
  trace: null,
};

/** Something that a closed form takes for granted of a run, and what to say of a run that is not so. */
export interface Assumption<Values> {
  holds(knobs: Values, run: RunFacts): boolean;
  /** In words, what this run does instead: "messages expire after 2 s". */
  broken(knobs: Values, run: RunFacts): string;
}

/** A formula for some metrics, with everything that it assumes. */
export interface ClosedForm<Values> {
  readonly assumes: readonly Assumption<Values>[];
  /** Asked only where all assumptions hold. */
  predicts(knobs: Values, run: RunFacts): Readonly<Record<string, Theorem>>;
}

/** `unless` for short: an assumption that is broken where a condition is met. */
export function unless<Values>(
  isSo: (knobs: Values, run: RunFacts) => boolean,
  broken: string | ((knobs: Values, run: RunFacts) => string),
): Assumption<Values> {
  return {
    holds: (knobs, run) => !isSo(knobs, run),
    broken: typeof broken === 'string' ? () => broken : broken,
  };
}

/**
 * What theory says about a run: all that those closed forms predict whose assumptions it meets, the first where two predict
 * the same, and each assumption that it does not meet, in words. What is not covered is not predicted.
 */
export function theoryOf<Values>(
  name: string,
  forms: readonly ClosedForm<Values>[],
  knobs: Values,
  run: RunFacts,
): Theory {
  const predicts: Record<string, Theorem> = {};
  const broken = new Set<string>();
  for (const form of forms) {
    const failed = form.assumes.filter((assumption) => !assumption.holds(knobs, run));
    for (const assumption of failed) broken.add(assumption.broken(knobs, run));
    if (failed.length > 0) continue;
    for (const [metric, theorem] of Object.entries(form.predicts(knobs, run))) predicts[metric] ??= theorem;
  }
  return { name, predicts, broken: [...broken] };
}
