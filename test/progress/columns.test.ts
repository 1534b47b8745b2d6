import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromColumns, joined, parted, toColumns } from '../../src/progress/columns.js';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const anyValue = fc.oneof(fc.string(), fc.uuid(), fc.boolean(), fc.constant(null), fc.integer(), fc.array(fc.nat(3)));

describe('a list in columns', () => {
  it('is the same list again, whatever is in it', () => {
    const even = fc
      .uniqueArray(fc.constantFrom('at', 'event', 'right', 'constructor'), { minLength: 1 })
      .chain((fields) => fc.array(fc.record(Object.fromEntries(fields.map((field) => [field, anyValue])))));
    const uneven = fc.array(fc.oneof(fc.dictionary(fc.string(), anyValue, { noNullPrototype: true }), anyValue));
    fc.assert(
      fc.property(fc.oneof(even, uneven), (list) => {
        expect(fromColumns(throughJson(toColumns(list)))).toEqual(throughJson(list));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('holds each of its texts in one', () => {
    const list = [
      { at: '2026-03-01', right: true },
      { at: '2026-03-02', right: false },
    ];
    expect(toColumns(list)).toEqual({ fields: ['at', 'right'], columns: ['2026-03-01 2026-03-02', [true, false]] });
  });

  it.each<[what: string, list: unknown[]]>([
    ['of other fields', [{ a: 1 }, { b: 1 }]],
    ['of fewer fields', [{ a: 1, b: 2 }, { a: 1 }]],
    [
      'of fields in another order',
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
    ['of no records', [1, 2]],
    ['of one', [{ a: 1 }]],
  ])('is left as it is where it is %s', (_, list) => {
    expect(toColumns(list)).toBe(list);
  });

  it.each<[what: string, value: unknown, is: unknown]>([
    ['no columns', { fields: ['a'] }, null],
    ['fields that are none', { fields: 7, columns: [] }, null],
    ['no object', 7, 7],
    ['a prototype', { fields: ['__proto__'], columns: [[{ a: 1 }]] }, null],
    ['columns of different lengths', { fields: ['a', 'b'], columns: ['x y', [1]] }, [{ a: 'x', b: 1 }, { a: 'y' }]],
    ['columns that are numbers', { fields: ['a'], columns: [7] }, []],
  ])('is never more than what JSON could say, given %s', (_, value, is) => {
    expect(fromColumns(value)).toEqual(is);
  });
});

describe('texts that are joined', () => {
  it.each<[unknown[]]>([[['a', 'b']], [['a b', 'c']], [['', 'a']], [['a']], [[]], [[1, 'a']]])(
    '%j are parted again',
    (list) => {
      expect(parted(throughJson(joined(list)))).toEqual(list);
    },
  );
});
