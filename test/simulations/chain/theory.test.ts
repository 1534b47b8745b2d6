import { expect, it } from 'vitest';
import { theory } from '../../../src/simulations/chain/theory.js';
import { endless } from '../../../src/simulations/engine/closed-form.js';
import { bare } from './default-knobs.js';

it.each([
  ['in a row, delays add', {}, 'totalMs', 200],
  ['side by side, the slowest decides', { parallel: 'yes', lastHopMs: 90 }, 'totalMs', 90],
  ['availabilities multiply', { availability: 0.99 }, 'availability', 0.99 ** 5],
  ['minutes of a month', { availability: 0.99, hops: 1 }, 'downMinutes', 432],
  ['tries multiply', { hops: 3, tries: 4, lastHop: 'down' }, 'callsAtLastHop', 64],
] as const)('%s', (_, set, metric, value) => {
  expect(theory({ ...bare, ...set }, endless).predicts[metric]?.value).toBeCloseTo(value, 6);
});

it('says that requests which fail take another time', () => {
  expect(theory({ ...bare, availability: 0.999 }, endless).broken).toEqual([
    'a hop is down 0.1 % of the time: requests that fail take another time than those that get through',
  ]);
});
