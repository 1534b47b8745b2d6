import { describe, expect, it } from 'vitest';
import { Consumers } from '../../../src/simulations/queue/consumers.js';

describe('consumers', () => {
  it('finish in the order in which their work ends', () => {
    const consumers = new Consumers(2);
    consumers.begin(1, 0, 5, 0);
    consumers.begin(2, 1, 2, 1);
    expect([consumers.next, consumers.name, consumers.arrived, consumers.busy]).toEqual([3, 2, 1, 2]);
    consumers.rest();
    expect([consumers.next, consumers.name, consumers.busy]).toEqual([5, 1, 1]);
    consumers.rest();
    expect([consumers.next, consumers.busy]).toEqual([Number.POSITIVE_INFINITY, 0]);
  });

  it('go straight on to the next message, hundreds of times without losing a nanosecond', () => {
    const consumers = new Consumers(1);
    consumers.begin(0, 10, 1 / 60, 10);
    for (let message = 1; message < 600; message++) consumers.goOn(message, 10, 1 / 60);
    expect(consumers.next).toBe(20);
  });

  it('are ready when one of them has nothing in hand', () => {
    const consumers = new Consumers(1);
    expect(consumers.ready).toBe(true);
    consumers.begin(1, 0, 1, 0);
    expect(consumers.ready).toBe(false);
  });

  it('stand still while they are down, and finish later by as much', () => {
    const consumers = new Consumers(1);
    consumers.begin(1, 0, 4, 0);
    consumers.stop(1);
    expect([consumers.next, consumers.down, consumers.working, consumers.busy, consumers.ready]).toEqual([
      Number.POSITIVE_INFINITY,
      true,
      0,
      1,
      false,
    ]);
    expect(consumers.progress(0, 50)).toBe(0.25);
    consumers.resume(11);
    expect([consumers.next, consumers.working]).toEqual([14, 1]);
    expect(consumers.progress(0, 12.5)).toBe(0.625);
    consumers.rest();
    consumers.begin(2, 14, 1, 14);
    expect(consumers.next).toBe(15);
  });

  it('have no progress to show when idle', () => {
    expect(new Consumers(2).progress(1, 5)).toBe(null);
  });
});
