import { expect, it } from 'vitest';
import { chanceFigure } from '../../../src/content/rules/chance-figure.js';
import { RunCache } from '../../../src/content/run-cache.js';
import { findToy } from '../toy-simulation.js';
import { found, lesson } from './finding.js';

/** The mean of what chance decides, over as many seeds. */
function meanLuck(seeds: number): number {
  const runCache = new RunCache(findToy);
  const plan = runCache.plan({ simulation: 'toy', scenario: 'small', set: {} });
  if ('fault' in plan) throw new Error(plan.message);
  return runCache.mean(plan, 'luck', seeds) ?? Number.NaN;
}

it('names a figure that another seed would not give', async () => {
  const [finding, ...more] = await found(chanceFigure, lesson('It is 5<!-- = [toy small luck] -->.'));
  expect(finding).toMatch(/^01-a\.md:10 luck is [\d.]+ with seed 1 and [\d.]+ with seed 2; give its mean too/);
  expect(more).toEqual([]);
});

it.each([
  ['what all seeds give', 'It is 6<!-- = [toy small area] -->.'],
  ['a mean', 'It is 5<!-- = [toy small seeds=20 luck] -->.'],
  ['a draw beside its mean', 'It is 5<!-- = [toy small luck] -->, 6<!-- = [toy small seeds=20 luck] --> on average.'],
  ['what has no value', 'It is 5<!-- = [toy small never] -->.'],
  ['a run that is unknown', 'It is 5<!-- = [ghost small luck] -->.'],
])('accepts %s', async (_, text) => {
  expect(await found(chanceFigure, lesson(text))).toEqual([]);
});

it('is not satisfied by the mean of another run', async () => {
  const text = 'It is 5<!-- = [toy small luck] --> and 6<!-- = [toy small width=3 seeds=20 luck] -->.';
  expect(await found(chanceFigure, lesson(text))).toHaveLength(1);
});

it('takes the mean over the seeds from 1 on', () => {
  expect(meanLuck(2)).not.toBe(meanLuck(1));
  expect(meanLuck(50)).toBeGreaterThan(60);
  expect(meanLuck(50)).toBeLessThan(140);
});
