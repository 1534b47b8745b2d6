import { describe, expect, it } from 'vitest';
import { Backlog } from '../../../src/simulations/checkout/backlog.js';

describe('a backlog with a consumer of 4 a second', () => {
  it('takes a message at once when there is no other, and one after the other when there are', () => {
    const backlog = new Backlog(4);
    expect([backlog.add(1), backlog.add(1.1)]).toEqual([1.25, null]);
    expect([backlog.finish(), backlog.finish()]).toEqual([1.5, null]);
    expect([backlog.depth, backlog.peak, backlog.done]).toEqual([0, 2, 2]);
  });

  it('piles up while the consumer is paused, and finishes what it had begun', () => {
    const backlog = new Backlog(4);
    backlog.add(0);
    backlog.pause();
    expect([backlog.add(0.1), backlog.finish(), backlog.add(5)]).toEqual([null, null, null]);
    expect(backlog.depth).toBe(2);
    expect(backlog.resume(10)).toBe(10.25);
    expect(backlog.finish()).toBe(10.5);
  });

  it('has nothing to resume when it is empty', () => {
    const backlog = new Backlog(4);
    backlog.pause();
    expect(backlog.resume(10)).toBeNull();
  });

  it('does not add up roundings: the 30,000th of a busy time ends when it should', () => {
    const backlog = new Backlog(3);
    let next = backlog.add(0);
    for (let message = 1; message < 30_000; message++) backlog.add(0);
    for (let message = 1; message < 30_000; message++) next = backlog.finish();
    expect(next).toBe(10_000);
  });
});
