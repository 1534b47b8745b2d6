import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/text/line.js';
import { lineBreaks } from '../../src/text/line-breaks.js';
import { isSpaceless } from '../../src/text/spaceless.js';
import { wrap } from '../../src/text/wrap.js';

/** What begins no line in Chinese or Japanese. */
const closing = /^[、。，．：；！？）］｝」』】〕〉》…ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/;

describe('the places where a word may end a line', () => {
  it.each<[word: string, parts: string[]]>([
    ['写缓存。', ['写', '缓', '存。']],
    ['キュー', ['キュー']],
    ['ちょっと、待って', ['ちょっ', 'と、', '待っ', 'て']],
    ['「はい」と', ['「は', 'い」', 'と']],
    ['Redis缓存', ['Redis', '缓', '存']],
    ['ตัวอย่างภาษาไทย', ['ตัวอย่าง', 'ภาษา', 'ไทย']],
    ['한국어문장', ['한국어문장']],
    ['write-through', ['write-through']],
    ['https://a.example/x/y', ['https://a.example/x/y']],
  ])('%s', (word, parts) => {
    const places = [0, ...(isSpaceless(word) ? lineBreaks(word) : []), word.length];
    expect(places.slice(1).map((place, index) => word.slice(places[index], place))).toEqual(parts);
  });
});

describe('Chinese and Japanese in lines', () => {
  it('begin none with what closes', () => {
    const characters = fc.constantFrom(...'写缓存列日本語あいかキーっゃョ、。？！）「（」…A1 ');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 120 }), fc.integer({ min: 20, max: 80 }), (text, columns) => {
        // Longer runs of what may begin no line than there is room for have to be cut somewhere.
        const written = text
          .join('')
          .replace(/([、。？！）」…っゃョー])[、。？！）」…っゃョー]+/g, '$1')
          .trim();
        const lines = wrap([{ text: written }], columns).map(plain);
        expect(lines.slice(1).filter((line) => closing.test(line))).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('are broken where their styles meet as anywhere else', () => {
    const text = [{ text: '一二三四' }, { text: '五六七八', bold: true as const }, { text: '。九十' }];
    expect(wrap(text, 16).map(plain)).toEqual(['一二三四五六七', '八。九十']);
  });

  it('begin no line with what closes, though a space is before it', () => {
    expect(wrap([{ text: '一二三四五六七八 。' }], 16).map(plain)).toEqual(['一二三四五六七', '八 。']);
  });
});
