import { describe, expect, it } from 'vitest';
import { CountWindow, TimeWindow } from '../../../src/simulations/breaker/failure-window.js';

describe('a window of the last 3 calls', () => {
  it('forgets a failure when three newer calls have come back', () => {
    const window = new CountWindow(3);
    const counts = [true, true, false, false, true].map((failed, index) => {
      window.record(index, failed);
      return window.failures();
    });
    expect(counts).toEqual([1, 2, 2, 1, 1]);
  });

  it('is empty after it was cleared', () => {
    const window = new CountWindow(3);
    window.record(0, true);
    window.clear();
    expect(window.failures()).toBe(0);
    for (const at of [1, 2, 3, 4]) window.record(at, true);
    expect(window.failures()).toBe(3);
  });
});

describe('a window of 10 s with a threshold of 3', () => {
  it('forgets a failure after 10 s, and does not count answers', () => {
    const window = new TimeWindow(10, 3);
    window.record(0, true);
    window.record(4, false);
    window.record(5, true);
    expect([5, 9.9, 10, 14.9, 15].map((at) => window.failures(at))).toEqual([2, 2, 1, 1, 0]);
  });

  it('counts to its threshold and no further', () => {
    const window = new TimeWindow(10, 3);
    for (let at = 0; at < 8; at++) window.record(at, true);
    expect(window.failures(8)).toBe(3);
    window.clear();
    expect(window.failures(8)).toBe(0);
  });
});
