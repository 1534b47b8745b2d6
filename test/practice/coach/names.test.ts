import { describe, expect, it } from 'vitest';
import { asMetScore, described, levelWords } from '../../../src/practice/coach/names.js';

describe('the words of a score', () => {
  it('say what is looked for, and what the question adds', () => {
    expect(described('c-result', '')).toBe('how it ended');
    expect(described('c-result', 'debt repaid')).toBe('how it ended (debt repaid)');
  });

  it('take a number for one of three', () => {
    expect([0, 0.4, 0.5, 1].map(asMetScore)).toEqual([0, 0, 0.5, 1]);
  });

  it('name every level', () => {
    expect([1, 2, 3, 4, 5].every((level) => (levelWords[level] ?? '').length > 10)).toBe(true);
  });
});
