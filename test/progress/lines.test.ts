import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineSplitter, longestLine } from '../../src/progress/lines.js';

type Split = [number: number, start: number, end: number, text: string | null, isEnded: boolean];

/** Splits bytes that come in pieces, each in the same memory as the one before, as they do from a file. */
function split(pieces: readonly Buffer[]): Split[] {
  const lines: Split[] = [];
  const splitter = new LineSplitter(({ number, start, end, bytes, isEnded }) =>
    lines.push([number, start, end, bytes?.toString('latin1') ?? null, isEnded]),
  );
  const memory = Buffer.alloc(Math.max(0, ...pieces.map(({ length }) => length)));
  for (const piece of pieces) {
    piece.copy(memory);
    splitter.push(memory.subarray(0, piece.length));
    memory.fill('?');
  }
  splitter.end();
  return lines;
}

describe('lines', () => {
  it('are those between newlines, wherever the pieces are cut', () => {
    const piece = fc
      .array(fc.constantFrom(0x0a, 0x61, 0xc3, 0x00, 0xff), { maxLength: 8 })
      .map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const texts = Buffer.concat(pieces).toString('latin1').split('\n');
        const last = texts.length - 1;
        let start = 0;
        const expected = texts.map((text, index): Split => {
          const from = start;
          start += text.length + 1;
          return [index + 1, from, from + text.length, text, index < last];
        });
        expect(split(pieces)).toEqual(texts[last] === '' ? expected.slice(0, -1) : expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it.each([
    ['just short enough', longestLine, false],
    ['one byte too long', longestLine + 1, true],
    ['in many pieces too long', longestLine + 5 * 2 ** 20, true],
  ])('that are %s', (_, length, isTooLong) => {
    const long = Buffer.alloc(length, 'x');
    const pieces = [Buffer.from('a\n')];
    for (let at = 0; at < length; at += 2 ** 20) pieces.push(long.subarray(at, at + 2 ** 20));
    const [first, second, third] = split([...pieces, Buffer.from('\nb')]);
    expect(first).toEqual([1, 0, 1, 'a', true]);
    expect(second?.slice(0, 3)).toEqual([2, 2, 2 + length]);
    expect(second?.[3] === null).toBe(isTooLong);
    expect(third).toEqual([3, 3 + length, 4 + length, 'b', false]);
  });

  it('at the end without a newline may be too long as well', () => {
    expect(split([Buffer.alloc(longestLine + 1)])).toEqual([[1, 0, longestLine + 1, null, false]]);
  });
});
