import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, type Wishes } from '../../../src/simulations/engine/run.js';
import { interleaving } from '../../../src/simulations/interleaving/interleaving.js';

const measure = (wishes: Wishes) => figuresOf(plan(interleaving, wishes)).measure();

describe('scenarios', () => {
  it.each([
    ['slow-reader', 10, 1],
    ['wrong-order', 10, 6],
    ['slow-reader-with-lease', 10, 0],
    ['double-charge', 5, 3],
    ['double-charge-with-key', 5, 0],
  ])('%s: of %i orders %i break the rule', (scenario, interleavings, broken) => {
    const thisOneBreaks = broken > 0 ? 1 : 0;
    expect(measure({ scenario })).toMatchObject({ interleavings, broken, thisOneBreaks });
  });
});
