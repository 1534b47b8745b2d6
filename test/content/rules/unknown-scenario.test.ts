import { expect, it } from 'vitest';
import { unknownScenario } from '../../../src/content/rules/unknown-scenario.js';
import { fence, found, lesson } from './finding.js';

it('finds a scenario that its simulation does not have, and names those it has', async () => {
  const files = lesson(fence('sim', 'use: toy', 'scenario: huge'));
  expect(await found(unknownScenario, files)).toEqual(['01-a.md:10 toy has no scenario "huge"; it has small, wide']);
  expect(await found(unknownScenario, lesson(fence('sim', 'use: toy', 'scenario: constructor')))).toHaveLength(1);
  expect(await found(unknownScenario, lesson(fence('sim', 'use: toy', 'scenario: wide')))).toEqual([]);
});
