import { describe, expect, it } from 'vitest';
import { KnobError } from '../../../src/simulations/engine/knobs.js';
import { compare, report } from '../../../src/simulations/engine/report.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { counter } from './counter.js';

describe('a report', () => {
  it('says what was run and what came out, and nothing else', () => {
    expect(report(plan(counter, { seed: 7 }))).toEqual({
      simulation: 'counter',
      scenario: null,
      seed: 7,
      until: 120,
      knobs: { rate: 2, clock: 'regular', length: 120, weight: 1 },
      metrics: { clicks: 240 },
      theory: { clicks: 240 },
      broken: [],
    });
  });

  it('has no theory where none is known', () => {
    expect(report(plan(counter, { set: { weight: 0 } })).theory).toBe(null);
  });

  it('names its scenario', () => {
    expect(report(plan(counter, { scenario: 'slow' }))).toMatchObject({ scenario: 'slow', until: 480 });
  });
});

describe('a comparison', () => {
  it('runs one report a value, everything else the same', () => {
    const reports = compare(counter, { seed: 3, set: { clock: 'poisson' } }, 'rate', ['1', 2]);
    expect(reports.map((each) => each.knobs)).toEqual([
      { rate: 1, clock: 'poisson', length: 120, weight: 1 },
      { rate: 2, clock: 'poisson', length: 120, weight: 1 },
    ]);
    expect(reports[1]).toEqual(report(plan(counter, { seed: 3, set: { clock: 'poisson', rate: 2 } })));
  });

  it.each([
    ['rate', []],
    ['rate', [1, 5000]],
    ['speed', [1]],
  ])('refuses %s = %j', (knob, values) => {
    expect(() => compare(counter, {}, knob, values)).toThrow(KnobError);
  });
});
