import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../../src/content/load.js';
import { allRuns, faultyRuns } from '../../../src/content/rules/runs.js';
import { RunCache } from '../../../src/content/run-cache.js';
import { courseIn } from '../course-in.js';
import { findToy } from '../toy-simulation.js';
import { fence, lesson } from './finding.js';

describe('the runs of a course', () => {
  it('are found in fences, behind options and inside claims', async () => {
    const sim = fence('sim', 'use: toy', 'scenario: small', 'predict: {ask: How?, metric: area}');
    const text = `${sim}\n\n6<!-- = [toy wide area] / 25 --> and 7<!-- = broken( -->`;
    const quiz = '## q\n\nWhat?\n\n- [x] a\n- [ ] b <!-- sim: ghost small width=4 -->\n';
    const { course } = await loadCourse(courseIn(lesson(text, quiz)));
    const context = { course, runCache: new RunCache(findToy), practices: null };
    expect([...allRuns(context)]).toMatchObject([
      { reference: { simulation: 'toy', scenario: 'small' }, metrics: ['area'], place: { line: 10 } },
      { reference: { simulation: 'ghost', set: { width: 4 } }, metrics: [], place: { line: 6 } },
      { reference: { simulation: 'toy', scenario: 'wide' }, metrics: ['area'], place: { line: 16 } },
    ]);
    expect([...faultyRuns(context, 'unknown-simulation')]).toHaveLength(1);
    expect([...faultyRuns(context, 'unknown-knob')]).toEqual([]);
  });
});
