import { describe, expect, it } from 'vitest';
import { criteria, criterionNamed } from '../../../../src/practice/coach/criteria/criteria.js';
import { bank } from '../course.js';

describe('the criteria', () => {
  it('have names of their own, something to look for and a next step', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    for (const { what, step } of criteria) {
      expect(what).toMatch(/^[a-z]/);
      expect(step).toMatch(/^[A-Z].*\.$/s);
    }
  });

  it('cover every rubric of the deck, and each is wanted somewhere', () => {
    const wanted = new Set(bank.flatMap((question) => question.criteria.map(({ id }) => id)));
    for (const id of wanted) expect(criterionNamed(id)?.id).toBe(id);
    for (const { id } of criteria) expect(wanted).toContain(id);
  });
});
