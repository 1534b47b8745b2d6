import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, WordTable } from '../../src/commands/word-table.js';

const hash = (word: string) => hashOf(Buffer.from(word), 0, word.length) >>> 0;

/** The numbers of some words, which stand one after the other without anything between. */
function numbersOf(table: WordTable, words: readonly string[]): number[] {
  const bytes = Buffer.from(words.join(''));
  let at = 0;
  return words.map((word) => {
    const from = at;
    at += Buffer.byteLength(word);
    return table.numberOf(bytes, from, at);
  });
}

/** What a map gives them. */
function expectedOf(words: readonly string[]): number[] {
  const map = new Map<string, number>();
  return words.map((word) => {
    if (!map.has(word)) map.set(word, map.size);
    return map.get(word) ?? -1;
  });
}

describe('words by their bytes', () => {
  it('have the numbers and names that a map gives them, through any number of growths', () => {
    const words = Array.from(
      { length: 250_000 },
      (_, index) => `${'long-'.repeat(index % 4)}${(index * 7919) % 90_001}`,
    );
    const table = new WordTable();
    const numbers = numbersOf(table, words);
    expect(expectedOf(words).findIndex((number, index) => number !== numbers[index])).toBe(-1);
    const names = [...new Set(words)];
    expect(table.size).toBe(names.length);
    expect(names.filter((word, index) => table.nameOf(index) !== word)).toEqual([]);
  });

  it('whatever they begin and end with, and however long they are', () => {
    const letter = fc.constantFrom('a', 'b', 'é', '日');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 15 }), { maxLength: 80 }), (words) => {
        expect(numbersOf(new WordTable(), words)).toEqual(expectedOf(words));
      }),
      { seed: 1 },
    );
  });

  it('differ where only the hashes of long ones are the same', () => {
    const seen = new Map<number, string>();
    let [one, other] = ['', ''];
    for (let index = 0; one === ''; index++) {
      other = `a-long-word-${1e6 + index}`;
      one = seen.get(hash(other)) ?? '';
      seen.set(hash(other), other);
    }
    expect(hash(one)).toBe(hash(other));
    expect(numbersOf(new WordTable(), [one, other, one, other])).toEqual([0, 1, 0, 1]);
  });

  it('are hashed as FNV-1a has it', () => {
    // The vectors of its authors, 32 bits.
    expect(['', 'a', 'foobar'].map(hash)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  it('that it does not know have no name', () => {
    expect([-1, 0, 0.5].map((unknown) => new WordTable().nameOf(unknown))).toEqual(['', '', '']);
  });
});
