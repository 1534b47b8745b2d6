import { describe, expect, it } from 'vitest';
import { coachReport } from '../../../src/practice/coach/headless.js';
import { course, questionNamed } from './course.js';

describe('the coach on a file', () => {
  it('gives exactly the fields of the contract', async () => {
    const report = await coachReport(course, 'q-01', questionNamed('q-01').samples.strong.text);
    expect(Object.keys(report)).toEqual(['question', 'level', 'words', 'criteria', 'next']);
    expect(report).toMatchObject({ question: 'q-01', level: 5, words: 158 });
    expect(report.criteria.map(({ id }) => id)).toEqual([
      'c-project',
      'c-order',
      'c-help',
      'c-result',
      'c-number',
      'c-balance',
    ]);
    for (const criterion of report.criteria) {
      expect(Object.keys(criterion)).toEqual(['id', 'met', 'evidence']);
      expect([0, 0.5, 1]).toContain(criterion.met);
    }
  });

  it('reads an empty answer as a 1 with nothing found', async () => {
    const report = await coachReport(course, 'q-15', '');
    expect(report).toMatchObject({ level: 1, words: 0 });
    expect(report.criteria.every(({ met, evidence }) => met === 0 && evidence.length === 0)).toBe(true);
  });

  it.each([
    [undefined, 'x', /--question q-01 to q-20/],
    ['q-77', 'x', /no question "q-77"/],
    ['q-01', 'x'.repeat(30_000), /30000 characters/],
  ])('refuses what it cannot read: %s', async (question, answer, message) => {
    await expect(coachReport(course, question, answer)).rejects.toThrow(message);
  });
});
