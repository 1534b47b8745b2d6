import { describe, expect, it } from 'vitest';
import { metrics, Tally } from '../../../src/simulations/queue/tally.js';

describe('a tally', () => {
  it('leaves messages from before the warm-up out of the times, and counts them all the same', () => {
    const tally = new Tally(10, 1);
    tally.begun(9, 5);
    tally.done(11, 5);
    tally.begun(12, 12);
    tally.done(15, 12);
    expect(tally.measure(20, 0, null)).toMatchObject({
      served: 2,
      meanTimeInSystem: 3,
      meanTimeInQueue: 0,
      probabilityWait: 0,
      throughput: 0.2,
      oldestAge: 4,
    });
  });

  it('weighs depth by time, and counts consumers that work', () => {
    const tally = new Tally(0, 2);
    tally.depth(0, 2, 2, 2);
    tally.depth(5, 0, 1, 0);
    expect(tally.measure(10, 0, null)).toMatchObject({
      meanInSystem: 2.5,
      meanInQueue: 1,
      utilisation: 0.5,
      waiting: 1,
    });
  });

  it('remembers the oldest ever, even one that still waits', () => {
    const tally = new Tally(0, 1);
    tally.age(7);
    expect(tally.measure(10, 3, null).oldestAge).toBe(7);
    expect(tally.measure(10, 9, null).oldestAge).toBe(9);
  });

  it('has every metric that is listed, and no other', () => {
    expect(Object.keys(new Tally(0, 1).measure(0, 0, null)).toSorted()).toEqual(
      metrics.map((metric) => metric.name).toSorted(),
    );
  });
});
