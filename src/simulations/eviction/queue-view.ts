import type { KeyLists } from './key-lists.js';
import { type Detail, type Entry, leftOut, type Profile, type QueueView } from './policy.js';

export interface Label {
  readonly name: string;
  readonly order: string;
  readonly held?: false;
  readonly target?: number;
  readonly soft?: true;
}

export interface Notes {
  /** What stands beside a key. */
  note(key: number): string;
  /** The same as a number from 0 to 1, for the profile. */
  value?(key: number): number;
  /** The key that the hand points at; -1 for none. */
  readonly hand?: number;
}

/**
 * A view of one of a policy's lists, first entry first. Of a list that is too long it shows the two ends, where entries
 * come in and go out, or the neighbours of the hand.
 */
export function queueView(lists: KeyLists, list: number, detail: Detail, label: Label, notes?: Notes): QueueView {
  const size = lists.size(list);
  const hand = notes?.hand ?? -1;
  const keys =
    size <= detail.entries
      ? keysFrom(lists, lists.first(list), size)
      : hand < 0
        ? bothEnds(lists, list, detail.entries)
        : aroundHand(lists, hand, detail.entries);
  const entries = keys.map((key): Entry => {
    if (key < 0 || notes === undefined) return { key };
    return key === hand ? { key, note: notes.note(key), hand: true } : { key, note: notes.note(key) };
  });
  const value = notes?.value;
  const profile =
    size <= detail.entries || value === undefined ? null : profileOf(lists, list, detail.cells, value, hand);
  return makeQueueView(label, size, entries, profile);
}

export function makeQueueView(
  label: Label,
  size: number,
  entries: readonly Entry[],
  profile: Profile | null,
): QueueView {
  const { name, order, held = true, target = null, soft = false } = label;
  return { name, order, held, target, soft, size, entries, profile };
}

function keysFrom(lists: KeyLists, first: number, count: number): number[] {
  const keys: number[] = [];
  for (let key = first; key >= 0 && keys.length < count; key = lists.after(key)) keys.push(key);
  return keys;
}

function keysBefore(lists: KeyLists, last: number, count: number): number[] {
  const keys: number[] = [];
  for (let key = last; key >= 0 && keys.length < count; key = lists.before(key)) keys.push(key);
  return keys.reverse();
}

function bothEnds(lists: KeyLists, list: number, count: number): number[] {
  const front = Math.ceil((count - 1) / 2);
  return [
    ...keysFrom(lists, lists.first(list), front),
    leftOut,
    ...keysBefore(lists, lists.last(list), count - 1 - front),
  ];
}

function aroundHand(lists: KeyLists, hand: number, count: number): number[] {
  const newer = keysBefore(lists, lists.before(hand), Math.ceil(count / 2));
  const shown = [...newer, ...keysFrom(lists, hand, count - newer.length)];
  const [first = hand] = shown;
  const last = shown.at(-1) ?? hand;
  return [...(lists.before(first) < 0 ? [] : [leftOut]), ...shown, ...(lists.after(last) < 0 ? [] : [leftOut])];
}

function profileOf(
  lists: KeyLists,
  list: number,
  atMost: number,
  value: (key: number) => number,
  hand: number,
): Profile {
  const size = lists.size(list);
  const cells = Math.min(atMost, size);
  const sums: number[] = new Array(cells).fill(0);
  const counts: number[] = new Array(cells).fill(0);
  let place = 0;
  let handCell = -1;
  for (let key = lists.first(list); key >= 0; key = lists.after(key)) {
    const cell = Math.floor((place++ * cells) / size);
    sums[cell] = (sums[cell] ?? 0) + value(key);
    counts[cell] = (counts[cell] ?? 0) + 1;
    if (key === hand) handCell = cell;
  }
  return { values: sums.map((sum, cell) => sum / (counts[cell] ?? 1)), hand: handCell };
}
