import { expect, it } from 'vitest';
import { groupName, workerName } from '../../../src/simulations/delivery/names.js';
import { knobValues } from './knob-values.js';

it('workers are counted within their group', () => {
  expect(workerName(knobValues({ consumers: 6 }), 4)).toBe('worker 5');
  expect(workerName(knobValues({ kind: 'topic', groups: 3, consumers: 2 }), 5)).toBe('mail 2');
  expect(workerName(knobValues({ kind: 'queue', groups: 3, consumers: 2 }), 5)).toBe('worker 6');
});

it('groups are named for what they do', () => {
  expect([0, 1, 2, 3].map(groupName)).toEqual(['stock', 'shipping', 'mail', 'analytics']);
});
