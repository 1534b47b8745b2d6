import { expect, it } from 'vitest';
import { always } from '../../../src/simulations/log/load.js';
import { Records } from '../../../src/simulations/log/records.js';

const records = (...fails: number[]) => {
  const all = new Records(2);
  for (const each of fails) all.add(all.count, { key: 0, partition: 0, work: 1, fails: each });
  return all;
};

it('an attempt fails as often as the record says, then no more', () => {
  const all = records(2, always);
  expect([all.attempt(0), all.attempt(0), all.attempt(0)]).toEqual([true, true, false]);
  expect([all.failed(0), all.failures]).toEqual([2, 2]);
  expect([all.isPoisoned(0), all.isPoisoned(1)]).toEqual([false, true]);
});

it('a record that is done once more counts as repeated, not as done', () => {
  const all = records(0);
  expect([all.finish(0), all.finish(0)]).toEqual(['first', 'repeated']);
  expect([all.processed, all.repeated]).toEqual([1, 1]);
});

it('a record that is done after a later one of its key was overtaken', () => {
  const all = records(0, 0, 0);
  expect([all.finish(1), all.finish(0), all.finish(2)]).toEqual(['first', 'overtaken', 'first']);
  expect(all.overtaken).toBe(1);
});

it('keys do not overtake each other', () => {
  const all = records(0);
  all.add(1, { key: 1, partition: 0, work: 1, fails: 0 });
  expect([all.finish(1), all.finish(0)]).toEqual(['first', 'first']);
});

it('only what is open can be lost or buried, and what is done after all was neither', () => {
  const all = records(0, 0, 0);
  expect([all.lose(0), all.lose(0), all.bury(0), all.bury(1), all.bury(1)]).toEqual([true, false, false, true, false]);
  expect([all.lost, all.buried]).toEqual([1, 1]);
  all.finish(0);
  all.finish(1);
  expect([all.lost, all.buried, all.processed]).toEqual([0, 0, 2]);
  expect([all.lose(0), all.bury(1)]).toEqual([false, false]);
});
