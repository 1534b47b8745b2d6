import { describe, expect, it } from 'vitest';
import { meaningOf, whyValid } from '../../../src/practice/versions/meaning.js';
import { anatomise } from '../../../src/versions/version-parts.js';

describe('what a version says', () => {
  it.each([
    ['1.2.3', 'A release: three numbers and nothing else.'],
    ['0.2.3', 'Below 1.0.0 anything may change at any time.'],
    ['v1.2.3', 'The v is a habit of tags and no part of the version; semver drops it.'],
    ['1.2.3-rc.1', 'It leads to 1.2.3 and sorts below it; a range takes it only by naming a pre-release of 1.2.3.'],
    ['1.2.3+5', 'What follows the + is for people and logs. It is ignored when versions are compared.'],
    [' 1.2.3', 'The spaces around it are dropped.'],
  ])('%s: %s', (text, sentence) => {
    expect(meaningOf(anatomise(text))).toContain(sentence);
  });

  it('is nothing for what is no version', () => {
    expect(meaningOf(anatomise('1.2'))).toEqual([]);
  });

  it.each([
    ['1.0.0-0a', '0a is a word'],
    ['1.0.0--', 'a hyphen may stand alone'],
    ['1.0.0+001', 'leading zeros do no harm'],
    ['1.0.0', 'Three numbers'],
  ])('says why %s is allowed', (text, part) => {
    expect(whyValid(anatomise(text))).toContain(part);
  });
});
