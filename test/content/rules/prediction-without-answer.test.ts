import { expect, it } from 'vitest';
import { predictionWithoutAnswer } from '../../../src/content/rules/prediction-without-answer.js';
import { fence, found, lesson } from './finding.js';

const sim = (metric: string) =>
  lesson(fence('sim', 'use: toy', 'scenario: small', `predict: {ask: How long?, metric: ${metric}}`));

it('finds a question that the run does not answer', async () => {
  expect(await found(predictionWithoutAnswer, sim('area'))).toEqual([]);
  expect(await found(predictionWithoutAnswer, sim('never'))).toEqual([
    '01-a.md:10 "How long?" has no answer: never has no value in toy small',
  ]);
});
