import { expect, it } from 'vitest';
import { RetryBudget } from '../../../src/simulations/server/retry-budget.js';

it('a budget keeps retries to a share of the calls, but for what was saved', () => {
  const budget = new RetryBudget(0.1, 5);
  let retries = 0;
  for (let call = 0; call < 1000; call++) {
    budget.pay();
    while (budget.take()) retries += 1;
  }
  // The first call finds it full, so its share is lost.
  expect(retries).toBe(5 + Math.floor(0.1 * 999));
});

it('a budget saves no more than it may, and starts full', () => {
  const budget = new RetryBudget(0.5, 3);
  for (let call = 0; call < 100; call++) budget.pay();
  expect(budget.saved).toBe(3);
  expect([budget.take(), budget.take(), budget.take(), budget.take()]).toEqual([true, true, true, false]);
});
