import { describe, expect, it } from 'vitest';
import { plan } from '../../src/simulations/engine/run.js';
import { findSimulation, simulations } from '../../src/simulations/registry.js';

describe('the registry of simulations', () => {
  it('files each under its own id', () => {
    for (const [id, simulation] of Object.entries(simulations)) expect(simulation.id).toBe(id);
  });

  it('finds one by its id, and nothing by another', () => {
    expect(findSimulation('queue')).toBe(simulations.queue);
    expect(findSimulation('constructor')).toBe(undefined);
    expect(findSimulation('')).toBe(undefined);
  });
});

describe.each(Object.values(simulations))('$id', (simulation) => {
  it('has scenarios that are plans, and open with knobs and metrics that exist', () => {
    const metrics = simulation.metrics.map((metric) => metric.name);
    expect(Object.keys(simulation.scenarios).length).toBeGreaterThan(0);
    for (const [name, scenario] of Object.entries(simulation.scenarios)) {
      expect(() => plan(simulation, { scenario: name })).not.toThrow();
      for (const knob of scenario.turn) expect(Object.keys(simulation.knobs), name).toContain(knob);
      for (const metric of scenario.watch) expect(metrics, name).toContain(metric);
    }
  });

  it('names every knob and metric for people', () => {
    for (const { label } of [...Object.values(simulation.knobs), ...simulation.metrics, ...simulation.gauges]) {
      expect(label.length).toBeGreaterThan(1);
    }
  });

  it('has defaults inside their ranges', () => {
    for (const knob of Object.values(simulation.knobs)) {
      if (knob.kind === 'choice') expect(knob.choices).toContain(knob.default);
      else expect(knob.default >= knob.min && knob.default <= knob.max).toBe(true);
    }
  });
});
