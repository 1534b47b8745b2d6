import { expect, it } from 'vitest';
import { positionBias } from '../../../src/content/rules/position-bias.js';
import { found, quiz } from './finding.js';

/** A quiz whose right options stand at these places, from 0. */
const at = (...places: number[]) =>
  quiz(
    places
      .map(
        (place, index) =>
          `## q${index}\n\nWhat?\n\n${[0, 1, 2].map((option) => `- [${option === place ? 'x' : ' '}] o${option}`).join('\n')}\n`,
      )
      .join('\n'),
  );

it('finds a right option that keeps its place', async () => {
  expect(await found(positionBias, at(0, 0, 0, 1))).toEqual([
    'a.md:1 the right option stands at place 1 in 3 of 4 single choices; vary it',
  ]);
  expect(await found(positionBias, at(0, 0, 1, 2))).toEqual([]);
  expect(await found(positionBias, at(1, 1, 1))).toEqual([]);
});
