import type { Features } from './features.js';

/** A logistic regression: the chance that a clause is evidence is 1 / (1 + e^-(bias + weights · features)). */
export interface Model {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** Chance from which it is said; set so that of what is said in cross-validation nine in ten are right. */
  readonly threshold: number;
}

/** The chance, 0 to 1. */
export function chance({ bias, weights }: Model, features: Features): number {
  let sum = bias;
  for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** What two weak signals come to: the chance that one of the two likeliest sentences is it. */
export function together(chances: readonly number[]): number {
  const [first = 0, second = 0] = [...chances].sort((a, b) => b - a);
  return 1 - (1 - first) * (1 - second);
}
