import { describe, expect, it } from 'vitest';
import { candidateOf, drawCandidates } from '../../../../src/practice/interview/interviewer/candidates.js';
import { bank } from '../course.js';

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
