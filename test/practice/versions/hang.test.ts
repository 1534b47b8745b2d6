import { describe, expect, it } from 'vitest';
import { hang } from '../../../src/practice/versions/hang.js';
import { span } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { words } from '../practising.js';

describe('a hanging text', () => {
  it('begins every line where the first one does', () => {
    expect(words(hang([span('✗ ')], [span('one two three')], 9))).toBe('✗ one two\n  three');
  });

  it('is not set wider than can be read', () => {
    const lines = hang([], [span('word '.repeat(60))], 118);
    expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(84);
  });
});
