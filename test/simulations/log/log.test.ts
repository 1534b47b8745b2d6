import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { Moments } from '../../../src/simulations/engine/statistics.js';
import { log } from '../../../src/simulations/log/log.js';
import { hasWholeScenarios, keepsItsPromises } from '../properties.js';

keepsItsPromises(log, { runs: 10, until: 40 });
hasWholeScenarios(log);

type Wishes = Parameters<typeof plan>[1];
const measure = (wishes: Wishes) => figuresOf(plan(log, wishes)).measure();

/** `npm run validate` does the same with more seeds. */
const seeds = 6;

describe('the mean of several seeds agrees with theory', () => {
  it.each([
    ['constant work, batches', { produceRate: 60 }, ['meanLatency', 'utilisation', 'throughput']],
    ['random work', { produceRate: 45, work: 'exponential' }, ['meanLatency', 'utilisation']],
    ['commits each record', { produceRate: 40, batch: 1, zipf: 0.6 }, ['meanLatency', 'meanLag', 'utilisation']],
    ['as many readers as partitions', { produceRate: 90, consumers: 6, batch: 100 }, ['meanLatency', 'utilisation']],
    ['two topics, range', { produceRate: 25, topics: 2, partitions: 3, consumers: 2 }, ['meanLatency']],
  ] as const)('%s', (_, set, metrics) => {
    const found = new Map<string, Moments>(metrics.map((metric) => [metric, new Moments()]));
    const predicts = new Run(plan(log, { set, until: 400 })).theory()?.predicts ?? {};
    for (let seed = 1; seed <= seeds; seed++) {
      const all = measure({ set, seed, until: 400 });
      for (const [metric, moments] of found) moments.add(Number(all[metric]));
    }
    for (const [metric, moments] of found) {
      const off = Math.abs((moments.mean ?? Number.NaN) - (predicts[metric]?.value ?? Number.NaN));
      expect(off, metric).toBeLessThanOrEqual(3.5 * Math.sqrt((moments.variance ?? 0) / seeds));
    }
  });

  it.each([
    ['all are overloaded', { produceRate: 130, partitions: 4, consumers: 4 }],
    ['one is, by a hot key', { produceRate: 80, zipf: 2.2, consumers: 6 }],
  ])('%s: what is over grows', (_, set) => {
    const lags = new Moments();
    for (let seed = 1; seed <= seeds; seed++) lags.add(Number(measure({ set, seed, until: 200 }).lagAtEnd));
    const predicted = new Run(plan(log, { set, until: 200 })).theory()?.predicts.lagAtEnd?.value ?? Number.NaN;
    // Beside the growth there is what waits with the others, a handful of records each.
    expect(Math.abs((lags.mean ?? Number.NaN) - predicted)).toBeLessThanOrEqual(0.02 * predicted + 40);
  });
});

describe('what the scenarios are there to show', () => {
  it('a consumer without a partition does nothing, and a partition more for each gives it work', () => {
    const six = measure({ scenario: 'too-many-consumers' });
    expect(six.throughput).toBeLessThanOrEqual(100);
    expect(Number(measure({ scenario: 'too-many-consumers', set: { partitions: 24 } }).lagAtEnd)).toBeLessThan(
      Number(six.lagAtEnd) / 10,
    );
  });

  it('neither more consumers nor more partitions help a hot key', () => {
    const lag = (consumers: number, partitions: number) =>
      Number(measure({ scenario: 'hot-key', set: { consumers, partitions } }).lagAtEnd);
    expect(lag(12, 6)).toBeCloseTo(lag(6, 6), -2);
    // The key alone makes 34 of 100 records a second, and its reader does 25.
    expect(lag(24, 24)).toBeGreaterThan(900);
  });

  it('committing after the work does it again, committing before loses it', () => {
    const after = measure({ scenario: 'crash' });
    const before = measure({ scenario: 'commit-first' });
    expect(after.duplicates).toBeGreaterThan(0);
    expect([after.lost, before.duplicates]).toEqual([0, 0]);
    expect(before.lost).toBeGreaterThan(0);
    const open = Number(before.produced) - Number(before.processed) - Number(before.lost);
    expect(open).toBeLessThan(10);
  });

  it('a cooperative rebalance leaves fewer partitions without a reader than an eager one', () => {
    const share = (assignment: string) => Number(measure({ scenario: 'crash', set: { assignment } }).unreadShare);
    expect(share('cooperative')).toBeLessThan(share('range'));
  });

  it('a poisoned record blocks its partition for good, or is buried after its retries', () => {
    const blocked = measure({ scenario: 'poisoned-record' });
    expect(blocked.secondsBehind).toBeGreaterThan(95);
    for (const onFailure of ['dead-letter', 'retry-topic']) {
      const buried = measure({ scenario: 'poisoned-record', set: { onFailure } });
      expect([buried.deadLetters, buried.failures]).toEqual([1, 4]);
      expect(buried.secondsBehind).toBeLessThan(2);
    }
  });

  it('a retry topic breaks the order of keys, retrying in place does not', () => {
    const overtaken = (onFailure: string) => measure({ scenario: 'retry-topic', set: { onFailure } }).orderViolations;
    expect(overtaken('retry-topic')).toBeGreaterThan(50);
    expect([overtaken('block'), overtaken('dead-letter')]).toEqual([0, 0]);
  });

  it('a batch longer than the poll interval makes no progress, a shorter one does', () => {
    const slow = measure({ scenario: 'slow-batch' });
    const short = measure({ scenario: 'slow-batch', set: { batch: 50 } });
    expect(slow.duplicates).toBeGreaterThan(1000);
    expect([short.duplicates, short.rebalances]).toEqual([0, 0]);
    expect(Number(short.processed)).toBeGreaterThan(5 * Number(slow.processed));
  });

  it('scaling helps the less the later it comes', () => {
    const behind = (set: Record<string, number | string>) =>
      Number(measure({ scenario: 'scale-on-lag', set }).secondsBehindMax);
    const [at0, at45, at120, never] = [
      behind({ startSeconds: 0, scaleEvery: 5 }),
      behind({}),
      behind({ startSeconds: 120 }),
      behind({ scaling: 'off' }),
    ];
    expect(at0).toBeLessThan(at45 / 2);
    expect(at45).toBeLessThan(at120);
    expect(at120).toBeLessThan(never);
  });
});

describe('whatever the knobs', () => {
  const settings = fc.record({
    produceRate: fc.constantFrom(2, 30),
    partitions: fc.constantFrom(1, 5),
    topics: fc.constantFrom(1, 2),
    consumers: fc.constantFrom(1, 3, 7),
    assignment: fc.constantFrom('range', 'round-robin', 'sticky', 'cooperative'),
    workMs: fc.constantFrom(10, 90, 900),
    batch: fc.constantFrom(1, 7, 50),
    commit: fc.constantFrom('after', 'before'),
    maxPollSeconds: fc.constantFrom(3, 300),
    rebalanceSeconds: fc.constantFrom(0, 2),
    crashAt: fc.constantFrom(0, 9),
    restartSeconds: fc.constantFrom(0, 4, 20),
    poisonAt: fc.constantFrom(0, 6),
    failureShare: fc.constantFrom(0, 0.2),
    onFailure: fc.constantFrom('block', 'dead-letter', 'retry-topic'),
    scaling: fc.constantFrom('off', 'on'),
    targetLag: fc.constantFrom(1, 20),
    scaleEvery: fc.constantFrom(5),
    startSeconds: fc.constantFrom(0, 6),
    scaleDownSeconds: fc.constantFrom(0, 20),
  });

  it('each record is done, lost, buried or still open, and nothing is lost that was committed after the work', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 1, max: 1000 }), (set, seed) => {
        const run = new Run(plan(log, { set, seed, until: 60 }));
        for (const at of [5, 12, 20, 33, 60]) {
          run.advance(at);
          const all = run.measure();
          const settled = Number(all.processed) + Number(all.lost) + Number(all.deadLetters);
          expect(settled).toBeLessThanOrEqual(Number(all.produced));
          if (set.commit === 'after') {
            expect(all.lost).toBe(0);
            // What is neither committed nor in the retry topic is what is open.
            expect(Number(all.produced) - settled).toBeLessThanOrEqual(Number(all.lagAtEnd) + Number(all.inRetry));
          }
          if (set.crashAt === 0 && set.maxPollSeconds === 300) expect(all.duplicates).toBe(0);
          if (set.onFailure !== 'retry-topic' && set.commit === 'after') expect(all.orderViolations).toBe(0);
          expect(all.utilisation ?? 0).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
