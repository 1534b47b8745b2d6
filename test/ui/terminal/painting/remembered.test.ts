import { describe, expect, it } from 'vitest';
import inksMeasure from '../../../../node_modules/ink/build/measure-text.js';
import { Recent } from '../../../../src/ui/terminal/painting/recent.js';
import { rememberedMeasure, rememberedText } from '../../../../src/ui/terminal/painting/remembered.js';

describe('what is remembered', () => {
  it('is made once, and made again when it was long not asked for', () => {
    const made: string[] = [];
    const recent = new Recent((text) => made.push(text), 2);
    for (const text of ['a', 'a', 'b', 'a', 'c', 'a', 'd', 'e', 'f', 'g', 'a']) recent.get(text);
    expect(made.join('')).toBe('abcdefga');
  });

  it('is an empty text as well', () => {
    const asked: string[] = [];
    const remembered = rememberedText((text) => {
      asked.push(text);
      return '';
    });
    expect([remembered('x'), remembered('x')]).toEqual(['', '']);
    expect(asked).toEqual(['x']);
  });
});

describe('the room that a text takes', () => {
  const measure = rememberedMeasure();

  it.each(['', 'x', 'a row\nand a longer row\n', '\u001b[1mbold\u001b[22m', '待ち行列\n👩‍👩‍👧', '\n\n', 'e\u0301 ☎️'])(
    'of %j is what Ink says',
    (text) => {
      expect(measure(text)).toEqual(inksMeasure(text));
      expect(measure(text)).toEqual(inksMeasure(text));
    },
  );
});
