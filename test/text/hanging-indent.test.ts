import { describe, expect, it } from 'vitest';
import { hangingIndent } from '../../src/text/hanging-indent.js';
import { span } from '../../src/text/line.js';
import { lineWidth } from '../../src/text/width.js';
import { words } from '../practice/learner.js';

describe('a hanging text', () => {
  it('begins every line where the first one does', () => {
    expect(words(hangingIndent([span('✗ ')], [span('one two three')], 9))).toBe('✗ one two\n  three');
  });

  it('is not set wider than can be read', () => {
    const lines = hangingIndent([], [span('word '.repeat(60))], 118);
    expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(84);
  });
});
