import { expect, it } from 'vitest';
import { Member } from '../../../src/simulations/log/member.js';
import { Partition } from '../../../src/simulations/log/partition.js';

/** A member that owns partitions with so many records each. */
const reading = (...lengths: number[]) => {
  const member = new Member(0, 0, 'idle');
  let record = 0;
  member.owned = lengths.map((length, number) => {
    const partition = new Partition(number);
    for (let offset = 0; offset < length; offset++) partition.records.push(record++);
    partition.give(member);
    return partition;
  });
  return member;
};
const hands = (member: Member) => {
  const found = [member.inHand];
  while (member.advance()) found.push(member.inHand);
  return found;
};

it('fetches partition by partition, and goes on where it stopped', () => {
  const member = reading(3, 3);
  expect(member.fetch(0, 4)).toBe(true);
  expect(member.left).toBe(4);
  expect(hands(member)).toEqual([0, 1, 2, 3]);
  expect(member.fetch(1, 4)).toBe(true);
  expect(hands(member)).toEqual([4, 5]);
  expect(member.fetch(2, 4)).toBe(false);
  expect(member.inHand).toBe(-1);
});

it('does not let a full partition starve the next', () => {
  const member = reading(100, 1);
  member.fetch(0, 10);
  member.drop();
  member.fetch(1, 10);
  expect(member.reading?.number).toBe(1);
});

it('knows how far each partition of the batch is dealt with', () => {
  const member = reading(2, 2);
  member.fetch(0, 4);
  for (let step = 0; step < 3; step++) member.advance();
  const ends = member.dealtWith().map(({ partition, to }) => [partition.number, to]);
  expect(ends).toEqual([
    [0, 2],
    [1, 1],
  ]);
});

it('gives back what is not done, the record in hand included', () => {
  const member = reading(3, 2);
  member.fetch(0, 5);
  member.advance();
  member.seekBack();
  expect(member.owned.map(({ position }) => position)).toEqual([1, 0]);
});

it('cannot move the position of a partition that is another’s by now', () => {
  const member = reading(3);
  member.fetch(0, 3);
  member.owned[0]?.give(null);
  if (member.owned[0]) member.owned[0].position = 2;
  member.seekBack();
  expect(member.owned[0]?.position).toBe(2);
});

it.each([
  ['idle', true],
  ['working', true],
  ['joining', true],
  ['starting', false],
  ['dead', false],
  ['gone', false],
] as const)('one that is %s is up: %s', (doing, isUp) => {
  expect(new Member(0, 0, doing).isUp).toBe(isUp);
});
