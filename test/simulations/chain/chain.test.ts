import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/simulations/chain/chain.js';
import { KnobError } from '../../../src/simulations/engine/knobs.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { lineWidth } from '../../../src/text/width.js';

type Setting = Record<string, number | string>;

const run = (wishes: { scenario?: string; set?: Setting; seed?: number }) => new Run(plan(chain, wishes)).finish();

describe('the reference numbers', () => {
  it.each([
    ['N1', 'five-hops', {}, { totalMs: 200 }],
    ['N1', 'five-hops', { parallel: 'yes' }, { totalMs: 40 }],
    ['N1', 'five-hops-parallel', {}, { totalMs: 40 }],
    ['quiz', 'one-slow-hop', {}, { totalMs: 90 }],
    ['quiz', 'one-slow-hop', { parallel: 'no' }, { totalMs: 250 }],
    ['C1', 'last-hop-queued', {}, { totalMs: 165 }],
    ['N10', 'retry-layers', {}, { callsAtLastHop: 64, failed: 1 }],
    ['N10', 'retry-layers', { hops: 5, tries: 3 }, { callsAtLastHop: 243 }],
    ['N10', 'retry-layers', { hops: 5, tries: 4 }, { callsAtLastHop: 1024 }],
    ['N10', 'retry-layers', { hops: 3, tries: 3 }, { callsAtLastHop: 27 }],
  ] as const)('%s: %s %j', (_, scenario, set, expected) => {
    const metrics = run({ scenario, set }).measure();
    for (const [metric, value] of Object.entries(expected)) {
      const shown = Number(metrics[metric]);
      expect(Number(shown.toPrecision(value.toString().replace('.', '').length))).toBeCloseTo(value, 3);
    }
  });

  it.each([
    [1, 0.999, 43.2],
    [3, 0.997, 129.5],
    [5, 0.99501, 215.6],
    [10, 0.99004, 430.1],
  ])('N2: a month of requests through %d hops gets through as the product says: %d, %d min', (hops, share, minutes) => {
    const done = run({ scenario: 'nines', set: { hops } });
    const { failed, availability, succeeded, downMinutes } = done.measure();
    const predicted = done.theory()?.predicts;
    expect(Number(failed) + Number(succeeded)).toBe(43_200);
    expect(predicted?.availability?.value).toBeCloseTo(share, 4);
    expect(predicted?.downMinutes?.value).toBeCloseTo(minutes, 1);
    expect(Number(availability)).toBeCloseTo(share, 3);
    expect(Number(downMinutes) / minutes).toBeCloseTo(1, 1);
  });
});

const anyKnobs = fc.record({
  hops: fc.integer({ min: 1, max: 10 }),
  hopMs: fc.constantFrom(1, 40, 2000),
  lastHopMs: fc.constantFrom(0, 1, 90, 10_000),
  parallel: fc.constantFrom('no', 'yes'),
  availability: fc.constantFrom(1, 0.999, 0.9),
  lastHop: fc.constantFrom('up', 'down'),
  tries: fc.constantFrom(1, 2, 3),
  deadlineMs: fc.constantFrom(0, 100, 60_000),
  enqueueLast: fc.constantFrom('no', 'yes'),
  enqueueMs: fc.constantFrom(1, 5, 1000),
  requests: fc.constantFrom(1, 2, 30),
  everySeconds: fc.constantFrom(0, 1, 60),
});

describe('whatever the knobs', () => {
  it('every request gets its answer, fails or is late, and takes as long as theory says where no hop is down by chance', () => {
    fc.assert(
      fc.property(anyKnobs, (set) => {
        fc.pre(allowed(set));
        const done = run({ set });
        const metrics = done.measure();
        for (const value of Object.values(metrics)) expect(value === null || Number.isFinite(value)).toBe(true);
        if (set.availability < 1) return;
        expect(Number(metrics.succeeded) + Number(metrics.failed)).toBe(set.requests);
        for (const [metric, theorem] of Object.entries(done.theory()?.predicts ?? {})) {
          expect(metrics[metric], metric).toBeCloseTo(theorem.value, 3);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('the same seed makes the same run, and time never runs back', () => {
    fc.assert(
      fc.property(anyKnobs, (set) => {
        fc.pre(allowed(set));
        expect(run({ set, seed: 7 }).hash).toBe(run({ set, seed: 7 }).hash);
        const stepped = new Run(plan(chain, { set }));
        let before = 0;
        for (let step = 0; step < 200 && !stepped.done; step++) {
          expect(stepped.next).toBeGreaterThanOrEqual(before);
          before = stepped.now;
          stepped.step();
        }
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  it('the picture stays inside its frame', () => {
    const size = fc.record({ columns: fc.integer({ min: 56, max: 116 }), rows: fc.integer({ min: 8, max: 24 }) });
    fc.assert(
      fc.property(anyKnobs, size, fc.double({ min: 0, max: 1, noNaN: true }), (set, frame, share) => {
        fc.pre(allowed(set));
        const part = new Run(plan(chain, { set }));
        part.advance(share * part.plan.until);
        const picture = part.picture(frame);
        expect(picture.length).toBeLessThanOrEqual(frame.rows);
        for (const drawn of picture) expect(lineWidth(drawn)).toBeLessThanOrEqual(frame.columns);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  function allowed(set: Setting): boolean {
    try {
      plan(chain, { set });
      return true;
    } catch (error) {
      if (error instanceof KnobError) return false;
      throw error;
    }
  }
});

describe('too many calls', () => {
  it('are refused with a sentence', () => {
    expect(() => plan(chain, { scenario: 'retry-layers', set: { hops: 10, tries: 5 } })).toThrow(
      'that makes some 12,207,040 calls; take fewer tries, hops or requests',
    );
  });
});

describe('the story', () => {
  it.each(Object.keys(chain.scenarios))('of %s can be followed without the picture', (scenario) => {
    const { story } = run({ scenario });
    expect(story.length).toBeGreaterThanOrEqual(5);
    expect(story.length).toBeLessThanOrEqual(25);
    for (const moment of story) expect(moment.text).toMatch(/^[A-Z0-9].*[.]$/);
  });
});
