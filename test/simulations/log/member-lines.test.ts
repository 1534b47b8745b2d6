import { expect, it } from 'vitest';
import { Streams } from '../../../src/simulations/engine/streams.js';
import type { Member } from '../../../src/simulations/log/member.js';
import { memberLines } from '../../../src/simulations/log/member-lines.js';
import { LogModel } from '../../../src/simulations/log/model.js';
import { plain } from '../../../src/text/line.js';
import { knobValues } from './knob-values.js';

const model = (consumers: number) =>
  new LogModel(knobValues({ consumers }), {
    streams: new Streams(1),
    emit: () => {},
    until: 10,
    warmUp: 0,
    trace: null,
  });

it.each<[string, Partial<Member>, string]>([
  ['that starts', { doing: 'starting', startsAt: 25 }, 'C1  starts, up in 20 s'],
  ['that is dead', { doing: 'dead', startsAt: 25 }, 'C1  ✗ dead, up in 20 s'],
  ['that is dead for good', { doing: 'dead' }, 'C1  ✗ dead'],
  ['that has left', { doing: 'gone' }, 'C1  has left'],
  ['that waits for its share', { doing: 'joining' }, 'C1  ‖ waits for a share'],
  ['with nothing to read', { doing: 'idle', owned: [] }, 'C1  nothing to read'],
  ['that has read all', { doing: 'idle' }, 'C1  all read, waits'],
])('a consumer %s', (_, set, expected) => {
  const made = model(1);
  Object.assign(made.staff.slots[0] ?? {}, set);
  expect(memberLines(made, 5, 4).map(plain)).toEqual([expected]);
});

it('one at work shows what it reads, how far it is, and what is left', () => {
  const made = model(1);
  const [member] = made.staff.slots;
  const [partition] = made.partitions;
  partition?.records.push(0, 1, 2);
  member?.fetch(5, 10);
  Object.assign(member ?? {}, { doing: 'working', from: 4, to: 6 });
  expect(memberLines(made, 5, 4).map(plain)).toEqual(['C1  ▸p0  ━━━─── +2']);
  if (member) member.inGroup = false;
  expect(memberLines(made, 5, 4).map(plain)[0]).toContain('✗ thrown out');
});

it('counts those who find no room', () => {
  expect(memberLines(model(9), 0, 4).map(plain).at(-1)).toBe('and 6 more');
});
