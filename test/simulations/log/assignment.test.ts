import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignor, assign, assignors } from '../../../src/simulations/log/assignment.js';

const nothing = (members: number) => Array.from({ length: members }, (): number[] => []);

describe('the assignments that Kafka documents', () => {
  // Partitions are numbered topic by topic: with two topics of three, t1p0 is 3.
  it.each<[string, Assignor, { topics: number; partitions: number }, number[][], number[][]]>([
    [
      'RangeAssignor: two topics of three, two consumers',
      'range',
      { topics: 2, partitions: 3 },
      nothing(2),
      [
        [0, 1, 3, 4],
        [2, 5],
      ],
    ],
    [
      'RoundRobinAssignor: the same',
      'round-robin',
      { topics: 2, partitions: 3 },
      nothing(2),
      [
        [0, 2, 4],
        [1, 3, 5],
      ],
    ],
    [
      'StickyAssignor, example 1: four topics of two, three consumers',
      'sticky',
      { topics: 4, partitions: 2 },
      nothing(3),
      [
        [0, 3, 6],
        [1, 4, 7],
        [2, 5],
      ],
    ],
    [
      'StickyAssignor, example 1, after the second consumer has left',
      'sticky',
      { topics: 4, partitions: 2 },
      [
        [0, 3, 6],
        [2, 5],
      ],
      [
        [0, 3, 6, 4],
        [2, 5, 1, 7],
      ],
    ],
    [
      'RoundRobinAssignor, after the second consumer has left',
      'round-robin',
      { topics: 4, partitions: 2 },
      [
        [0, 3, 6],
        [2, 5],
      ],
      [
        [0, 2, 4, 6],
        [1, 3, 5, 7],
      ],
    ],
  ])('%s', (_, assignor, topics, held, expected) => {
    expect(assign(assignor, topics, held)).toEqual(expected);
  });
});

describe('whatever the group', () => {
  const groups = fc.record({
    assignor: fc.constantFrom(...assignors),
    topics: fc.integer({ min: 1, max: 3 }),
    partitions: fc.integer({ min: 1, max: 24 }),
    members: fc.integer({ min: 1, max: 30 }),
    owners: fc.array(fc.integer({ min: -1, max: 29 }), { minLength: 72, maxLength: 72 }),
  });
  const heldBy = (owners: readonly number[], members: number, total: number) =>
    Array.from({ length: members }, (_, member) =>
      owners.slice(0, total).flatMap((owner, partition) => (owner === member ? [partition] : [])),
    );

  it('every partition has exactly one reader', () => {
    fc.assert(
      fc.property(groups, ({ assignor, topics, partitions, members, owners }) => {
        const total = topics * partitions;
        const shares = assign(assignor, { topics, partitions }, heldBy(owners, members, total));
        expect(shares.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, index) => index));
        if (assignor === 'range') return;
        const sizes = shares.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('a sticky one moves no more partitions than balance asks for', () => {
    fc.assert(
      fc.property(groups, ({ topics, partitions, members, owners }) => {
        const total = topics * partitions;
        const held = heldBy(owners, members, total);
        const kept = assign('sticky', { topics, partitions }, held).reduce(
          (sum, share, member) => sum + share.filter((partition) => held[member]?.includes(partition)).length,
          0,
        );
        // The most that any balanced sharing can keep: all up to the quota, and one more for as many as the rest allows.
        const least = Math.floor(total / members);
        const over = held.filter(({ length }) => length > least).length;
        const most =
          held.reduce((sum, { length }) => sum + Math.min(length, least), 0) + Math.min(over, total % members);
        expect(kept).toBe(most);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('nobody is there, nobody gets anything', () => {
    expect(assign('range', { topics: 1, partitions: 4 }, [])).toEqual([]);
  });
});
