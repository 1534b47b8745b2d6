import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { Moments } from '../../../src/simulations/engine/statistics.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { fanOut } from '../../../src/simulations/fan-out/fan-out.js';
import { keepsItsPromises } from '../properties.js';

type Setting = Record<string, number | string>;

const run = (set: Setting, seed = 1, until = 20, scenario?: string) =>
  figuresOf(plan(fanOut, { set, seed, until, scenario }));

/** `npm run validate` does the same with more seeds and longer runs. */
const seeds = 8;

describe('the mean of several seeds agrees with order statistics', () => {
  const loose = ['p50', 'p99'];
  it.each([
    ['a hundred servers, 1 % slow', {}, 50],
    ['97 of a hundred', { waitFor: 97 }, 50],
    ['hedged after a delay', { hedging: 'after-delay', hedgeMs: 20, servers: 50 }, 60],
    ['hedged after a percentile', { hedging: 'after-percentile', servers: 40 }, 120],
    ['exponential', { latency: 'exponential', servers: 30, slowAfterMs: 50 }, 80],
    ['exponential, 20 of 30', { latency: 'exponential', servers: 30, waitFor: 20, slowAfterMs: 12 }, 80],
    ['lognormal', { latency: 'lognormal', servers: 30, slowAfterMs: 50 }, 80],
    ['Pareto', { latency: 'pareto', servers: 30, slowAfterMs: 50 }, 80],
    ['one queue', { latency: 'exponential', threads: 1, replicas: 1, servers: 1, requestRate: 60 }, 100],
    ['two queues', { latency: 'exponential', threads: 1, replicas: 1, servers: 2, requestRate: 60 }, 100],
  ] as const)('%s', (_, set, until) => {
    const samples = new Map<string, Moments>();
    let predicts: Readonly<Record<string, { readonly value: number }>> = {};
    for (let seed = 1; seed <= seeds; seed++) {
      const done = run(set, seed, until);
      predicts = done.theory()?.predicts ?? {};
      const measured = done.measure();
      for (const metric of Object.keys(predicts)) {
        const moments = samples.get(metric) ?? new Moments();
        moments.add(Number(measured[metric]));
        samples.set(metric, moments);
      }
    }
    expect(samples.size).toBeGreaterThan(0);
    for (const [metric, moments] of samples) {
      const expected = predicts[metric]?.value ?? Number.NaN;
      const off = Math.abs((moments.mean ?? Number.NaN) - expected);
      // A percentile is read off a bucket 0.4 % wide, and that of a thousand requests is a little biased.
      const allowed = loose.includes(metric) ? 0.02 * expected : 0;
      expect(off, `${metric} ${moments.mean} for ${expected}`).toBeLessThanOrEqual(
        3 * Math.sqrt((moments.variance ?? 0) / seeds) + allowed,
      );
    }
  });
});

describe('a request is answered by the k-th of its servers', () => {
  it.each([
    { servers: 1, waitFor: 0, latency: 'pareto' },
    { servers: 7, waitFor: 0, latency: 'exponential' },
    { servers: 20, waitFor: 5, latency: 'lognormal' },
  ])('as a list sorted by hand has it: %j', (set) => {
    const done = run({ ...set, spare: 'runs-on', messageMs: 0 }, 3, 30);
    const streams = new Streams(3);
    const service = streams.of('service');
    const work = () => {
      if (set.latency === 'exponential') return service.exponential(0.01);
      if (set.latency === 'lognormal') return service.lognormal(0.01, 1);
      return 0.005 / (1 - service.uniform()) ** (1 / 2);
    };
    const arrivals = streams.of('requests');
    const times = new Moments();
    for (let at = arrivals.exponential(0.1); at < 30; at += arrivals.exponential(0.1)) {
      const answers = Array.from({ length: set.servers }, work).sort((a, b) => a - b);
      const took = answers[(set.waitFor || set.servers) - 1] ?? Number.NaN;
      if (at >= 3 && at + took <= 30) times.add(1000 * took);
    }
    expect(done.measure().meanMs).toBeCloseTo(times.mean ?? Number.NaN, 4);
  });
});

describe('whatever happens to second copies', () => {
  const sets = fc.record({
    servers: fc.constantFrom(1, 5, 30),
    hedging: fc.constantFrom('never', 'after-delay', 'after-percentile', 'tied'),
    spare: fc.constantFrom('is-cancelled', 'runs-on'),
    threads: fc.constantFrom(0, 1, 3),
    latency: fc.constantFrom('bimodal', 'exponential', 'pareto'),
    messageMs: fc.constantFrom(0, 1),
    requestRate: fc.constantFrom(5, 60),
    slowMs: fc.constantFrom(50, 1000),
  });

  it('the first copies meet the same requests and the same work, and no answer comes twice', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const measured = run(set, 5, 5).measure();
        expect(measured.sent).toBe(run({ ...set, hedging: 'never' }, 5, 5).measure().sent);
        expect(Number(measured.answered) + Number(measured.underWay)).toBe(measured.sent);
        for (const share of ['shareSlow', 'wastedWork', 'utilisation'] as const)
          if (measured[share] !== null) expect(Number(measured[share])).toBeLessThanOrEqual(1 + 1e-9);
        expect(Number(measured.extraCopies)).toBeLessThanOrEqual(1);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it('a second copy never makes a request slower where threads are without number', () => {
    for (const hedging of ['after-delay', 'after-percentile']) {
      const never = run({ hedging: 'never' }, 2, 60).measure();
      const hedged = run({ hedging }, 2, 60).measure();
      for (const metric of ['meanMs', 'p50', 'p99'] as const)
        expect(Number(hedged[metric])).toBeLessThanOrEqual(Number(never[metric]));
    }
  });

  it('two messages decide a tie: at an idle replica the second copy is never sent', () => {
    const idle = run({ hedging: 'tied', threads: 1, requestRate: 0.5, messageMs: 1, latency: 'constant' }, 1, 60);
    expect(idle.measure().extraCopies).toBe(0);
  });
});

keepsItsPromises(fanOut, { until: 0.4 });
