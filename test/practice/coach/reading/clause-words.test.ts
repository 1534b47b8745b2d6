import { describe, expect, it } from 'vitest';
import { deniesAll, isAsked } from '../../../../src/practice/coach/reading/clause-words.js';

describe('how a sentence begins', () => {
  it.each([
    ['it is not true that i asked', true],
    ['it was false that we shipped', true],
    ['nobody can say that we planned', true],
    ['it is true that i asked', false],
    ['i asked whether it is not true', false],
  ])('"%s" takes back all of it: %s', (beginning, expected) => {
    expect(deniesAll(beginning)).toBe(expected);
  });

  it('tells a question', () => {
    expect([isAsked('did', false), isAsked('what', true), isAsked('i', false)]).toEqual([true, true, false]);
  });
});
