import { describe, expect, it } from 'vitest';
import { draftKey, fit, type Length, lengths } from '../../../src/practice/coach/lengths.js';

const [half, ninety] = lengths as readonly [Length, Length];

describe('the versions of a story', () => {
  it.each([
    [50, '20 s too long'],
    [33, 'it fits 30 seconds'],
    [23, 'it fits'],
    [10, '20 s to spare'],
  ])('%i s in thirty seconds: %s', (seconds, expected) => {
    expect(fit(half, seconds)).toContain(expected);
  });

  it('have drafts of their own', () => {
    expect([draftKey('q-01', null), draftKey('q-01', ninety)]).toEqual(['q-01', 'q-01/90s']);
  });
});
