import { describe, expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { Arrivals } from '../../../src/simulations/queue/arrivals.js';
import { bare } from './default-knobs.js';

const arrivals = (set: Partial<typeof bare>) => new Arrivals({ ...bare, ...set }, new Streams(1).of('arrivals'));
const times = (of: Arrivals, count: number) => Array.from({ length: count }, () => of.next());

describe('regular arrivals', () => {
  it('come at multiples of the interval, with no error added up', () => {
    const regular = arrivals({ arrivals: 'regular', arrivalRate: 70 });
    expect(times(regular, 7_000_000).at(-1)).toBe(100_000);
  });

  it('change their rate when a burst begins and ends', () => {
    const set = { arrivals: 'regular', arrivalRate: 2, burstRate: 10, burstStart: 1, burstSeconds: 0.5 } as const;
    expect(times(arrivals(set), 9).map((time) => Math.round(time * 1000) / 1000)).toEqual([
      0.5, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 2, 2.5,
    ]);
  });

  it('cross a pause in the burst', () => {
    const set = { arrivals: 'regular', arrivalRate: 1, burstRate: 0, burstStart: 1.5, burstSeconds: 10 } as const;
    expect(times(arrivals(set), 3)).toEqual([1, 12, 13]);
  });

  it('begin again where the producer was held up', () => {
    const regular = arrivals({ arrivals: 'regular', arrivalRate: 2, burstRate: 10, burstStart: 4, burstSeconds: 1 });
    regular.next();
    regular.resume(3.75);
    expect(times(regular, 3)).toEqual([4.05, 4.15, 4.25].map((time) => expect.closeTo(time, 6)));
  });

  it('never come at a rate of zero', () => {
    expect(arrivals({ arrivals: 'regular', arrivalRate: 0 }).next()).toBe(Number.POSITIVE_INFINITY);
    const afterwards = arrivals({ arrivals: 'regular', arrivalRate: 0, burstRate: 2, burstStart: 1, burstSeconds: 1 });
    expect(times(afterwards, 3)).toEqual([1.5, 2, Number.POSITIVE_INFINITY]);
  });
});

describe('random arrivals', () => {
  it('come as often as their rate says, in and out of the burst', () => {
    const random = arrivals({ arrivalRate: 100, burstRate: 1000, burstStart: 10, burstSeconds: 10 });
    const all = times(random, 15_000);
    const between = (from: number, to: number) => all.filter((time) => time >= from && time < to).length;
    expect(Math.abs(between(0, 10) - 1000)).toBeLessThan(4 * Math.sqrt(1000));
    expect(Math.abs(between(10, 20) - 10_000)).toBeLessThan(4 * Math.sqrt(10_000));
    expect(Math.abs(between(20, 30) - 1000)).toBeLessThan(4 * Math.sqrt(1000));
  });

  it('are the same before the burst whether there is one or not', () => {
    const quiet = times(arrivals({ arrivalRate: 10 }), 50);
    const burst = times(arrivals({ arrivalRate: 10, burstStart: 5, burstSeconds: 5 }), 50);
    const early = quiet.filter((time) => time < 5);
    expect(burst.slice(0, early.length)).toEqual(early);
  });
});
