import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, WordTable } from '../../src/commands/word-table.js';

function number(table: WordTable, word: string, hash = (bytes: Buffer) => hashOf(bytes, 0, bytes.length)): number {
  const bytes = Buffer.from(word);
  return table.numberOf(bytes, 0, bytes.length, hash(bytes));
}

describe('words by their bytes', () => {
  it('are hashed as FNV-1a has it', () => {
    // The vectors of its authors (isthe.com/chongo/tech/comp/fnv), 32 bits.
    const hash = (word: string) => hashOf(Buffer.from(word), 0, word.length) >>> 0;
    expect(['', 'a', 'foobar'].map(hash)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  it('have the numbers and names that a map gives them, through any number of growths', () => {
    const words = Array.from({ length: 40_000 }, (_, index) => `key-${(index * 7919) % 9001}`);
    const table = new WordTable();
    const map = new Map<string, number>();
    for (const word of words) {
      if (!map.has(word)) map.set(word, map.size);
      expect(number(table, word)).toBe(map.get(word));
    }
    expect(table.size).toBe(9001);
    expect([...map.keys()].filter((word, index) => table.nameOf(index) !== word)).toEqual([]);
  });

  it('differ where only their hashes are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 60 }), (words) => {
        const table = new WordTable();
        const distinct = [...new Set(words)];
        const numbers = words.map((word) => number(table, word, () => -5));
        expect(numbers).toEqual(words.map((word) => distinct.indexOf(word)));
      }),
      { seed: 1 },
    );
  });

  it('that it does not know have no name', () => {
    expect([-1, 0, 0.5].map((unknown) => new WordTable().nameOf(unknown))).toEqual(['', '', '']);
  });
});
