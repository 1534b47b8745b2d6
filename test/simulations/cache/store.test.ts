import { describe, expect, it } from 'vitest';
import { Store } from '../../../src/simulations/cache/store.js';
import { Streams } from '../../../src/simulations/engine/streams.js';

const store = (timeToLive = 0, jitter = 0) =>
  new Store({ capacity: 2, policy: 'lru', keys: 5, timeToLive, jitter }, new Streams(1).of('lifetimes'));

describe('what a cache holds', () => {
  it('is a version for each key, until it is displaced', () => {
    const of = store();
    expect([of.put(0, 3, 1), of.put(1, 1, 1), of.put(2, 1, 1)]).toEqual([-1, -1, 0]);
    expect([0, 1, 2].map((key) => of.has(key, 2))).toEqual([false, true, true]);
    expect(of.read(2)).toBe(1);
  });

  it('expires at the end of its life, exactly', () => {
    const of = store(10);
    of.put(0, 1, 5);
    expect([of.secondsLeft(0, 8), of.has(0, 14.999), of.has(0, 15), of.policy.size]).toEqual([7, true, false, 0]);
  });

  it('lives longer or shorter by the jitter', () => {
    const of = store(10, 0.2);
    const lives = Array.from({ length: 200 }, () => {
      of.put(0, 1, 0);
      return of.secondsLeft(0, 0);
    });
    expect(Math.min(...lives)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...lives)).toBeLessThanOrEqual(12);
    expect(Math.max(...lives) - Math.min(...lives)).toBeGreaterThan(3.5);
  });

  it('does not expire while it is the only copy', () => {
    const of = store(10);
    of.put(0, 1, 0);
    of.markUnsaved(0);
    expect(of.has(0, 99)).toBe(true);
    of.saved(0);
    expect(of.has(0, 99)).toBe(false);
  });

  it('remembers what is unsaved, oldest first, until it is cleared', () => {
    const of = store();
    for (const key of [1, 0, 1]) of.markUnsaved(key);
    expect([of.firstUnsaved, of.unsavedKeys]).toEqual([1, 2]);
    of.clear();
    expect([of.firstUnsaved, of.unsavedKeys, of.policy.size]).toEqual([-1, 0, 0]);
  });
});
