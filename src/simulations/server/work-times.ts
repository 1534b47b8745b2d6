import type { Stream } from '../engine/streams.js';

/** How work varies, the tamest first. */
export const distributions = ['constant', 'exponential', 'lognormal', 'pareto', 'bimodal'] as const;
export type Distribution = (typeof distributions)[number];

/** The work of a request: how it is distributed, its mean and what shape it has. */
export interface Work {
  readonly distribution: Distribution;
  /** Seconds. */
  readonly mean: number;
  /** Coefficient of variation of lognormal work, standard deviation ÷ mean; above 0. */
  readonly variation: number;
  /** Tail index α of Pareto work, above 1: P(work > x) falls as x^−α. At 2 or less its variance is infinite. */
  readonly tail: number;
  /** Bimodal work: this share of requests (0 to 1) takes `slowTimes` as long as the others. */
  readonly slowShare: number;
  readonly slowTimes: number;
}

/** Work of one mean; each other distribution is a common case of its shape. */
export function workOf(distribution: Distribution, mean: number, shape: Partial<Work> = {}): Work {
  return { variation: 1.5, tail: 2.5, slowShare: 0.01, slowTimes: 100, ...shape, distribution, mean };
}

/** Draws the work of requests, in seconds of a thread. */
export class WorkTimes {
  readonly #work: Work;
  readonly #stream: Stream;

  constructor(work: Work, stream: Stream) {
    this.#work = work;
    this.#stream = stream;
  }

  draw(): number {
    const { distribution, mean, variation, tail } = this.#work;
    switch (distribution) {
      case 'constant':
        return mean;
      case 'exponential':
        return this.#stream.exponential(mean);
      case 'lognormal':
        return this.#stream.lognormal(mean, variation);
      case 'pareto':
        return least(mean, tail) * (1 - this.#stream.uniform()) ** (-1 / tail);
      case 'bimodal':
        return this.#bimodal();
    }
  }

  #bimodal(): number {
    const quick = quickMode(this.#work);
    return this.#stream.uniform() < this.#work.slowShare ? quick * this.#work.slowTimes : quick;
  }
}

/** The squared coefficient of variation, variance ÷ mean²; Infinity for Pareto work with a tail index of 2 or less. */
export function squaredVariation(work: Work): number {
  const { distribution, mean, variation, tail, slowShare, slowTimes } = work;
  switch (distribution) {
    case 'constant':
      return 0;
    case 'exponential':
      return 1;
    case 'lognormal':
      return variation ** 2;
    case 'pareto':
      return tail > 2 ? 1 / (tail * (tail - 2)) : Number.POSITIVE_INFINITY;
    case 'bimodal': {
      const quick = quickMode(work) / mean;
      return quick ** 2 * (1 - slowShare + slowShare * slowTimes ** 2) - 1;
    }
  }
}

/** The least that Pareto work of this mean can be. */
function least(mean: number, tail: number): number {
  return (mean * (tail - 1)) / tail;
}

/** What most bimodal requests take. */
function quickMode({ mean, slowShare, slowTimes }: Work): number {
  return mean / (1 - slowShare + slowShare * slowTimes);
}
