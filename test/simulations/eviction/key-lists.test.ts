import { describe, expect, it } from 'vitest';
import { KeyLists } from '../../../src/simulations/eviction/key-lists.js';

const keysOf = (lists: KeyLists, list: number) => {
  const keys: number[] = [];
  for (let key = lists.first(list); key >= 0; key = lists.after(key)) keys.push(key);
  return keys;
};

describe('lists of keys', () => {
  it('are empty at first', () => {
    const lists = new KeyLists(4, 2);
    expect([lists.size(0), lists.first(0), lists.last(1), lists.listOf(3)]).toEqual([0, -1, -1, -1]);
  });

  it('take keys in at the front', () => {
    const lists = new KeyLists(4, 2);
    for (const key of [2, 0, 3]) lists.addFirst(1, key);
    expect(keysOf(lists, 1)).toEqual([3, 0, 2]);
    expect([lists.size(1), lists.listOf(0), lists.last(1), lists.before(3), lists.before(2)]).toEqual([3, 1, 2, -1, 0]);
  });

  it('move a key to the front, of its own list or another', () => {
    const lists = new KeyLists(4, 2);
    for (const key of [2, 0, 3]) lists.addFirst(1, key);
    lists.moveFirst(1, 2);
    lists.moveFirst(0, 3);
    lists.moveFirst(1, 2);
    expect([keysOf(lists, 0), keysOf(lists, 1)]).toEqual([[3], [2, 0]]);
    expect([lists.size(0), lists.size(1)]).toEqual([1, 2]);
  });

  it('forget a key that is removed', () => {
    const lists = new KeyLists(3);
    for (const key of [0, 1, 2]) lists.addFirst(0, key);
    lists.remove(1);
    expect([keysOf(lists, 0), lists.listOf(1), lists.size(0)]).toEqual([[2, 0], -1, 2]);
  });

  it('know any of many lists', () => {
    const lists = new KeyLists(3, 1000);
    lists.addFirst(254, 0);
    lists.addFirst(255, 1);
    lists.addFirst(999, 2);
    expect([0, 1, 2].map((key) => lists.listOf(key))).toEqual([254, 255, 999]);
  });
});
