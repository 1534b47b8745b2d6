import { describe, expect, it } from 'vitest';
import { graphemes, nextPlace, previousPlace, snap } from '../../../src/practice/editor/graphemes.js';

describe('characters as people see them', () => {
  const family = '👨‍👩‍👧';

  it('are counted one by one', () => {
    expect(graphemes(`e\u0301${family}x`)).toEqual(['e\u0301', family, 'x']);
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
