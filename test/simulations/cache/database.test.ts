import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cache } from '../../../src/simulations/cache/cache.js';
import type { CacheEvent } from '../../../src/simulations/cache/events.js';
import type { CacheKnobs } from '../../../src/simulations/cache/knobs.js';
import { CacheModel } from '../../../src/simulations/cache/model.js';
import { plan, Run, type Wishes } from '../../../src/simulations/engine/run.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { anyKnobs } from './any-knobs.js';

const finish = (wishes: Wishes) => new Run(plan(cache, wishes)).finish();
const measure = (wishes: Wishes) => finish(wishes).measure();
describe('latency follows utilisation', () => {
  it('reads take longer the more there are, though as many hit', () => {
    const at = (requestRate: number) =>
      measure({
        set: {
          database: 'loaded',
          pattern: 'loop',
          capacity: 1,
          keys: 100_000,
          readRatio: 1,
          arrivals: 'poisson',
          requestRate,
        },
        until: 300,
      });
    const answers = [20, 100, 160, 190].map((rate) => Number(at(rate).meanReadMs));
    expect(answers).toEqual([...answers].sort((a, b) => a - b));
    expect(answers[3]).toBeGreaterThan(2 * Number(answers[0]));
  });
});

describe('whatever the knobs of a loaded database', () => {
  const loaded = fc
    .record({
      databaseMs: fc.double({ min: 0.1, max: 2000, noNaN: true }),
      databaseThreads: fc.integer({ min: 1, max: 8 }),
      work: fc.constantFrom('constant', 'exponential', 'lognormal', 'pareto', 'bimodal'),
      lineLimit: fc.constantFrom(0, 1, 10),
      timeoutSeconds: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 3, noNaN: true })),
    })
    .map((set) => ({ ...set, database: 'loaded' }));

  it('each request ends once, in an answer or a failure, and in nothing else', () => {
    fc.assert(
      fc.property(anyKnobs, loaded, fc.integer({ min: 1, max: 1e6 }), (some, more, seed) => {
        const set = { ...some, ...more, room: 'none', requestRate: 20, requests: 60 };
        const { knobs } = plan(cache, { set });
        let written = 0;
        const emit = ({ kind }: CacheEvent) => {
          if (kind === 'write-acknowledged') written += 1;
        };
        const model = new CacheModel(knobs as CacheKnobs, {
          streams: new Streams(seed),
          emit: (_, event) => emit(event),
          until: 1000,
          warmUp: 0,
          trace: null,
        });
        while (model.next() <= 1000) model.step();
        const { tally, flights, database, loading } = model.system;
        expect(tally.reads + written + tally.failed).toBe(60);
        expect([flights.underWay, database.server?.inSystem, loading]).toEqual([0, 0, 0]);
        for (const share of ['wastedShare', 'databaseBusy', 'hitRatio']) {
          expect(Number(model.measure(1000)[share])).toBeGreaterThanOrEqual(0);
          expect(Number(model.measure(1000)[share])).toBeLessThanOrEqual(1);
        }
        if (some.strategy !== 'write-back') expect(tally.lostWrites).toBe(0);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it('the same plan is the same run', () => {
    fc.assert(
      fc.property(anyKnobs, loaded, fc.integer({ min: 1, max: 1e6 }), (some, more, seed) => {
        const wishes = { set: { ...some, ...more }, seed, until: 15 };
        const [one, two] = [finish(wishes), finish(wishes)];
        expect(two.hash).toBe(one.hash);
        expect(two.measure()).toEqual(one.measure());
      }),
      { seed: 4, numRuns: 25 },
    );
  });
});
