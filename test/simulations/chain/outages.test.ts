import { describe, expect, it } from 'vitest';
import { Outages } from '../../../src/simulations/chain/outages.js';
import { Streams } from '../../../src/simulations/engine/streams.js';

const month = 2_592_000;

describe('outages', () => {
  it.each([0.999, 0.99, 0.9])('leave a hop up %d of the time', (availability) => {
    const outages = new Outages(new Streams(1), 1, availability);
    let down = 0;
    for (let at = 0; at < month; at += 10) if (outages.down(at)) down += 10;
    expect(down / month / (1 - availability)).toBeCloseTo(1, 1);
  });

  it('last a minute', () => {
    const outages = new Outages(new Streams(1), 1, 0.99);
    const lengths: number[] = [];
    let since = -1;
    for (let at = 0; at < 100_000; at++) {
      const down = outages.down(at);
      if (down && since < 0) since = at;
      if (!down && since >= 0) {
        lengths.push(at - since);
        since = -1;
      }
    }
    expect(lengths.length).toBeGreaterThan(10);
    for (const length of lengths) expect(length % 60).toBe(0);
  });

  it('never come to a hop that is always up', () => {
    const outages = new Outages(new Streams(1), 1, 1);
    expect([0, 1e6, month].some((at) => outages.down(at))).toBe(false);
  });

  it('of two hops have nothing to do with each other', () => {
    const [first, second] = [1, 2].map((hop) => new Outages(new Streams(1), hop, 0.9));
    const times = Array.from({ length: 100 }, (_, index) => index * 100);
    expect(times.map((at) => first?.down(at))).not.toEqual(times.map((at) => second?.down(at)));
  });
});
