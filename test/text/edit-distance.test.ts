import { describe, expect, it } from 'vitest';
import { isOneSlipApart, nearestName } from '../../src/text/edit-distance.js';

describe('one slip of the finger', () => {
  it.each([
    ['cache', 'cacha'],
    ['cache', 'cach'],
    ['cache', 'caache'],
    ['cache', 'cahce'],
    ['cache', 'acche'],
    ['cache', 'cachee'],
  ])('lies between %s and %s', (a, b) => {
    expect(isOneSlipApart(a, b)).toBe(true);
    expect(isOneSlipApart(b, a)).toBe(true);
  });

  it.each([
    ['cache', 'cache'],
    ['cache', 'chace '],
    ['cache', 'ehcac'],
    ['cache', 'cahec'],
    ['cache', ''],
    ['', ''],
  ])('does not lie between %j and %j', (a, b) => {
    expect(isOneSlipApart(a, b)).toBe(false);
    expect(isOneSlipApart(b, a)).toBe(false);
  });
});

describe('the name that was meant', () => {
  const known = ['lessons', 'learn', 'quiz', 'review'];
  it.each([
    ['lern', 'learn'],
    ['Quiz', 'quiz'],
    ['lesson', 'lessons'],
    ['ess', 'lessons'],
    ['view', 'review'],
    ['lran', 'learn'],
    ['a-long-word-with-review', null],
    ['quizzically', null],
    ['xylophone', null],
    ['', null],
  ])('by "%s" is %s', (typed, name) => {
    expect(nearestName(typed, known)).toBe(name);
  });

  it('may be further off the longer it is', () => {
    expect(nearestName('stampeding-hrd', ['stampeding-herds'])).toBe('stampeding-herds');
    expect(nearestName('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz');
    expect(nearestName('abcdef', ['abcxyz'])).toBeNull();
    expect(nearestName('abc', ['abxyz'])).toBeNull();
  });

  it('is none where nothing is known', () => {
    expect(nearestName('learn', [])).toBeNull();
  });
});
