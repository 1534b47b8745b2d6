import { expect, it } from 'vitest';
import { Member } from '../../../src/simulations/log/member.js';
import { Partition } from '../../../src/simulations/log/partition.js';

it('lag is what is not committed, whoever has fetched it', () => {
  const partition = new Partition(3);
  partition.records.push(10, 11, 12);
  partition.position = 2;
  expect([partition.lag, partition.end, partition.record(1)]).toEqual([3, 3, 11]);
  partition.committed = 2;
  expect(partition.lag).toBe(1);
});

it('a new reader begins at what was committed', () => {
  const partition = new Partition(0);
  partition.records.push(0, 1, 2);
  partition.committed = 1;
  partition.position = 3;
  partition.give(new Member(0, 0, 'idle'));
  expect([partition.position, partition.isRead]).toEqual([1, true]);
});

it('a dead owner does not read', () => {
  const partition = new Partition(0);
  const owner = new Member(0, 0, 'idle');
  partition.give(owner);
  owner.doing = 'dead';
  expect(partition.isRead).toBe(false);
});

it('refuses an offset that is not there', () => {
  expect(() => new Partition(4).record(0)).toThrow('partition 4 has no offset 0');
});
