import type { Metric } from '../engine/simulation.js';

/** Retries whose waits are measured one by one. */
export const measuredRetries = 9;

const names = Array.from({ length: measuredRetries }, (_, index) => `wait${index + 1}Ms`);

/** The backoff schedule as metrics: wait1Ms, wait2Ms … */
export const waitMetrics: readonly Metric[] = names.map((name, index) => ({
  name,
  label: `mean wait before retry ${index + 1}`,
  unit: 'ms',
  digits: 1,
}));

/** The name of the metric for retry `n`, 1 for the first. */
export function waitMetric(n: number): string {
  return names[n - 1] ?? '';
}

/** Means of the waits before the first, the second … retry, over all clients that came so far. */
export class Waits {
  readonly #sums = new Float64Array(measuredRetries);
  readonly #counts = new Float64Array(measuredRetries);

  add(retry: number, milliseconds: number): void {
    if (retry > measuredRetries) return;
    this.#sums[retry - 1] = (this.#sums[retry - 1] ?? 0) + milliseconds;
    this.#counts[retry - 1] = (this.#counts[retry - 1] ?? 0) + 1;
  }

  /** Null for a retry that nobody came to. */
  get metrics(): Record<string, number | null> {
    return Object.fromEntries(
      names.map((name, index) => {
        const count = this.#counts[index] ?? 0;
        return [name, count > 0 ? (this.#sums[index] ?? 0) / count : null];
      }),
    );
  }
}
