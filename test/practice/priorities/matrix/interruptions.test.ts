import { describe, expect, it } from 'vitest';
import {
  bestReply,
  orderInterruptions,
  readInterruptions,
  replies,
} from '../../../../src/practice/priorities/matrix/interruptions.js';
import { drawOf } from '../../learner.js';
import { deckFrom } from '../../versions/decks.js';
import { course, interruptions } from './cards.js';

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
    const order = orderInterruptions(interruptions, drawOf(seed));
    expect(order.slice(0, 3).some(({ fire }) => fire)).toBe(true);
    expect(new Set(order)).toEqual(new Set(interruptions));
    expect(orderInterruptions(interruptions, drawOf(seed))).toEqual(order);
  });

  it('are none in a course without a deck of them', () => {
    expect(readInterruptions({ ...course, decks: {} })).toEqual([]);
  });

  it('are complained of, with file and line, where a reply does not say what it costs', () => {
    const deck = deckFrom('interruptions', { vpn: ['who: Ada', 'now: 20 s: and then you chat', 'page: at once'] });
    expect(() => readInterruptions({ ...course, decks: { [deck.id]: deck } })).toThrow(
      /^quizzes\/decks\/interruptions\.md:\d+: vpn does not say what "page" costs/,
    );
  });
});
