import { describe, expect, it } from 'vitest';
import {
  cases,
  isImportant,
  isUrgent,
  quadrantAt,
  quadrants,
  readQuadrant,
} from '../../../../src/practice/priorities/matrix/quadrant.js';

describe('a quadrant', () => {
  it.each(quadrants)('Q%d lies where its two qualities say', (quadrant) => {
    expect(quadrantAt(isUrgent(quadrant), isImportant(quadrant))).toBe(quadrant);
  });

  it.each([
    ['1', 1],
    ['q2', 2],
    ['Q3', 3],
    [' drop ', 4],
    ['do now', 1],
    ['do', 1],
    ['Schedule', 2],
    ['delegate', 3],
    ['make cheap', 3],
  ])('is read from "%s"', (word, quadrant) => {
    expect(readQuadrant(word)).toBe(quadrant);
  });

  it.each(['', '0', '5', 'q', 'later', '12', 'constructor'])('is not read from "%s"', (word) => {
    expect(readQuadrant(word)).toBeNull();
  });

  it('has a case for every box against every other', () => {
    for (const chosen of quadrants) {
      const against = quadrants.filter((key) => key !== chosen);
      expect(Object.keys(cases[chosen]).map(Number)).toEqual(against);
    }
  });
});
