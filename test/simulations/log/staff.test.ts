import { expect, it } from 'vitest';
import { Staff } from '../../../src/simulations/log/staff.js';
import { knobValues } from './knob-values.js';

const staffed = (set = {}) => {
  const staff = new Staff(knobValues({ consumers: 2, partitions: 6, targetLag: 10, scaleDownSeconds: 5, ...set }));
  for (const slot of staff.slots) slot.doing = 'idle';
  return staff;
};

it('starts more consumers when the lag asks for them, and they are up when their time has come', () => {
  const staff = staffed({ startSeconds: 20 });
  const change = staff.scale(30, 40);
  expect([change?.from, change?.to, change?.starting.map(({ number }) => number)]).toEqual([2, 4, [2, 3]]);
  expect([staff.present, staff.up]).toEqual([4, 2]);
  expect(staff.start(40, 2)).toBe(null);
  expect(staff.start(50, 2)?.doing).toBe('joining');
  expect(staff.up).toBe(3);
});

it('asks for nothing twice while those it started are not up yet', () => {
  const staff = staffed();
  staff.scale(30, 40);
  expect(staff.scale(31, 40)).toBe(null);
});

it('lets the last ones go first, and none below those at the start', () => {
  const staff = staffed();
  staff.scale(30, 40);
  const change = staff.scale(60, 0);
  expect([change?.to, change?.leaving.map(({ number }) => number)]).toEqual([2, [2, 3]]);
});

it('comes back from a crash as another process of the same number', () => {
  const staff = staffed();
  const [first] = staff.slots;
  if (first === undefined) throw new Error('nobody is there');
  first.doing = 'dead';
  first.startsAt = 90;
  expect(staff.present).toBe(2);
  const back = staff.start(90, 0);
  expect([back?.number, back === first, staff.slots[0] === back]).toEqual([0, false, true]);
  expect(staff.life(first.life)).toBe(first);
});

it('does not count one that is dead for good, and fills no place that is taken', () => {
  const staff = staffed();
  const [first] = staff.slots;
  if (first) first.doing = 'dead';
  expect(staff.present).toBe(1);
  expect(staff.scale(30, 0)?.starting.map(({ number }) => number)).toEqual([2]);
});

it('gives the place of one that has left to the next', () => {
  const staff = staffed({ consumers: 1 });
  staff.scale(10, 20);
  const [, second] = staff.slots;
  if (second) second.doing = 'gone';
  expect(staff.scale(30, 20)?.starting.map(({ number }) => number)).toEqual([1]);
  expect(() => staff.life(99)).toThrow('there is no process 99');
});
