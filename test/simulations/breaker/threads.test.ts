import { describe, expect, it } from 'vitest';
import { Threads } from '../../../src/simulations/breaker/threads.js';

describe('threads', () => {
  it('count the seconds they waited, those in a hang apart', () => {
    const threads = new Threads();
    const first = threads.take(0, 0, 1, false, false);
    const second = threads.take(1, 0, 1, true, true);
    threads.release(2, first);
    threads.release(3, second);
    expect([threads.seconds(5), threads.stuckSeconds(5), threads.peak, threads.waiting]).toEqual([4, 2, 2, 0]);
  });

  it('are used again', () => {
    const threads = new Threads();
    const first = threads.take(0, 0, 1, false, false);
    threads.release(1, first);
    expect(threads.take(2, 7, 2, true, true)).toBe(first);
    expect(threads.all).toEqual([{ sentAt: 2, epoch: 7, attempt: 2, fails: true, stuck: true }]);
  });

  it('have numbers that exist', () => {
    expect(() => new Threads().get(3)).toThrow('there is no thread 3');
  });
});
