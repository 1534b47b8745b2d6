import { describe, expect, it } from 'vitest';
import { Front } from '../../../src/simulations/checkout/front.js';
import type { CheckoutKnobs } from '../../../src/simulations/checkout/knobs.js';
import { type Order, Orders } from '../../../src/simulations/checkout/order.js';
import { Services } from '../../../src/simulations/checkout/services.js';
import { knobValues } from './knob-values.js';

/** A path whose calls end when the test says so, and what came out of it. */
function opened(set: Partial<CheckoutKnobs>) {
  const out: string[] = [];
  const calls: [number, Order][] = [];
  const knobs = knobValues(set);
  const front = new Front(knobs, new Services(knobs), {
    after: (at, seconds, order) => calls.push([at + seconds, order]),
    through: (at, order) => out.push(`${order.number} through at ${at.toFixed(2)}`),
    crashed: (at, order, step) => out.push(`${order.number} crashed after ${step}, ${at.toFixed(2)}`),
    failed: (at, order, step) => out.push(`${order.number} ${order.outcome} at ${step}, ${at.toFixed(2)}`),
  });
  const orders = new Orders();
  const enter = (number: number) => front.enter(0, Object.assign(orders.take(0), { number }));
  const end = () => {
    for (let call = calls.shift(); call !== undefined; call = calls.shift()) front.stepEnds(...call);
  };
  return { front, enter, end, out };
}

describe('the path', () => {
  it('leads an order through its steps, and holds a thread all the way', () => {
    const { front, enter, end, out } = opened({ mode: 'hybrid' });
    expect(enter(1)).toBe(true);
    expect([front.busy, front.at]).toEqual([1, [1, 0, 0, 0]]);
    end();
    expect(out).toEqual(['1 through at 0.38']);
    expect([front.busy, front.at]).toEqual([0, [0, 0, 0, 0]]);
  });

  it('has no room beyond its threads', () => {
    const { front, enter } = opened({ threads: 2 });
    expect([enter(1), enter(2), enter(3), front.full]).toEqual([true, true, false, true]);
  });

  it('ends where a step fails, and the thread is free', () => {
    const { front, enter, end, out } = opened({ mode: 'sync', outage: 'mail', outageStart: 0 });
    enter(1);
    end();
    expect(out).toEqual(['1 late at mail, 3.38']);
    expect(front.busy).toBe(0);
  });

  it('lets as many charge as the bulkhead holds, and turns the next back at once', () => {
    const { enter, end, out } = opened({ mode: 'hybrid', bulkhead: 1 });
    enter(1);
    enter(2);
    end();
    expect(out).toEqual(['2 busy at charge, 0.06', '1 through at 0.38']);
  });
});
