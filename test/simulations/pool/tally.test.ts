import { expect, it } from 'vitest';
import { metrics, Tally } from '../../../src/simulations/pool/tally.js';

it('counts everything, and leaves the warm-up out of rates and means', () => {
  const tally = new Tally(10);
  tally.came();
  tally.inUse(0, 4);
  tally.wasServed('A', 9, 2);
  tally.wasServed('B', 12, 0.5);
  tally.wasRefused('A', 5);
  tally.wasRefused('A', 15);
  tally.inUse(15, 0);
  expect(tally.measure(20, 42, 4)).toMatchObject({
    inUse: 2,
    peakInUse: 4,
    needed: 42,
    throughput: 0.1,
    servedA: 0,
    servedB: 0.1,
    refusedRate: 0.1,
    meanTimeMs: 500,
    arrived: 1,
    served: 2,
    refused: 2,
    holding: 0,
  });
});

it('has every metric that is listed, and no other', () => {
  const measured = Object.keys(new Tally(0).measure(0, 0, 0));
  expect(measured.toSorted()).toEqual(metrics.map((metric) => metric.name).toSorted());
});
