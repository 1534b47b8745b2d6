import type { Stream } from '../engine/streams.js';
import type { FanOutKnobs } from './knobs.js';

/** How long a server works on a copy, as a distribution; all times in seconds. */
export interface ServiceTime {
  readonly mean: number;
  draw(stream: Stream): number;
  /** The share that takes longer than `seconds`. */
  survival(seconds: number): number;
  /** Shares at which the distribution jumps, so that a percentile there is a coin toss. */
  readonly steps: readonly number[];
}

/** The distribution that the knobs describe. A Pareto distribution begins at mean × (α − 1) ÷ α. */
export function serviceTimeOf(knobs: FanOutKnobs): ServiceTime {
  const usual = knobs.usualMs / 1000;
  switch (knobs.latency) {
    case 'mostly-fast':
      return mostlyFast(usual, knobs.slowMs / 1000, knobs.slowShare);
    case 'exponential':
      return {
        mean: usual,
        draw: (stream) => stream.exponential(usual),
        survival: (seconds) => Math.min(1, Math.exp(-seconds / usual)),
        steps: [],
      };
    case 'lognormal':
      return lognormal(usual, knobs.variation);
    case 'pareto':
      return pareto(usual, knobs.tailIndex);
    case 'constant':
      return mostlyFast(usual, usual, 0);
  }
}

function mostlyFast(usual: number, slow: number, share: number): ServiceTime {
  return {
    mean: usual * (1 - share) + slow * share,
    draw: (stream) => (stream.uniform() < share ? slow : usual),
    survival: (seconds) => (seconds < usual ? 1 : seconds < slow ? share : 0),
    steps: [1 - share],
  };
}

function lognormal(mean: number, variation: number): ServiceTime {
  if (variation === 0) return mostlyFast(mean, mean, 0);
  const variance = Math.log(1 + variation * variation);
  const location = Math.log(mean) - variance / 2;
  return {
    mean,
    draw: (stream) => stream.lognormal(mean, variation),
    survival: (seconds) => (seconds <= 0 ? 1 : normalTail((Math.log(seconds) - location) / Math.sqrt(variance))),
    steps: [],
  };
}

function pareto(mean: number, index: number): ServiceTime {
  const least = (mean * (index - 1)) / index;
  return {
    mean,
    draw: (stream) => least / (1 - stream.uniform()) ** (1 / index),
    survival: (seconds) => (seconds <= least ? 1 : (least / seconds) ** index),
    steps: [],
  };
}

/** The chance that a standard normal is above z, to 1.2 × 10⁻⁷ of its value. Press et al., Numerical Recipes, section 6.2. */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const poly = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ].reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  const tail = (t * Math.exp(-x * x + poly)) / 2;
  return z >= 0 ? tail : 1 - tail;
}

/** The time that a share `q` of cases does not exceed, for any falling survival function; by bisection, to a billionth. */
export function quantileOf(survival: (seconds: number) => number, q: number): number {
  let low = 0;
  let high = 1e-3;
  while (survival(high) > 1 - q && high < 1e6) high *= 2;
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2;
    if (survival(middle) > 1 - q) low = middle;
    else high = middle;
  }
  return high;
}
