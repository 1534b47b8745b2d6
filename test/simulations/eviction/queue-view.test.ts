import { describe, expect, it } from 'vitest';
import { KeyLists } from '../../../src/simulations/eviction/key-lists.js';
import { leftOut } from '../../../src/simulations/eviction/policy.js';
import { queueView } from '../../../src/simulations/eviction/queue-view.js';

const list = (size: number) => {
  const lists = new KeyLists(size);
  for (let key = size - 1; key >= 0; key--) lists.addFirst(0, key);
  return lists;
};
const label = { name: 'list', order: 'first first' };
const keys = (size: number, entries: number, hand = -1) =>
  queueView(list(size), 0, { entries, cells: 5 }, label, { note: () => '', hand }).entries.map(({ key }) => key);

describe('a view of a queue', () => {
  it('shows a short list whole', () => {
    expect(keys(4, 4)).toEqual([0, 1, 2, 3]);
  });

  it('shows the two ends of a long one', () => {
    expect(keys(10, 5)).toEqual([0, 1, leftOut, 8, 9]);
  });

  it.each([
    [5, [leftOut, 3, 4, 5, 6, leftOut]],
    [0, [0, 1, 2, 3, leftOut]],
    [9, [leftOut, 7, 8, 9]],
  ])('shows the neighbours of a hand at %i', (hand, expected) => {
    expect(keys(10, 4, hand)).toEqual(expected);
  });

  it('marks the entry under the hand', () => {
    const { entries } = queueView(list(2), 0, { entries: 5, cells: 5 }, label, { note: (key) => `n${key}`, hand: 1 });
    expect(entries).toEqual([
      { key: 0, note: 'n0' },
      { key: 1, note: 'n1', hand: true },
    ]);
  });

  it('sums a long list up in a profile', () => {
    const value = (key: number) => (key < 5 ? 1 : 0);
    const { profile } = queueView(list(10), 0, { entries: 2, cells: 4 }, label, { note: () => '', value, hand: 7 });
    expect(profile).toEqual({ values: [1, 1, 0, 0], hand: 2 });
  });
});
