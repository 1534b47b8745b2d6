import { describe, expect, it } from 'vitest';
import { type CallWindow, LastCalls, LastSeconds } from '../../../src/simulations/breaker/call-window.js';

const counts = ({ calls, failed, slow }: CallWindow) => [calls, failed, slow];

describe('the last 3 calls', () => {
  it('forget the oldest when a fourth comes back', () => {
    const window = new LastCalls(3);
    window.record(0, true, true);
    window.record(1, false, true);
    window.record(2, true, false);
    expect(counts(window)).toEqual([3, 2, 2]);
    window.record(3, false, false);
    expect(counts(window)).toEqual([3, 1, 1]);
    window.clear();
    expect(counts(window)).toEqual([0, 0, 0]);
  });
});

describe('the last 3 seconds by the clock', () => {
  it('forget a whole second when a fourth begins', () => {
    const window = new LastSeconds(3);
    window.record(0.9, true, true);
    window.record(1, true, false);
    window.record(2.99, false, true);
    expect(counts(window)).toEqual([3, 2, 2]);
    window.reach(3);
    expect(counts(window)).toEqual([2, 1, 1]);
  });

  it('forget everything after a long silence', () => {
    const window = new LastSeconds(3);
    for (const at of [0, 1, 2]) window.record(at, true, true);
    window.record(1000.5, false, false);
    expect(counts(window)).toEqual([1, 0, 0]);
  });

  it('count a part of a second as a whole one', () => {
    const window = new LastSeconds(0.2);
    window.record(5.1, true, false);
    window.record(5.9, true, false);
    expect(counts(window)).toEqual([2, 2, 0]);
    window.reach(6);
    expect(counts(window)).toEqual([0, 0, 0]);
  });
});
