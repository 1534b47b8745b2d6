import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/simulations/engine/run.js';
import { Streams } from '../../../src/simulations/engine/streams.js';
import type { StampedeKnobs } from '../../../src/simulations/stampede/knobs.js';
import { Lifetimes } from '../../../src/simulations/stampede/lifetimes.js';
import { stampede } from '../../../src/simulations/stampede/stampede.js';

const lives = (set: Partial<StampedeKnobs>, count = 1000) => {
  const knobs = { ...(plan(stampede).knobs as StampedeKnobs), timeToLive: 100, jitter: 0.1, ...set };
  const of = new Lifetimes(knobs, new Streams(1).of('lives'));
  return Array.from({ length: count }, () => of.next());
};

describe('the life of a copy', () => {
  it('is always the same without jitter', () => {
    expect(new Set(lives({}))).toEqual(new Set([100]));
  });

  it.each(['regular', 'poisson'] as const)('lies within the jitter, with %s arrivals', (arrivals) => {
    const all = lives({ protection: 'jittered-ttl', arrivals });
    expect(Math.min(...all)).toBeGreaterThanOrEqual(90);
    expect(Math.max(...all)).toBeLessThan(110);
    expect(all.reduce((sum, life) => sum + life, 0) / all.length).toBeCloseTo(100, 0);
  });

  it('is spread evenly with regular arrivals', () => {
    const counts = new Array<number>(20).fill(0);
    for (const life of lives({ protection: 'jittered-ttl' }, 2000)) {
      const place = Math.floor(life - 90);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(98);
    expect(Math.max(...counts)).toBeLessThanOrEqual(102);
  });
});
