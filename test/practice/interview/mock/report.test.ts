import { describe, expect, it } from 'vitest';
import { findIn } from '../../../../src/course/id.js';
import { calibrationOf } from '../../../../src/practice/interview/calibration.js';
import { readForks } from '../../../../src/practice/interview/mock/forks.js';
import { makePlan, type Outcome, type Part, worthOf } from '../../../../src/practice/interview/mock/plan.js';
import { reporting, reportOf } from '../../../../src/practice/interview/mock/report.js';
import type { Mock } from '../../../../src/practice/interview/mock/state.js';
import { readInterview, writeInterview } from '../../../../src/practice/interview/mock/state.js';
import { noProgress } from '../../../../src/progress/fold.js';
import { drawOf, words } from '../../learner.js';
import { bank, course } from '../course.js';

const forks = readForks(course);
const planOf = (seed: number) => makePlan(course, noProgress, bank, forks, drawOf(seed));
const parts = planOf(1);
const interview = (outcomes: readonly Outcome[]): Mock => ({
  course,
  bank,
  forks,
  notebook: { drafts: {}, written: {} },
  outside: { endpoint: null, allowed: [] },
  transcribe: '',
  calibration: null,
  seed: 1,
  parts,
  outcomes,
  spent: 60_000,
  since: 0,
  now: 0,
  at: { stage: 'report', scroll: 0 },
});
const said = (mock: Mock) => words(reporting(mock, { scroll: 0 }).say());

describe('the plan', () => {
  it('asks two questions of each track, six decisions and one answer', () => {
    expect(parts.filter(({ kind }) => kind === 'question')).toHaveLength(8);
    expect(parts.filter(({ kind }) => kind === 'fork')).toHaveLength(6);
    expect(parts.at(-1)?.kind).toBe('answer');
    const tracks = parts
      .slice(0, 4)
      .map(({ id }) => findIn(course.lessons, findIn(course.questions, id)?.lesson ?? '')?.track);
    expect(new Set(tracks).size).toBe(4);
  });

  it.each([1, 2, 3, 4, 5, 6, 11])('ends with the question about pressure, with seed %i, too', (seed) => {
    expect(planOf(seed).at(-1)).toEqual({ kind: 'answer', id: 'q-01' });
    expect(planOf(seed).filter(({ kind }) => kind === 'answer')).toHaveLength(1);
  });

  it('weighs it as a third of all points or more, however many parts there are', () => {
    const answer: Part = { kind: 'answer', id: 'q-01' };
    for (const others of [1, 2, 5, 13, 14, 15]) {
      const plan = [...Array.from({ length: others }, (): Part => ({ kind: 'fork', id: 'x' })), answer];
      const all = plan.reduce((sum, part) => sum + worthOf(part, plan), 0);
      expect(worthOf(answer, plan) / all).toBeGreaterThanOrEqual(1 / 3);
      expect(worthOf(answer, plan) / all).toBeLessThanOrEqual(1 / 2);
    }
  });

  it('asks again what was wrong the last time', () => {
    const [id = ''] = findIn(course.lessons, course.tracks[0]?.lessons[0] ?? '')?.questions ?? [];
    const wrong = { at: '', correct: false, points: 0, confidence: null };
    for (const seed of [1, 2, 3]) {
      const again = makePlan(course, { ...noProgress, answers: { [id]: [wrong] } }, bank, forks, drawOf(seed));
      expect(again.some((part) => part.id === id)).toBe(true);
    }
  });
});

describe('the report', () => {
  it('counts by track, and sends to the lessons of what was missed', () => {
    const report = reportOf(interview(parts.map(({ kind }) => (kind === 'fork' ? { points: 0.5 } : { points: 1 }))));
    expect(report.fields.find(({ title }) => title === 'Whiteboard')).toMatchObject({ points: 3, of: 6 });
    expect(report.advice.map(({ lesson }) => lesson)).toContain('delivery-and-idempotency');
    expect(report.advice[0]?.because).toMatch(/\d parts/);
  });

  it('has no advice for somebody who made no mistake', () => {
    const perfect = parts.map(({ kind }) => (kind === 'answer' ? { points: 1, level: 5 } : { points: 1 }));
    expect(reportOf(interview(perfect))).toMatchObject({ advice: [], missed: 0, level: 5, points: 21, of: 21 });
  });

  it('says what was not reached', () => {
    expect(reportOf(interview([{ points: null }]))).toMatchObject({ missed: 14, points: 0 });
  });

  it('sends a thin answer to the lesson on stories', () => {
    const thin = parts.map(({ kind }) => (kind === 'answer' ? { points: 0.2, level: 1 } : { points: 1 }));
    expect(reportOf(interview(thin)).advice).toEqual([expect.objectContaining({ lesson: 'star-stories' })]);
  });

  it('says whose score the answer has, and how far that one can be trusted', () => {
    const all = interview(parts.map(({ kind }) => (kind === 'answer' ? { points: 0.6, level: 3 } : { points: 1 })));
    expect(said(all)).toContain('at level 3 by your own score. Nothing says yet how near your scores come');
    const calibration = calibrationOf([{ score: 24, of: 30, lean: 0.2 }]);
    expect(said({ ...all, calibration })).toContain('you are generous: 0.20 of a point a criterion above it');
    expect(said(interview([]))).not.toContain('own score');
  });
});

describe('an interview in the journal', () => {
  const read = (kept: string | undefined) => readInterview(kept, { course, bank, forks });

  it('is read back with the time that was used', () => {
    const kept = writeInterview({ ...interview([{ points: 0.5 }, { points: null }]), now: 30_000 });
    expect(read(kept)).toEqual({ parts, outcomes: [{ points: 0.5 }, { points: null }], spent: 90_000 });
  });

  it('is forgotten when its time was up', () => {
    expect(read(writeInterview({ ...interview([]), now: 2_000_000 }))).toBeNull();
    expect(read(undefined)).toBeNull();
  });

  it('ends with the question about pressure though it was begun when another could come last', () => {
    const kept = JSON.stringify({ parts: [`fork ${forks[0]?.id}`, 'answer q-07'], outcomes: [], spent: 5 });
    expect(read(kept)?.parts.at(-1)).toEqual({ kind: 'answer', id: 'q-01' });
  });
});
