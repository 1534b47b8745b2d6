import { describe, expect, it } from 'vitest';
import { path, queuesEvents, queuesOrders } from '../../../src/simulations/checkout/flow.js';

describe('the path', () => {
  it.each([
    ['sync', 'validate reserve charge commit mail analytics stock', false, false],
    ['sync-with-async-fallback', 'validate reserve charge commit mail analytics stock', true, true],
    ['hybrid', 'validate reserve charge commit', false, true],
    ['async', 'validate enqueue', true, true],
  ] as const)('of %s is %s', (mode, steps, orders, events) => {
    expect([path({ mode, steps: 'charge-then-store' }).join(' '), queuesOrders(mode), queuesEvents(mode)]).toEqual([
      steps,
      orders,
      events,
    ]);
  });
});
