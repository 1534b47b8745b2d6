import { describe, expect, it } from 'vitest';
import {
  bestReply,
  interruptions,
  orderInterruptions,
  replies,
} from '../../../../src/practice/priorities/matrix/interruptions.js';
import { drawOf } from '../../learner.js';

describe('interruptions', () => {
  it('are enough for every half minute of a round', () => {
    expect(interruptions.length).toBeGreaterThanOrEqual(7);
    expect(new Set(interruptions.map(({ id }) => id)).size).toBe(interruptions.length);
  });

  it('are worth reading: each reply is the cheapest somewhere, and none is free', () => {
    expect(new Set(interruptions.map(bestReply))).toEqual(new Set(replies));
    const costs = interruptions.flatMap(({ outcomes }) => Object.values(outcomes).map(({ seconds }) => seconds));
    expect(Math.min(...costs)).toBeGreaterThan(0);
  });

  it('have one cheapest reply each', () => {
    for (const one of interruptions) {
      const cheapest = one.outcomes[bestReply(one)].seconds;
      expect(Object.values(one.outcomes).filter(({ seconds }) => seconds === cheapest)).toHaveLength(1);
    }
  });

  it('want a fire to be answered now', () => {
    expect(interruptions.filter(({ fire }) => fire).map(bestReply)).toEqual(['now', 'now']);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('come shuffled, each once, with a fire among the first three (seed %d)', (seed) => {
    const order = orderInterruptions(drawOf(seed));
    expect(order.slice(0, 3).some(({ fire }) => fire)).toBe(true);
    expect(new Set(order)).toEqual(new Set(interruptions));
    expect(orderInterruptions(drawOf(seed))).toEqual(order);
  });
});
