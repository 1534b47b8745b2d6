import { expect, it } from 'vitest';
import { compartmentsOf, needed } from '../../../src/simulations/pool/knobs.js';
import { bare } from './default-knobs.js';

const division = (set: Partial<typeof bare>) =>
  compartmentsOf({ ...bare, ...set }).map(
    ({ endpoints, slots }) => `${endpoints.map(({ name }) => name).join('')} ${slots}`,
  );

it.each([
  [['A 100'], {}],
  [['AB 100'], { shareB: 'yes' }],
  [['A 20', 'B 80'], { shareB: 'yes', bulkheadA: 20 }],
  [['A 20'], { bulkheadA: 20 }],
] as const)('divides the pool into %j for %j', (rooms, set) => {
  expect(division(set)).toEqual(rooms);
});

it('needs arrival rate times time held', () => {
  expect(needed(compartmentsOf({ ...bare, shareB: 'yes' }))).toBe(12);
});
