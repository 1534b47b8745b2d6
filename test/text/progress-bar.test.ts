import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/line.js';
import { progressBar } from '../../src/text/progress-bar.js';

describe('a bar of progress', () => {
  it.each([
    [0, '──────────'],
    [0.001, '━─────────'],
    [0.5, '━━━━━─────'],
    [1, '━━━━━━━━━━'],
    [1.7, '━━━━━━━━━━'],
    [Number.NaN, '──────────'],
  ])('of %d shows what is done, and always something of it', (share, bar) => {
    expect(plain(progressBar(share, 10))).toBe(bar);
  });

  it('tells done from left by tone', () => {
    expect(progressBar(0.5, 2).map(({ tone }) => tone)).toEqual(['accent', 'dim']);
  });
});
