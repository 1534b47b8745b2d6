import { expect, it } from 'vitest';
import { Partition } from '../../../src/simulations/log/partition.js';
import { Records } from '../../../src/simulations/log/records.js';
import { metrics, Tally } from '../../../src/simulations/log/tally.js';

function counting(warmUp = 0) {
  const partitions = [new Partition(0), new Partition(1)];
  const records = new Records(1);
  const tally = new Tally(warmUp, partitions, records);
  const produce = (at: number, home: number) => {
    partitions[home]?.records.push(records.add(at, { key: 0, partition: home, work: 1, fails: 0 }));
    tally.produced(at);
  };
  const commit = (at: number, home: number, to: number) => {
    const partition = partitions[home];
    if (partition === undefined) return;
    tally.committed(at, partition, to);
    partition.committed = to;
  };
  return { partitions, tally, produce, commit };
}

it('lag is what is not committed, behind the age of the oldest of it', () => {
  const { tally, produce, commit } = counting();
  produce(1, 0);
  produce(2, 0);
  produce(3, 1);
  expect([tally.lag, tally.furthestBehind(5)]).toEqual([3, 4]);
  commit(6, 0, 2);
  expect([tally.lag, tally.furthestBehind(6)]).toEqual([1, 3]);
  const all = tally.measure(10, 2, 4);
  expect([all.lagMax, all.lagAtEnd, all.secondsBehindMax, all.secondsBehind]).toEqual([3, 1, 7, 7]);
  expect([all.rebalances, all.inRetry]).toEqual([2, 4]);
  expect(all.hottestShare).toBeCloseTo(2 / 3);
  expect(all.meanLag).toBeCloseTo((1 * 1 + 1 * 2 + 3 * 3 + 4 * 1) / 10);
});

it('means and times leave the warm-up out', () => {
  const { tally, produce } = counting(10);
  produce(1, 0);
  produce(11, 0);
  tally.done(5, 0);
  tally.done(13, 1);
  tally.staff(0, 2, 2, 0);
  tally.staff(10, 2, 1, 1);
  const all = tally.measure(20, 0, 0);
  expect([all.meanLatency, all.throughput]).toEqual([2, 0.1]);
  expect([all.utilisation, all.meanConsumers, all.unreadShare]).toEqual([0.5, 2, 0.5]);
});

it('has no figure where there is nothing to count', () => {
  const { tally } = counting();
  const all = tally.measure(0, 0, 0);
  expect([all.throughput, all.meanLatency, all.p99, all.hottestShare]).toEqual([null, null, null, null]);
  expect(Object.keys(all)).toEqual(metrics.map(({ name }) => name));
});
