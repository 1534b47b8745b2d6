import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes, nextPlace, previousPlace, snap } from '../../src/text/graphemes.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('the characters of a text', () => {
  it.each([
    ['', []],
    ['ab', ['a', 'b']],
    ['e\u0301a', ['e\u0301', 'a']],
    ['👩‍👩‍👧🇩🇪', ['👩‍👩‍👧', '🇩🇪']],
    ['\r\n', ['\r\n']],
  ])('of %j are counted as people do', (text, characters) => {
    expect([...graphemes(text)]).toEqual(characters);
  });

  it('are the same wherever a long text is cut for the segmenter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 240, max: 260 }), fc.string({ unit: 'grapheme', maxLength: 40 }), (lead, rest) => {
        const text = `${'x'.repeat(lead)}👩‍👩‍👧e\u0301${rest}${'y'.repeat(300)}`;
        expect([...graphemes(text)]).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('lose no mark of a letter that has thousands', () => {
    const text = `a${'\u0301'.repeat(5000)}b`;
    expect([...graphemes(text)].join('')).toBe(text);
  });
});

describe('characters as people see them', () => {
  const family = '👨‍👩‍👧';

  it('are counted one by one', () => {
    expect(Array.from(graphemes(`e\u0301${family}x`))).toEqual(['e\u0301', family, 'x']);
  });

  it('are stepped over whole', () => {
    expect(nextPlace(`${family}x`, 0)).toBe(family.length);
    expect(previousPlace(`a${family}`, 1 + family.length)).toBe(1);
    expect([nextPlace('ab', 2), previousPlace('ab', 0)]).toEqual([2, 0]);
  });

  it('are never split', () => {
    expect(snap(`a${family}`, 3)).toBe(1);
    expect([snap('ab', -4), snap('ab', 9)]).toEqual([0, 2]);
  });
});
