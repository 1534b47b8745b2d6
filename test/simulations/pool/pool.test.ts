import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { Moments } from '../../../src/simulations/engine/statistics.js';
import { pool } from '../../../src/simulations/pool/pool.js';
import { lineWidth } from '../../../src/text/width.js';

type Setting = Record<string, number | string>;

const run = (wishes: { scenario?: string; set?: Setting; seed?: number; until?: number }) =>
  new Run(plan(pool, wishes)).finish();

describe('the reference numbers', () => {
  it.each([
    ['N3', 'healthy', {}, { inUse: 10, needed: 10, throughput: 200, refusedRate: 0 }],
    ['N3', 'slow-dependency', {}, { needed: 400, throughput: 50, refusedRate: 150, inUse: 100 }],
    ['C3', 'slow-dependency', { poolSize: 200 }, { throughput: 100, refusedRate: 100 }],
    ['N13', 'shared-pool', {}, { inUse: 42, needed: 42, servedA: 8, servedB: 100, refusedB: 0 }],
    ['N13', 'bulkhead', {}, { refusedB: 0 }],
  ] as const)('%s: %s %j', (_, scenario, set, expected) => {
    const metrics = run({ scenario, set }).measure();
    for (const [metric, value] of Object.entries(expected)) {
      expect(Math.abs(Number(metrics[metric]) - value), `${metric}: ${metrics[metric]}`).toBeLessThanOrEqual(
        0.02 * value,
      );
    }
  });

  it('N13: a slow A starves B, and a bulkhead keeps A to two a second', () => {
    const starved = run({ scenario: 'starved' }).measure();
    expect(starved.needed).toBe(82);
    expect(starved.refusedB).toBeGreaterThan(25);
    expect(run({ scenario: 'bulkhead' }).measure().servedA).toBeLessThanOrEqual(2.01);
  });
});

describe('twenty seeds of a pool agree with Erlang’s loss formula', () => {
  it.each([
    ['half full', { arrivalRate: 50, holdSeconds: 0.1, poolSize: 10 }, 400],
    ['overloaded', { arrivalRate: 200, holdSeconds: 0.2, poolSize: 20 }, 100],
    [
      'two that share',
      { arrivalRate: 20, holdSeconds: 0.5, poolSize: 12, shareB: 'yes', arrivalRateB: 100, holdSecondsB: 0.02 },
      200,
    ],
    [
      'two apart',
      {
        arrivalRate: 20,
        holdSeconds: 0.5,
        poolSize: 12,
        bulkheadA: 8,
        shareB: 'yes',
        arrivalRateB: 100,
        holdSecondsB: 0.03,
      },
      200,
    ],
  ])('%s', (_, set, until) => {
    const samples = new Map<string, Moments>();
    let predicts: Readonly<Record<string, { readonly value: number }>> = {};
    for (let seed = 1; seed <= 20; seed++) {
      const done = run({ set: { ...set, arrivals: 'poisson' }, seed, until });
      predicts = done.theory()?.predicts ?? {};
      for (const metric of ['inUse', 'refusedRate', 'throughput', 'refusedA', 'servedA']) {
        const moments = samples.get(metric) ?? new Moments();
        moments.add(Number(done.measure()[metric]));
        samples.set(metric, moments);
      }
    }
    for (const [metric, moments] of samples) {
      const off = Math.abs((moments.mean ?? Number.NaN) - (predicts[metric]?.value ?? Number.NaN));
      expect(off, metric).toBeLessThanOrEqual(3.5 * Math.sqrt((moments.variance ?? 0) / 20));
    }
  });
});

const anyKnobs = fc.record({
  arrivalRate: fc.constantFrom(0, 3, 200),
  holdSeconds: fc.constantFrom(0.001, 0.05, 2, 60),
  poolSize: fc.constantFrom(5, 50, 1000),
  arrivals: fc.constantFrom('regular', 'poisson'),
  shareB: fc.constantFrom('no', 'yes'),
  arrivalRateB: fc.constantFrom(0, 70),
  holdSecondsB: fc.constantFrom(0.02, 1),
  bulkheadA: fc.constantFrom(0, 1, 5),
});

describe('whatever the knobs', () => {
  it('every request is served, refused or holds a slot, and there are never more than there is room for', () => {
    fc.assert(
      fc.property(anyKnobs, (set) => {
        const part = new Run(plan(pool, { set, until: 5 }));
        for (const at of [0, 0.5, 2, 5]) {
          part.advance(at);
          const metrics = part.measure();
          expect(metrics.arrived).toBe(Number(metrics.served) + Number(metrics.refused) + Number(metrics.holding));
          expect(metrics.peakInUse).toBeLessThanOrEqual(set.poolSize);
          for (const value of Object.values(metrics)) expect(value === null || Number.isFinite(value)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('regular arrivals do exactly what theory says, once it says anything', () => {
    fc.assert(
      fc.property(anyKnobs, (set) => {
        fc.pre(set.holdSeconds <= 2);
        const done = run({ set: { ...set, arrivals: 'regular' }, until: 20 });
        for (const [metric, { value }] of Object.entries(done.theory()?.predicts ?? {})) {
          if (metric === 'meanTimeMs' && done.measure().meanTimeMs === null) continue;
          expect(Math.abs(Number(done.measure()[metric]) - value), metric).toBeLessThanOrEqual(0.13 * value + 1);
        }
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it('the same seed makes the same run, and time never runs back', () => {
    fc.assert(
      fc.property(anyKnobs, (set) => {
        expect(run({ set, until: 3 }).hash).toBe(run({ set, until: 3 }).hash);
        const stepped = new Run(plan(pool, { set, until: 3 }));
        let before = 0;
        while (!stepped.done) {
          expect(stepped.next).toBeGreaterThanOrEqual(before);
          before = stepped.now;
          stepped.step();
        }
      }),
      { seed: 3, numRuns: 30 },
    );
  });

  it('the picture stays inside its frame', () => {
    const size = fc.record({ columns: fc.integer({ min: 56, max: 116 }), rows: fc.integer({ min: 8, max: 24 }) });
    fc.assert(
      fc.property(anyKnobs, size, fc.double({ min: 0, max: 5, noNaN: true }), (set, frame, at) => {
        const part = new Run(plan(pool, { set, until: 5 }));
        part.advance(at);
        const picture = part.picture(frame);
        expect(picture.length).toBeLessThanOrEqual(frame.rows);
        for (const drawn of picture) expect(lineWidth(drawn)).toBeLessThanOrEqual(frame.columns);
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});

describe('a bulkhead larger than the pool', () => {
  it('is refused with a sentence', () => {
    expect(() => plan(pool, { set: { poolSize: 10, bulkheadA: 20 } })).toThrow(
      'bulkheadA keeps 20 slots of a pool that has 10; take a smaller bulkhead or a larger pool',
    );
  });
});

describe('the story', () => {
  it.each(Object.keys(pool.scenarios))('of %s can be followed without the picture', (scenario) => {
    const { story } = run({ scenario });
    expect(story.length).toBeGreaterThanOrEqual(5);
    expect(story.length).toBeLessThanOrEqual(25);
    for (const moment of story) expect(moment.text).toMatch(/^[A-Z0-9].*[.]$/);
  });
});
