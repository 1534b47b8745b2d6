import { expect, it } from 'vitest';
import { unknownMetric } from '../../../src/content/rules/unknown-metric.js';
import { fence, found, lesson } from './finding.js';

it('finds a metric that nobody measures: in a prediction, a goal, a claim', async () => {
  const sim = fence(
    'sim',
    'use: toy',
    'scenario: small',
    'predict: {ask: How?, metric: volume}',
    'goal: {metric: mass, atMost: 1}',
  );
  expect(await found(unknownMetric, lesson(`${sim}\n\nIt is 6<!-- = [toy small weight] -->.`))).toEqual([
    '01-a.md:10 toy has no metric "volume"; it has area, never',
    '01-a.md:10 toy has no metric "mass"; it has area, never',
    '01-a.md:17 toy has no metric "weight"; it has area, never',
  ]);
});
