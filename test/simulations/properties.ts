import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/simulations/engine/figures.js';
import { KnobError } from '../../src/simulations/engine/knobs.js';
import { plan, Run } from '../../src/simulations/engine/run.js';
import type { Knob, Simulation } from '../../src/simulations/engine/simulation.js';
import { lineWidth } from '../../src/text/width.js';

const sizes = [
  { columns: 56, rows: 8 },
  { columns: 76, rows: 10 },
  { columns: 90, rows: 9 },
  { columns: 116, rows: 24 },
];

/** Shares of something else than a whole: load of what there is capacity for, calls beside those of another run. */
const beyondAll = ['loadRatio', 'callsRelative', 'extraCopies'];

/** Any value that a knob can take, its ends more often than chance would have it. */
function anyValue(knob: Knob): fc.Arbitrary<number | string> {
  if (knob.kind === 'choice') return fc.constantFrom(...knob.choices);
  const { min, max } = knob;
  const within = knob.integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(min, max, knob.default) }, { weight: 3, arbitrary: within });
}

/**
 * What every simulation promises, whatever its knobs say: it runs to its end, its numbers are numbers, time does not run
 * back, its picture stays in its frame, and the same plan is the same run whether it is watched or not.
 */
export function keepsItsPromises(simulation: Simulation, options: { runs?: number; until?: number } = {}): void {
  const { runs = 12, until } = options;
  const knobs = fc.record(
    Object.fromEntries(Object.entries(simulation.knobs).map(([name, knob]) => [name, anyValue(knob)])),
  );
  const settings = fc.record({ set: knobs, seed: fc.integer({ min: 1, max: 1e6 }) });

  const planned = (set: Record<string, number | string>, seed: number) => {
    try {
      return plan(simulation, { set, seed, until });
    } catch (error) {
      if (error instanceof KnobError) return null;
      throw error;
    }
  };

  describe(`whatever the knobs of ${simulation.id}`, () => {
    it('runs to its end with numbers that are numbers, in a picture that stays in its frame', () => {
      fc.assert(
        fc.property(settings, ({ set, seed }) => {
          const wanted = planned(set, seed);
          if (wanted === null) return;
          const watched = new Run(wanted);
          for (const share of [0, 0.01, 0.1, 0.35, 0.7, 1]) {
            const before = watched.now;
            watched.advance(share * wanted.until);
            expect(watched.now).toBeGreaterThanOrEqual(before);
            expect(watched.next).toBeGreaterThanOrEqual(watched.now);
            for (const size of sizes) {
              const lines = watched.picture(size);
              expect(lines.length).toBeLessThanOrEqual(size.rows);
              for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(size.columns);
            }
            expect(watched.gauges().every(Number.isFinite)).toBe(true);
          }
          const metrics = watched.measure();
          expect(Object.keys(metrics).toSorted()).toEqual(simulation.metrics.map((metric) => metric.name).toSorted());
          for (const { name, unit } of simulation.metrics) {
            const value = metrics[name] ?? null;
            if (value === null) continue;
            expect(value, name).toSatisfy(Number.isFinite);
            expect(value, name).toBeGreaterThanOrEqual(0);
            if (unit === '%' && !beyondAll.includes(name)) expect(value, name).toBeLessThanOrEqual(1 + 1e-9);
          }
          for (const { value } of Object.values(watched.theory()?.predicts ?? {}))
            expect(value).toSatisfy(Number.isFinite);
          const unwatched = new Run(wanted).finish();
          expect(unwatched.hash).toBe(watched.hash);
          expect(unwatched.measure()).toEqual(metrics);
          expect(figuresOf(wanted).measure()).toEqual(metrics);
        }),
        { seed: 1, numRuns: runs },
      );
    });
  });
}

/** Scenarios name things that exist, theory speaks of metrics that exist, and every run has a story of sensible length. */
export function hasWholeScenarios(simulation: Simulation): void {
  describe(`the scenarios of ${simulation.id}`, () => {
    it.each(Object.keys(simulation.scenarios))('%s names knobs and metrics that exist, and has a story', (name) => {
      const scenario = simulation.scenarios[name];
      const metrics = simulation.metrics.map((metric) => metric.name);
      for (const knob of scenario?.turn ?? []) expect(Object.keys(simulation.knobs)).toContain(knob);
      for (const metric of scenario?.watch ?? []) expect(metrics).toContain(metric);
      const run = new Run(plan(simulation, { scenario: name })).finish();
      for (const metric of Object.keys(run.theory()?.predicts ?? {})) expect(metrics).toContain(metric);
      expect(run.story.length).toBeGreaterThanOrEqual(3);
      expect(run.story.length).toBeLessThanOrEqual(40);
      const times = run.story.map((moment) => moment.at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    });
  });
}
