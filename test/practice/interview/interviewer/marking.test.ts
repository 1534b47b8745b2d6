import { describe, expect, it } from 'vitest';
import { candidateOf } from '../../../../src/practice/interview/interviewer/candidates.js';
import {
  bearing,
  type Marked,
  pointsOf,
  readRun,
  writeRun,
} from '../../../../src/practice/interview/interviewer/marking.js';
import type { Score } from '../../../../src/practice/interview/scores.js';
import { bank } from '../course.js';

const candidate = candidateOf(bank, 'q-10/medium');
if (candidate === null) throw new Error('the deck has no q-10');
const marked = (...scores: Score[]): Marked => ({ candidate, scores });

describe('marking against the key', () => {
  it('gives a point for the same score and half for half a step', () => {
    const keys = candidate.rubric.map(({ key }) => key);
    expect(pointsOf(marked(...keys))).toBe(5);
    expect(pointsOf(marked(1, 1, 1, 0.5, 0.5))).toBe(2.5);
  });

  it('tells the generous from the strict, and where', () => {
    expect(bearing([marked(1, 1, 1, 1, 1)]).lean).toBeGreaterThan(0.5);
    expect(bearing([marked(0, 0, 0, 0, 0)]).lean).toBeLessThan(0);
    expect(bearing([marked(1, 0.5, 0.5, 1, 0)]).hardest?.name).toContain('asked for help');
    expect(bearing([]).hardest).toBeNull();
  });

  it('reads a run back as it was written', () => {
    const run = { candidates: [candidate, candidate], marked: [marked(1, 0, 0.5, 1, 0)] };
    expect(readRun(bank, writeRun(run))).toEqual(run);
    expect(readRun(bank, undefined)).toBeNull();
  });
});
