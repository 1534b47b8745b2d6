import { describe, expect, it } from 'vitest';
import {
  availability,
  brokenHop,
  callsWhenDown,
  duration,
  inMilliseconds,
  shapeOf,
} from '../../../src/simulations/chain/shape.js';
import { bare } from './default-knobs.js';

const shape = (set: Partial<typeof bare>) => shapeOf({ ...bare, ...set });

describe('how long a request takes', () => {
  it.each([
    [200, {}, null],
    [40, { parallel: 'yes' }, null],
    [250, { lastHopMs: 90 }, null],
    [90, { lastHopMs: 90, parallel: 'yes' }, null],
    [165, { enqueueLast: 'yes' }, null],
    [100, { deadlineMs: 100 }, null],
    [120, {}, 2],
    [4 * 40 + 16 * 40 + 64 * 40, { hops: 3, tries: 4 }, 2],
    [160, { hops: 3, tries: 4, parallel: 'yes' }, 2],
    [80, { tries: 2 }, 0],
  ] as const)('%d ms for %j with hop %s down', (ms, set, down) => {
    expect(inMilliseconds(duration(shape(set), down))).toBe(ms);
  });
});

describe('the chance to get through', () => {
  it.each([
    [0.9 ** 5, {}],
    [0.9 ** 5, { parallel: 'yes' }],
    [0.9 ** 4, { enqueueLast: 'yes' }],
    [0, { lastHop: 'down' }],
    [0.9 ** 4, { lastHop: 'down', enqueueLast: 'yes' }],
    [0, { deadlineMs: 199 }],
    [0.9 ** 5, { deadlineMs: 200 }],
  ] as const)('is %d for %j', (chance, set) => {
    const knobs = { ...bare, availability: 0.9, ...set };
    expect(availability(shapeOf(knobs), knobs)).toBeCloseTo(chance, 12);
  });
});

it('tries multiply over layers in a row, and not side by side', () => {
  expect(callsWhenDown(shape({ hops: 3, tries: 4 }))).toBe(64);
  expect(callsWhenDown(shape({ hops: 3, tries: 4, parallel: 'yes' }))).toBe(4);
});

it('a hop that is only enqueued cannot break the request', () => {
  expect(brokenHop(shape({ lastHop: 'down' }))).toBe(4);
  expect(brokenHop(shape({ lastHop: 'down', enqueueLast: 'yes' }))).toBe(null);
});
