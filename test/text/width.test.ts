import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { line, span } from '../../src/text/line.js';
import { lineWidth, padEnd, padStart, truncate, truncateLine, width } from '../../src/text/width.js';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['queue', 5],
    ['▁▂▃ │ ✓ → ρ ÷ … €', 17],
    ['日本', 4],
    ['👩‍👩‍👧', 2],
    ['e\u0301', 1],
    ['\u00ad', 0],
    ['▶\ufe0f', 2],
  ])('of %j is %i', (text, cells) => {
    expect(width(text)).toBe(cells);
  });

  it('is counted, not looked up, only where both give the same', () => {
    const codes = Array.from({ length: 0x3000 - 0x20 }, (_, index) => 0x20 + index);
    for (let code = 0x3000; code < 0xd800; code += code < 0x3100 ? 1 : 37) codes.push(code);
    const characters = codes.map((code) => String.fromCharCode(code));
    expect(characters.filter((character) => width(character) !== stringWidth(character))).toEqual([]);
  });
});

describe('a text made to fit', () => {
  it.each([
    ['consumers', 9, 'consumers'],
    ['consumers', 5, 'cons…'],
    ['日本語', 4, '日…'],
    ['x', 0, ''],
  ])('%j in %i cells', (text, cells, cut) => {
    expect(truncate(text, cells)).toBe(cut);
  });

  it('is filled with spaces', () => {
    expect([padEnd('日', 4), padStart('70', 4), padEnd('long', 2)]).toEqual(['日  ', '  70', 'long']);
  });

  it('keeps its styles where it is cut', () => {
    const cut = truncateLine(line('served ', span('1,400', 'good'), ' of 2,000'), 10);
    expect(cut).toEqual([{ text: 'served ' }, { text: '…', tone: 'good' }]);
    expect(lineWidth(cut)).toBe(8);
  });
});
