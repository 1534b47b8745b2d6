import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdSet } from '../../src/progress/id-set.js';

const anyId = fc.oneof(fc.uuid(), fc.string({ unit: 'binary' }), fc.nat(40).map(String));

describe('a set of ids', () => {
  it('knows which it was given', () => {
    fc.assert(
      fc.property(fc.array(anyId), (ids) => {
        const [set, known] = [new IdSet(), new Set<string>()];
        for (const id of ids) {
          expect([id, set.add(id)]).toEqual([id, !known.has(id)]);
          known.add(id);
        }
        expect(set.size).toBe(known.size);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('tells 100,000 ids apart that differ little, also after it was written and read', () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => `${index % 7}-0000-0000-${index}`);
    const set = new IdSet();
    expect(ids.filter((id) => !set.add(id))).toEqual([]);
    const again = new IdSet({ bytes: set.bytes, size: set.size });
    expect(again.size).toBe(100_000);
    expect(ids.filter((id) => again.add(id))).toEqual([]);
    expect(again.add('another')).toBe(true);
  });

  it('keeps its own bytes: who goes on from them does not change the first', () => {
    const set = new IdSet();
    set.add('a');
    const again = new IdSet({ bytes: set.bytes, size: set.size });
    again.add('b');
    expect(set.add('b')).toBe(true);
  });

  it.each<[what: string, bytes: number, size: number]>([
    ['no bytes', 0, 0],
    ['a number of pairs that is no power of two', 24, 0],
    ['half a pair', 12, 0],
    ['more ids than half of the places', 64, 5],
    ['fewer ids than none', 64, -1],
    ['no number of ids', 64, Number.NaN],
  ])('is not made of %s', (_, length, size) => {
    expect(() => new IdSet({ bytes: Buffer.alloc(length), size })).toThrow('these are not the bytes of a set of ids');
  });
});
