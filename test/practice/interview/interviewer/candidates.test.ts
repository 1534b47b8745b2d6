import { describe, expect, it } from 'vitest';
import { candidateOf, deal } from '../../../src/practice/interviewer/deal.js';
import { bank } from '../coach/course.js';

describe('a deal of six answers', () => {
  const draws = [0, 3, 7, 1, 5];
  const dealt = deal(bank, (n) => (draws[n % draws.length] ?? 0) % n);

  it('takes six questions and each level twice', () => {
    expect(new Set(dealt.map(({ question }) => question.id)).size).toBe(6);
    expect(dealt.map(({ level }) => level).sort()).toEqual(['medium', 'medium', 'strong', 'strong', 'weak', 'weak']);
  });

  it('scores each on five criteria', () => {
    for (const { rubric } of dealt) expect(rubric).toHaveLength(5);
  });

  it('finds a candidate again by its id, and nobody by a wrong one', () => {
    expect(candidateOf(bank, 'q-06/medium')?.question.id).toBe('q-06');
    expect(candidateOf(bank, 'q-99/medium')).toBeNull();
    expect(candidateOf(bank, 'q-06/best')).toBeNull();
  });
});
