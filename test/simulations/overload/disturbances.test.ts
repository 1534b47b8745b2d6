import { expect, it } from 'vitest';
import { Disturbances } from '../../../src/simulations/overload/disturbances.js';
import { bare } from './default-knobs.js';

const all = (set: Partial<typeof bare>) => {
  const disturbances = new Disturbances({ ...bare, ...set });
  const passed: string[] = [];
  while (disturbances.next < Number.POSITIVE_INFINITY) {
    const at = disturbances.next;
    passed.push(`${at} ${disturbances.pass()}`);
  }
  return passed;
};

it.each([
  ['nothing', {}, []],
  ['a ramp is none', { shape: 'ramp' }, []],
  ['a spike', { shape: 'spike' }, ['10 spike-began', '20 spike-ended']],
  ['a stall', { stallSeconds: 2.5 }, ['10 server-stalled', '12.5 server-resumed']],
  [
    'both, in the order of time',
    { shape: 'spike', stallStart: 15, stallSeconds: 1 },
    ['10 spike-began', '15 server-stalled', '16 server-resumed', '20 spike-ended'],
  ],
] as const)('%s', (_, set, passed) => {
  expect(all(set)).toEqual(passed);
});
