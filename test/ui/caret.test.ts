import { describe, expect, it } from 'vitest';
import { fieldOf, fieldSpans } from '../../src/text/field.js';
import { span } from '../../src/text/line.js';
import { caretOf } from '../../src/ui/caret.js';

describe('where text is typed', () => {
  it.each<[typed: string, column: number]>([
    ['', 4],
    ['abc', 7],
    ['日本', 8],
  ])('is behind %j, in cells', (typed, column) => {
    const lines = [[], [span('  ▸ '), ...fieldSpans(fieldOf(typed), 20)]];
    expect(caretOf(lines)).toEqual({ row: 1, column });
  });

  it('is nowhere where there is no field', () => {
    expect(caretOf([[span('text')], []])).toBeNull();
  });
});
