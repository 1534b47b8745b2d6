import type { SimulationReference } from '../course/block.js';
import { figuresOf } from '../simulations/engine/figures.js';
import { KnobError, readKnob } from '../simulations/engine/knobs.js';
import { type Plan, plan } from '../simulations/engine/run.js';
import type { Metrics, Simulation } from '../simulations/engine/simulation.js';

/** Why a run cannot be made, as the name of the rule it breaks. */
export type RunFault = 'unknown-simulation' | 'unknown-scenario' | 'unknown-knob';

export interface Refusal {
  readonly fault: RunFault;
  readonly message: string;
}

/** Where a course's runs are tried: each once, however often the course mentions it. */
export class RunCache {
  readonly #find: (id: string) => Simulation | undefined;
  readonly #results = new Map<string, Metrics>();

  constructor(find: (id: string) => Simulation | undefined) {
    this.#find = find;
  }

  /** The plan of a run, or why there is none. */
  plan({ simulation: id, scenario, set }: SimulationReference): Plan | Refusal {
    const simulation = this.#find(id);
    if (simulation === undefined) return { fault: 'unknown-simulation', message: `there is no simulation "${id}"` };
    if (!Object.hasOwn(simulation.scenarios, scenario)) {
      const known = Object.keys(simulation.scenarios).join(', ');
      return { fault: 'unknown-scenario', message: `${id} has no scenario "${scenario}"; it has ${known}` };
    }
    try {
      for (const [knob, value] of Object.entries(set)) readKnob(simulation.knobs, knob, value);
      return plan(simulation, { scenario, set });
    } catch (error) {
      if (error instanceof KnobError) return { fault: 'unknown-knob', message: `${id}: ${error.message}` };
      throw error;
    }
  }

  /** What a run comes to. */
  measure(of: Plan): Metrics {
    const key = JSON.stringify([of.simulation.id, of.scenario, of.knobs, of.seed]);
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const metrics = figuresOf(of).measure();
    this.#results.set(key, metrics);
    return metrics;
  }

  /** A metric's mean over the seeds from 1 to `seeds`, of the runs that have it; null where none has. */
  mean(of: Plan, metric: string, seeds: number): number | null {
    const values: number[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const value = this.measure({ ...of, seed })[metric] ?? null;
      if (value !== null) values.push(value);
    }
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  }
}

/** The metrics that a simulation has, for messages. */
export function hasMetric({ metrics }: Simulation, name: string): boolean {
  return metrics.some((metric) => metric.name === name);
}
