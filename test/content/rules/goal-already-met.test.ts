import { expect, it } from 'vitest';
import { goalAlreadyMet } from '../../../src/content/rules/goal-already-met.js';
import { fence, found, lesson } from './finding.js';

it.each([
  ['{metric: area, atMost: 5}', 0],
  ['{metric: area, atMost: 6}', 1],
  ['{metric: area, atLeast: 7}', 0],
  ['{metric: area, atLeast: 2, atMost: 10}', 1],
  ['{metric: never, atMost: 5}', 0],
  ['{metric: area, atMost: 6, under: {width: [1, 2]}}', 1],
  ['{metric: area, atMost: 6, under: {width: [1, 5]}}', 0],
  ['{metric: area, atMost: 6, under: {depth: [1]}}', 0],
])('the goal %s is met from the start %s times', async (goal, times) => {
  const files = lesson(fence('sim', 'use: toy', 'scenario: small', `goal: ${goal}`));
  expect(await found(goalAlreadyMet, files)).toHaveLength(times);
});
