import { describe, expect, it } from 'vitest';
import { heldNumbers, ruleOf } from '../../src/versions/range-rule.js';

describe('the rule behind a range', () => {
  it.each([
    ['^1.2.3', 'The caret holds the left-most number that is not 0, the major 1; minor and patch may rise.'],
    ['^0.2.3', 'The caret holds the left-most number that is not 0, the minor 2; only the patch may rise.'],
    ['^0.0.3', 'The caret holds the left-most number that is not 0, the patch 3; nothing may rise.'],
    ['^0.0', 'The caret holds the 0.0, and the missing parts may be anything.'],
    ['^0', 'The caret holds the 0, and the missing parts may be anything.'],
    ['^0.0.0', 'The caret holds 0.0.0, so nothing else fits.'],
    ['~1.2.3', 'The tilde holds the minor at 2; only the patch may rise.'],
    ['~>1.2', 'The tilde holds the minor at 2; only the patch may rise.'],
    ['~1', 'With the major alone, the tilde holds the 1 and lets the minor rise.'],
    ['1.2.x', '1.2.x is every release that begins with 1.2.'],
    ['1', '1.x is every release that begins with 1.'],
    ['1.2.3', 'Without ^ or ~ a version means exactly itself.'],
    ['*', 'It takes every release, and no pre-release.'],
    ['', 'It takes every release, and no pre-release.'],
    ['>*', 'No version is above or below all others.'],
    ['>1', '>1 means above all of 1.x.'],
    ['<=1.3', '<=1.3 takes in all of 1.3.x.'],
    ['<2', '<2 means below all of 2.x.'],
    ['>=1.2', 'What is missing counts as 0: >=1.2.0.'],
    ['>=1.2.3', ''],
    ['1.2.3 - 2.3.4', 'A hyphen range holds both of its ends.'],
    [
      '1.2 - 2',
      'The upper end leaves parts out, so all of 2.x is inside. What is missing at the lower end counts as 0.',
    ],
    ['^1.2.3-beta.2', 'The caret holds the left-most number that is not 0, the major 1; minor and patch may rise.'],
    ['newest', ''],
  ])('%j: %s', (token, rule) => {
    expect(ruleOf(token)).toBe(rule);
  });

  it('knows which numbers a caret or a tilde starts from', () => {
    expect([heldNumbers('^1.2'), heldNumbers('~0.3.4'), heldNumbers('>=1.2.3')]).toEqual([[1, 2], [0, 3, 4], []]);
  });
});
