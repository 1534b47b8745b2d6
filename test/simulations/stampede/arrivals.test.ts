import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/simulations/engine/run.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import { Arrivals, shareAt } from '../../../src/simulations/stampede/arrivals.js';
import type { StampedeKnobs } from '../../../src/simulations/stampede/knobs.js';
import { stampede } from '../../../src/simulations/stampede/stampede.js';

const knobsWith = (set: Partial<StampedeKnobs>) => ({ ...(plan(stampede).knobs as StampedeKnobs), ...set });

/** How many readers come in each minute. */
function perMinute(set: Partial<StampedeKnobs>, minutes: number): number[] {
  const arrivals = new Arrivals(knobsWith(set), new Streams(1).of('arrivals'));
  const counts = new Array<number>(minutes).fill(0);
  for (let at = arrivals.next(); at < 60 * minutes; at = arrivals.next()) {
    counts[Math.floor(at / 60)] = (counts[Math.floor(at / 60)] ?? 0) + 1;
  }
  return counts;
}

describe('readers', () => {
  it('come at multiples of their interval', () => {
    const arrivals = new Arrivals(knobsWith({ readRate: 10 }), new Streams(1).of('arrivals'));
    const times = Array.from({ length: 1001 }, () => arrivals.next());
    expect([times[0], times[1], times[10], times[1000]]).toEqual([0, expect.closeTo(0.1, 8), 1, 100]);
  });

  it('are let in minute by minute', () => {
    expect(perMinute({ readRate: 10, rampPerMinute: 0.25 }, 6)).toEqual([150, 300, 450, 600, 600, 600]);
    expect([0, 59.9, 60, 300].map((at) => shareAt(knobsWith({ rampPerMinute: 0.25 }), at))).toEqual([
      0.25, 0.25, 0.5, 1,
    ]);
  });

  it('are let in minute by minute when they come at random, too', () => {
    const counts = perMinute({ readRate: 100, rampPerMinute: 0.5, arrivals: 'poisson' }, 3);
    for (const [minute, expected] of [3000, 6000, 6000].entries()) {
      expect(Math.abs((counts[minute] ?? 0) - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });
});
