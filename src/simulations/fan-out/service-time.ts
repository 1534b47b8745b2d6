import type { Work } from '../server/work-times.js';
import { workOf } from '../server/work-times.js';
import type { FanOutKnobs } from './knobs.js';

/** How long a server works on a copy. */
export function serviceOf(knobs: FanOutKnobs): Work {
  const { latency, usualMs, slowMs, slowShare, variation, tailIndex } = knobs;
  const usual = usualMs / 1000;
  const mean = latency === 'bimodal' ? usual * (1 - slowShare) + (slowMs / 1000) * slowShare : usual;
  return workOf(latency, mean, { slowShare, slowTimes: slowMs / usualMs, variation, tail: tailIndex });
}

/** The share of work that takes longer than some seconds. */
export type Survival = (seconds: number) => number;

export function survivalOf({ distribution, mean, variation, tail, slowShare, slowTimes }: Work): Survival {
  switch (distribution) {
    case 'constant':
      return (seconds) => (seconds < mean * (1 - rounding) ? 1 : 0);
    case 'exponential':
      return (seconds) => Math.min(1, Math.exp(-seconds / mean));
    case 'lognormal': {
      const variance = Math.log(1 + variation * variation);
      const location = Math.log(mean) - variance / 2;
      return (seconds) => (seconds <= 0 ? 1 : normalTail((Math.log(seconds) - location) / Math.sqrt(variance)));
    }
    case 'pareto': {
      const least = (mean * (tail - 1)) / tail;
      return (seconds) => (seconds <= least ? 1 : (least / seconds) ** tail);
    }
    case 'bimodal': {
      const usual = mean / (1 - slowShare + slowShare * slowTimes);
      const slow = usual * slowTimes;
      return (seconds) => (seconds < usual * (1 - rounding) ? 1 : seconds < slow * (1 - rounding) ? slowShare : 0);
    }
  }
}

/** What is within this share of a time that work takes exactly is that time. */
const rounding = 1e-9;

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

/** The time that a share `q` of cases does not exceed; by bisection, to a billionth. */
export function quantileOf(survival: Survival, q: number): number {
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
