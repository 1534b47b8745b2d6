import { describe, expect, it } from 'vitest';
import { readForks } from '../../../src/practice/mock/forks.js';
import { type Interview, readInterview, writeInterview } from '../../../src/practice/mock/interview.js';
import { makePlan, type Outcome } from '../../../src/practice/mock/plan.js';
import { reportOf } from '../../../src/practice/mock/report.js';
import { noProgress } from '../../../src/progress/fold.js';
import { bank, course } from '../coach/course.js';

const forks = readForks(course);
const parts = makePlan(course, noProgress, bank, forks, () => 0);
const interview = (outcomes: readonly Outcome[]): Interview => ({
  course,
  bank,
  forks,
  progress: noProgress,
  draw: () => 0,
  parts,
  outcomes,
  spent: 60_000,
  since: 0,
});

describe('the plan', () => {
  it('asks two questions of each track, six decisions and one answer', () => {
    expect(parts.filter(({ kind }) => kind === 'question')).toHaveLength(8);
    expect(parts.filter(({ kind }) => kind === 'fork')).toHaveLength(6);
    expect(parts.at(-1)?.kind).toBe('answer');
    const tracks = parts.slice(0, 4).map(({ id }) => course.lessons[course.questions[id]?.lesson ?? '']?.track);
    expect(new Set(tracks).size).toBe(4);
  });

  it('asks again what was wrong the last time', () => {
    const wrong = { at: '', correct: false, points: 0, confidence: null };
    const again = makePlan(course, { ...noProgress, answers: { 'drain-time': [wrong] } }, bank, forks, () => 0);
    const id = course.questions['drain-time'] === undefined ? null : 'drain-time';
    expect(id === null || again.some((part) => part.id === id)).toBe(true);
  });
});

describe('the report', () => {
  it('counts by track, and sends to the lessons of what was missed', () => {
    const report = reportOf(interview(parts.map(({ kind }) => (kind === 'fork' ? { points: 0.5 } : { points: 1 }))));
    expect(report.fields.find(({ title }) => title === 'Whiteboard')).toMatchObject({ points: 3, asked: 6 });
    expect(report.advice.map(({ lesson }) => lesson)).toContain('delivery-and-idempotency');
    expect(report.advice[0]?.because).toMatch(/2 parts/);
  });

  it('has no advice for somebody who made no mistake', () => {
    const perfect = parts.map(({ kind }) => (kind === 'answer' ? { points: 1, level: 5 } : { points: 1 }));
    expect(reportOf(interview(perfect))).toMatchObject({ advice: [], missed: 0, level: 5, points: 15, of: 15 });
  });

  it('says what was not reached', () => {
    expect(reportOf(interview([{ points: null }]))).toMatchObject({ missed: 14, points: 0 });
  });

  it('sends a thin answer to the lesson on stories', () => {
    const thin = parts.map(({ kind }) => (kind === 'answer' ? { points: 0.2, level: 1 } : { points: 1 }));
    expect(reportOf(interview(thin)).advice).toEqual([expect.objectContaining({ lesson: 'star-stories' })]);
  });
});

describe('an interview in the journal', () => {
  it('is read back with the time that was used', () => {
    const kept = writeInterview(interview([{ points: 0.5 }, { points: null }]), 30_000);
    expect(readInterview(kept, { course, bank, forks })).toEqual({
      parts,
      outcomes: [{ points: 0.5 }, { points: null }],
      spent: 90_000,
    });
  });

  it('is forgotten when its time was up', () => {
    expect(readInterview(writeInterview(interview([]), 2_000_000), { course, bank, forks })).toBeNull();
  });
});
