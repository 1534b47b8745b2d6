import { describe, expect, it } from 'vitest';
import { Broker } from '../../../src/simulations/delivery/broker.js';
import { Worker } from '../../../src/simulations/delivery/worker.js';
import { knobValues } from './knob-values.js';

function copies(count: number) {
  const broker = new Broker(knobValues());
  for (let message = 0; message < count; message++) broker.accept(message, 0);
  return broker.copies;
}

describe('a worker', () => {
  it('takes one message at a time, in the order they came', () => {
    const worker = new Worker(3, 0);
    worker.inbox.push(...copies(2));
    expect(worker.take()?.message).toBe(0);
    expect(worker.take()).toBeNull();
    worker.inHand = null;
    expect(worker.take()?.message).toBe(1);
    expect(worker.taken).toBe(2);
  });

  it('loses what it held and remembered when it dies, and is another process after that', () => {
    const worker = new Worker(3, 0);
    worker.inbox.push(...copies(2));
    worker.take();
    worker.memory.add(7);
    const { stamp } = worker;
    worker.die(5);
    expect([worker.inHand, worker.inbox.length, worker.memory.size, worker.downUntil]).toEqual([null, 0, 0, 5]);
    expect(worker.stamp).not.toBe(stamp);
    expect([Worker.numberOf(stamp), Worker.numberOf(worker.stamp)]).toEqual([3, 3]);
    worker.inbox.push(...copies(1));
    expect(worker.take()).toBeNull();
  });
});
