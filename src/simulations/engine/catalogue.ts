import type { Knob, Simulation } from './simulation.js';

/** What there is to run, as `sim --list --json` prints it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly knobs: readonly CatalogueKnob[];
  readonly scenarios: readonly string[];
  readonly metrics: readonly string[];
}

export interface CatalogueKnob {
  readonly name: string;
  readonly unit: string;
  readonly default: number | string;
  /** Null for a choice. */
  readonly min: number | null;
  readonly max: number | null;
  /** Null for a number. */
  readonly choices: readonly string[] | null;
}

export function catalogue(simulations: readonly Simulation[]): readonly CatalogueEntry[] {
  return simulations.map(({ id, title, knobs, scenarios, metrics }) => ({
    id,
    title,
    knobs: Object.entries(knobs).map(([name, knob]) => ({ name, ...described(knob) })),
    scenarios: Object.keys(scenarios),
    metrics: metrics.map((metric) => metric.name),
  }));
}

function described(knob: Knob): Omit<CatalogueKnob, 'name'> {
  return knob.kind === 'choice'
    ? { unit: '', default: knob.default, min: null, max: null, choices: knob.choices }
    : { unit: knob.unit, default: knob.default, min: knob.min, max: knob.max, choices: null };
}
