import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import type { LogEvent } from '../../../src/simulations/log/events.js';
import type { LogKnobs } from '../../../src/simulations/log/knobs.js';
import { LogModel } from '../../../src/simulations/log/model.js';
import { knobValues } from './knob-values.js';

/** A model that was run to a time, and what it told. */
function run(set: Partial<LogKnobs>, until: number) {
  const told: [number, LogEvent][] = [];
  const emit = (at: number, event: LogEvent) => told.push([at, event]);
  const model = new LogModel(knobValues({ arrivals: 'regular', ...set }), {
    streams: new Streams(1),
    emit,
    until,
    warmUp: 0,
    trace: null,
  });
  while (model.next() <= until) model.step();
  const when = (kind: LogEvent['kind']) => told.filter(([, event]) => event.kind === kind).map(([at]) => at);
  return { model, when, metrics: model.measure(until) };
}

const one = { partitions: 1, consumers: 1, workMs: 100 } as const;

describe('one partition and one consumer', () => {
  it('does each record as it comes, and commits it', () => {
    const { when, metrics } = run({ ...one, produceRate: 1 }, 3.5);
    expect(when('batch-fetched')).toEqual([1, 2, 3]);
    expect(when('batch-committed').map((at) => Number(at.toFixed(6)))).toEqual([1.1, 2.1, 3.1]);
    expect([metrics.processed, metrics.lagAtEnd, metrics.lagMax]).toEqual([3, 0, 1]);
    expect(metrics.meanLatency).toBeCloseTo(0.1, 6);
    expect(metrics.utilisation).toBeCloseTo(0.3 / 3.5, 6);
  });

  it('falls behind by what it cannot do', () => {
    const { metrics } = run({ ...one, produceRate: 20, batch: 1 }, 30);
    expect(Number(metrics.lagAtEnd)).toBeCloseTo(300, -1);
    expect(metrics.secondsBehind).toBeCloseTo(15, 0);
  });
});

describe('a crash', () => {
  const crash = { ...one, produceRate: 1, crashAt: 5.05, sessionSeconds: 10, rebalanceSeconds: 3 } as const;

  it('is noticed when the session times out, and the record in hand is done by whoever comes next', () => {
    const { when, metrics } = run({ ...crash, restartSeconds: 4 }, 40);
    expect(when('consumer-crashed').map((at) => Number(at.toFixed(3)))).toEqual([5.05]);
    expect(when('session-ended').map((at) => Number(at.toFixed(3)))).toEqual([15.05]);
    // The process that came back at 9.05 is in a rebalance that waits for the dead one.
    expect(when('rebalance-ended').map((at) => Number(at.toFixed(3)))).toEqual([18.05]);
    expect([metrics.lost, metrics.duplicates, metrics.processed]).toEqual([0, 0, 40 - 1]);
  });

  it('loses what was committed before the work', () => {
    const { metrics } = run({ ...crash, restartSeconds: 4, commit: 'before' }, 40.5);
    expect([metrics.lost, metrics.processed]).toEqual([1, 39]);
  });

  it('leaves the partition to nobody where nobody comes back', () => {
    const { metrics, model } = run({ ...crash, restartSeconds: 0 }, 40.5);
    expect([metrics.processed, metrics.lagAtEnd, model.partitions[0]?.owner]).toEqual([4, 36, null]);
    expect(metrics.meanConsumers).toBeCloseTo(5.05 / 40.5, 3);
  });

  it('does again what was done of a batch', () => {
    const rush = { ...one, produceRate: 20, crashAt: 10.05, restartSeconds: 1, sessionSeconds: 1, batch: 50 } as const;
    const { metrics } = run({ ...rush }, 200);
    expect(metrics.duplicates).toBeGreaterThan(1);
    expect(metrics.duplicates).toBeLessThan(50);
  });
});

describe('a consumer that does not poll in time', () => {
  it('is thrown out, is refused its commit, and joins again', () => {
    const slow = { ...one, produceRate: 10, workMs: 1000, batch: 20, maxPollSeconds: 5, rebalanceSeconds: 1 } as const;
    const { when, metrics } = run(slow, 60);
    expect(when('poll-missed').length).toBeGreaterThan(1);
    expect(when('commit-refused').length).toBeGreaterThan(1);
    expect(metrics.duplicates).toBeGreaterThan(10);
    expect(metrics.lost).toBe(0);
  });
});

describe('a record that fails', () => {
  const failing = { ...one, produceRate: 2, poisonAt: 3 } as const;

  it('blocks what is behind it, and keeps its consumer at work', () => {
    const { metrics } = run({ ...failing, onFailure: 'block' }, 20.2);
    expect([metrics.processed, metrics.deadLetters]).toEqual([5, 0]);
    expect(metrics.failures).toBeGreaterThan(160);
  });

  it.each([
    ['dead-letter', 0],
    ['dead-letter', 3],
    ['retry-topic', 0],
    ['retry-topic', 3],
  ] as const)('by way of %s with %d retries is buried, and the rest is done', (onFailure, retries) => {
    const { metrics } = run({ ...failing, onFailure, retries, retrySeconds: 1 }, 20.2);
    expect([metrics.failures, metrics.deadLetters, metrics.processed]).toEqual([retries + 1, 1, 39]);
  });
});

it('scales up on lag and down again, and those that leave commit first', () => {
  const scaled = { produceRate: 10, burstRate: 100, burstStart: 10, burstSeconds: 20, partitions: 4, consumers: 1 };
  const by = {
    scaling: 'on',
    targetLag: 50,
    scaleEvery: 5,
    startSeconds: 2,
    scaleDownSeconds: 20,
    workMs: 50,
  } as const;
  const { when, metrics, model } = run({ ...scaled, ...by }, 200);
  expect(when('group-scaled').length).toBeGreaterThan(1);
  expect([metrics.duplicates, metrics.lost, model.staff.present]).toEqual([0, 0, 1]);
  expect(metrics.meanConsumers).toBeGreaterThan(1);
});
