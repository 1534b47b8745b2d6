import { describe, expect, it } from 'vitest';
import { Group } from '../../../src/simulations/log/group.js';
import type { LogKnobs } from '../../../src/simulations/log/knobs.js';
import { Member } from '../../../src/simulations/log/member.js';
import { Partition } from '../../../src/simulations/log/partition.js';
import { knobValues } from './knob-values.js';

/** A group of so many members and four partitions, whose members have nothing in hand and rejoin when they are polled. */
function grouped(members: number, set: Partial<LogKnobs> = {}) {
  const partitions = Array.from({ length: 4 }, (_, number) => new Partition(number));
  const heard: string[] = [];
  let round = -1;
  const group: Group = new Group(knobValues({ partitions: 4, ...set }), partitions, {
    begun: (at, why, { number }) => heard.push(`${at} ${why} ${number}`),
    ended: (at) => heard.push(`${at} ended`),
    allJoined: (_, all) => {
      round = all;
    },
    poll: (at, member) => {
      if (member.doing !== 'idle') return;
      if (member.toRevoke.size > 0) group.giveUp(at, member);
      if (group.awaits(member)) group.rejoin(at, member);
    },
    released: () => {},
  });
  const all = Array.from({ length: members }, (_, number) => new Member(number, number, 'joining'));
  group.form(all);
  const owners = () => partitions.map(({ owner }) => owner?.number ?? -1);
  return { group, all, owners, heard, end: (at: number) => group.end(at, round), partitions };
}

describe('an eager group', () => {
  it('is shared out at the start, without a rebalance', () => {
    const { group, owners } = grouped(2);
    expect([owners(), group.rebalances, group.isRebalancing]).toEqual([[0, 0, 1, 1], 0, false]);
  });

  it('gives up everything when somebody joins, and is shared out anew', () => {
    const { group, all, owners, heard, end } = grouped(2);
    group.join(5, new Member(2, 2, 'joining'));
    expect(owners()).toEqual([-1, -1, -1, -1]);
    expect(all.map(({ doing }) => doing)).toEqual(['joining', 'joining']);
    end(8);
    expect([owners(), heard, group.rebalances]).toEqual([[0, 0, 1, 2], ['5 joined 2', '8 ended'], 1]);
  });

  it('waits for who is at work', () => {
    const { group, all, end, owners } = grouped(2);
    const [, busy] = all;
    if (busy) busy.doing = 'working';
    group.join(5, new Member(2, 2, 'joining'));
    expect(group.awaited).toEqual([busy]);
    expect(group.endsAt).toBe(null);
    end(8);
    expect(owners()).toEqual([-1, -1, 1, 1]);
    if (busy) busy.doing = 'idle';
    if (busy) group.rejoin(9, busy);
    expect(group.endsAt).toBe(12);
  });

  it('starts its time again when one more joins, and the old end is void', () => {
    const { group, heard, owners } = grouped(1);
    group.join(5, new Member(1, 1, 'joining'));
    const old = 2;
    group.join(6, new Member(2, 2, 'joining'));
    expect(group.endsAt).toBe(9);
    group.end(8, old);
    expect([heard, owners()]).toEqual([['5 joined 1'], [-1, -1, -1, -1]]);
  });

  it('keeps what a sticky assignor lets it keep', () => {
    const { group, owners, end } = grouped(2, { assignment: 'sticky' });
    const before = owners();
    group.join(5, new Member(2, 2, 'joining'));
    end(8);
    expect(owners().filter((owner, partition) => owner === before[partition])).toHaveLength(3);
  });

  it('takes over from one that is removed, at what it had committed', () => {
    const { group, all, owners, end, partitions } = grouped(2);
    const [first] = all;
    const [partition] = partitions;
    if (partition) {
      partition.records.push(0, 1, 2);
      partition.committed = 1;
      partition.position = 3;
    }
    if (first) group.remove(20, first, 'timed-out');
    end(23);
    expect([owners(), partition?.position]).toEqual([[1, 1, 1, 1], 1]);
    if (first) group.remove(30, first, 'left');
    expect(group.isRebalancing).toBe(false);
  });
});

describe('a cooperative group', () => {
  it('goes on with what it has, and hands over in a second round', () => {
    const { group, owners, end, heard } = grouped(2, { assignment: 'cooperative' });
    const before = owners();
    group.join(5, new Member(2, 2, 'joining'));
    expect(owners()).toEqual(before);
    end(8);
    expect(owners().filter((owner) => owner === -1)).toHaveLength(1);
    expect(group.isRebalancing).toBe(true);
    end(11);
    expect(owners().filter((owner) => owner === 2)).toHaveLength(1);
    expect(heard.map((each) => each.replace(/ \d$/, ''))).toEqual([
      '5 joined',
      '8 ended',
      '8 gave-up-partitions',
      '11 ended',
    ]);
  });

  it('gives what nobody has in the first round', () => {
    const { group, all, owners, end } = grouped(2, { assignment: 'cooperative' });
    const [first] = all;
    if (first) group.remove(5, first, 'timed-out');
    expect(owners().filter((owner) => owner === 1)).toHaveLength(2);
    end(8);
    expect([owners(), group.isRebalancing]).toEqual([[1, 1, 1, 1], false]);
  });
});
