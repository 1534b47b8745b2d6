import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShortTimeout } from '../../../../src/simulations/overload/lines/short-timeout.js';
import { request } from './request.js';

describe('the short timeout', () => {
  it('lets a burst wait for the interval, and who joins a standing queue for the target', () => {
    const line = new ShortTimeout(0.02, 0.1);
    const dropped: number[] = [];
    for (let serial = 0; serial < 4; serial++) line.add(0, request(serial, 0));
    expect(line.isAlarmed).toBe(false);
    line.add(0.11, request(4, 0.11));
    expect(line.isAlarmed).toBe(true);
    expect(line.take(0.09, () => undefined)?.serial).toBe(0);
    expect(line.take(0.12, ({ serial }) => dropped.push(serial))?.serial).toBe(4);
    expect(dropped).toEqual([1, 2, 3]);
  });

  it('is patient again once the queue has been empty', () => {
    const line = new ShortTimeout(0.02, 0.1);
    line.add(0, request(0, 0));
    line.take(5, () => undefined);
    line.add(5.05, request(1, 5.05));
    expect(line.isAlarmed).toBe(false);
    expect(line.take(5.14, () => undefined)?.serial).toBe(1);
  });

  it('serves nobody who has waited for more than the interval, and drops nobody who has waited for less than the target', () => {
    const gaps = fc.array(fc.record({ gap: fc.double({ min: 0, max: 0.05, noNaN: true }), takes: fc.boolean() }));
    fc.assert(
      fc.property(gaps, (all) => {
        const line = new ShortTimeout(0.02, 0.1);
        let at = 0;
        all.forEach(({ gap, takes }, serial) => {
          at += gap;
          line.add(at, request(serial, at));
          if (!takes) return;
          const taken = line.take(at, ({ arrived }) => expect(at - arrived).toBeGreaterThan(0.02));
          if (taken !== null) expect(at - taken.arrived).toBeLessThanOrEqual(0.1);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
