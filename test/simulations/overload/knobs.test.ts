import { expect, it } from 'vitest';
import { calmAfter, capacityOf, mostOffered, patienceOf } from '../../../src/simulations/overload/knobs.js';
import { bare } from './default-knobs.js';

it.each([
  [{}, 100],
  [{ threads: 8, serviceMs: 80 }, 100],
])('a server with %j can do %d a second', (set, rate) => {
  expect(capacityOf({ ...bare, ...set })).toBe(rate);
});

it('a deadline of nothing is none', () => {
  expect([patienceOf(bare), patienceOf({ ...bare, deadlineMs: 0 })]).toEqual([0.5, Number.POSITIVE_INFINITY]);
});

it.each([
  [{}, Number.POSITIVE_INFINITY],
  [{ shape: 'spike' }, 20],
  [{ shape: 'ramp' }, Number.POSITIVE_INFINITY],
  [{ stallSeconds: 5 }, 15],
  [{ stallSeconds: 30, shape: 'spike' }, 40],
] as const)('with %j it is calm after %d s', (set, at) => {
  expect(calmAfter({ ...bare, ...set })).toBe(at);
});

it.each([
  [{}, 80],
  [{ shape: 'spike' }, 300],
  [{ users: 100, thinkSeconds: 2 }, 130],
] as const)('with %j clients would send %d/s at most', (set, rate) => {
  expect(mostOffered({ ...bare, ...set })).toBe(rate);
});
