import { expect, it } from 'vitest';
import { theory } from '../../../src/simulations/chain/theory.js';
import { endless } from '../../../src/simulations/engine/closed-form.js';
import { bare } from './default-knobs.js';

const month = { requests: 43_200, everySeconds: 60 };

it.each([
  ['in a row, delays add', {}, 'totalMs', 200],
  ['side by side, the slowest decides', { parallel: 'yes', lastHopMs: 90 }, 'totalMs', 90],
  ['availabilities multiply', { ...month, availability: 0.99 }, 'availability', 0.99 ** 5],
  ['minutes of a month', { ...month, availability: 0.99, hops: 1 }, 'downMinutes', 432],
  ['tries multiply', { hops: 3, tries: 4, lastHop: 'down' }, 'callsAtLastHop', 64],
] as const)('%s', (_, set, metric, value) => {
  expect(theory({ ...bare, ...set }, endless).predicts[metric]?.value).toBeCloseTo(value, 6);
});

it('says that requests which fail take another time', () => {
  expect(theory({ ...bare, ...month, availability: 0.999 }, endless).broken).toEqual([
    'a hop is down 0.1 % of the time: requests that fail take another time than those that get through',
  ]);
});

it.each([
  ['too few requests, in too short a time, to meet outages by their share', { availability: 0.99 }],
  [
    'a request tries for so long that an outage may end meanwhile',
    { ...month, availability: 0.99, hops: 10, tries: 2, hopMs: 40 },
  ],
])('knows no availability where %s', (sentence, set) => {
  const { predicts, broken } = theory({ ...bare, ...set }, endless);
  expect(predicts).not.toHaveProperty('availability');
  expect(broken).toContain(sentence);
});

it('knows no time of requests that wait for each other', () => {
  const { predicts, broken } = theory({ ...bare, requests: 3, everySeconds: 0.1 }, endless);
  expect(predicts).not.toHaveProperty('totalMs');
  expect(broken).toEqual(['a request comes before the last one is over, and waits for it']);
});
