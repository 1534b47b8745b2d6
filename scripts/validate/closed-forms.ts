import { plan, Run } from '../../src/simulations/engine/run.js';
import type { KnobValues, Simulation } from '../../src/simulations/engine/simulation.js';
import { Moments } from '../../src/simulations/engine/statistics.js';
import { simulations } from '../../src/simulations/registry.js';
import type { Check } from './check.js';
import { knobSets } from './knob-sets.js';

const seeds = 8;
/** A figure agrees when the mean of its runs is within so many standard errors of the formula, or within this share of it. */
const errors = 5;
const share = 0.02;

interface Case {
  readonly scenario?: string;
  readonly set?: KnobValues;
  readonly until?: number;
}

/** Every closed form of every simulation against its runs: all scenarios, and other knobs where the formulas are of use. */
export function closedForms(): Check[] {
  return Object.values(simulations).map((simulation) => {
    const found = casesOf(simulation).flatMap((each) => compared(simulation, each));
    const wrong = found.filter(({ agrees }) => !agrees);
    const [worst] = [...(wrong.length > 0 ? wrong : found)].sort((one, other) => other.off - one.off);
    const furthest =
      worst === undefined
        ? ''
        : `; furthest ${worst.metric}, at ${(worst.off * 100).toFixed(0)} % of that, in ${worst.name}`;
    return {
      what: `\`${simulation.id}\`, ${casesOf(simulation).length} sets of knobs, ${seeds} seeds`,
      against: 'its closed forms',
      figures: found.length,
      agree: found.length - wrong.length,
      how: `within ${100 * share} % or ${errors} standard errors${furthest}`,
    };
  });
}

function casesOf(simulation: Simulation): readonly Case[] {
  return [...Object.keys(simulation.scenarios).map((scenario) => ({ scenario })), ...(knobSets[simulation.id] ?? [])];
}

interface Compared {
  readonly name: string;
  readonly metric: string;
  readonly agrees: boolean;
  /** What it is off, as a share of what it may be. */
  readonly off: number;
}

function compared(simulation: Simulation, of: Case): readonly Compared[] {
  const predicts = new Run(plan(simulation, of)).theory()?.predicts ?? {};
  const metrics = Object.keys(predicts);
  if (metrics.length === 0) return [];
  const moments = new Map(metrics.map((metric) => [metric, new Moments()]));
  for (let seed = 1; seed <= seeds; seed++) {
    const measured = new Run(plan(simulation, { ...of, seed })).finish().measure();
    for (const [metric, all] of moments) {
      const value = measured[metric];
      if (value != null) all.add(value);
    }
  }
  const name = of.scenario ?? JSON.stringify(of.set);
  return [...moments].flatMap(([metric, { mean, variance, count }]) => {
    const value = predicts[metric]?.value ?? Number.NaN;
    if (mean === null) return [];
    const distance = Math.abs(mean - value);
    const allowed = Math.max(share * Math.abs(value), errors * Math.sqrt((variance ?? 0) / count), 1e-9);
    return [{ name, metric, agrees: distance <= allowed, off: distance / allowed }];
  });
}
