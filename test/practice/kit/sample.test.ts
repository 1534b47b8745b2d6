import { describe, expect, it } from 'vitest';
import { itemKey, sample } from '../../../src/practice/kit/sample.js';
import { noProgress } from '../../../src/progress/fold.js';
import { drawOf } from '../learner.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

function seen(marks: Readonly<Record<string, readonly [day: number, correct: boolean]>>) {
  const answers = Object.fromEntries(
    Object.entries(marks).map(([id, [day, correct]]) => [
      itemKey('deck', id),
      [{ at: `2026-01-0${day}T00:00:00.000Z`, correct, points: correct ? 1 : 0, confidence: null }],
    ]),
  );
  return { ...noProgress, answers };
}

describe('a hand dealt from a deck', () => {
  it('has every card once, in an order that the draw decides', () => {
    const hand = sample('deck', ids, 6, noProgress, drawOf(1));
    expect([...hand].sort()).toEqual(ids);
    expect(sample('deck', ids, 6, noProgress, drawOf(2))).not.toEqual(hand);
  });

  it('brings back what was wrong, at most for half of the hand', () => {
    const progress = seen({ a: [1, false], b: [1, false], c: [1, false] });
    const hand = sample('deck', ids, 4, progress, drawOf(1));
    expect(hand.filter((id) => 'abc'.includes(id))).toHaveLength(2);
  });

  it('prefers what was never seen, then what was seen longest ago', () => {
    const progress = seen({ a: [3, true], b: [1, true], c: [2, true], d: [4, true] });
    expect(sample('deck', ids, 2, progress, drawOf(1)).sort()).toEqual(['e', 'f']);
    expect(sample('deck', ids, 3, progress, drawOf(1)).sort()).toEqual(['b', 'e', 'f']);
  });
});
