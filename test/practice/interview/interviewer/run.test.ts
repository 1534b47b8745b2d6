import { describe, expect, it } from 'vitest';
import {
  bearing,
  candidateOf,
  drawCandidates,
  type Marked,
  pointsOf,
  readRun,
  writeRun,
} from '../../../../src/practice/interview/interviewer/run.js';
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

describe('six answers to score', () => {
  const draws = [0, 3, 7, 1, 5];
  const drawn = drawCandidates(bank, (n) => (draws[n % draws.length] ?? 0) % n);

  it('takes six questions and each level twice', () => {
    expect(new Set(drawn.map(({ question }) => question.id)).size).toBe(6);
    expect(drawn.map(({ level }) => level).sort()).toEqual(['medium', 'medium', 'strong', 'strong', 'weak', 'weak']);
  });

  it('scores each on five criteria', () => {
    for (const { rubric } of drawn) expect(rubric).toHaveLength(5);
  });

  it('finds a candidate again by its id, and nobody by a wrong one', () => {
    expect(candidateOf(bank, 'q-06/medium')?.question.id).toBe('q-06');
    expect(candidateOf(bank, 'q-99/medium')).toBeNull();
    expect(candidateOf(bank, 'q-06/best')).toBeNull();
  });
});
