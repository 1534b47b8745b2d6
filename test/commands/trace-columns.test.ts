import { describe, expect, it } from 'vitest';
import { fieldsOf, placeOf, tableOf } from '../../src/commands/trace-columns.js';

describe('what a table looks like', () => {
  it.each([
    [['a', 'b', 'a'], null],
    [['time,key', '1,k1', '2,k2'], { separator: ',', header: ['time', 'key'] }],
    [['1,k1', '2,k2'], { separator: ',', header: null }],
    [['a;1', 'b;2'], { separator: ';', header: null }],
    [['key\tsize', 'a\t10'], { separator: '\t', header: ['key', 'size'] }],
    [['1 k1 10', '2 k2 20'], { separator: null, header: null }],
    // A comma here and there is part of a word.
    [['a,b', 'c', 'd'], null],
    [['', 'x,1', '', 'y,2'], { separator: ',', header: null }],
    [[], null],
  ])('%j: %j', (lines, table) => {
    expect(tableOf(lines)).toEqual(table);
  });
});

describe('the fields of a line', () => {
  it.each([
    ['a, b ,c', ',', ['a', 'b', 'c']],
    ['"a,b",c', ',', ['a,b', 'c']],
    ['"say ""hi""",2', ',', ['say "hi"', '2']],
    ['  1   k1 ', null, ['1', 'k1']],
    [',', ',', ['', '']],
  ])('%s', (line, separator, fields) => {
    expect(fieldsOf(line, separator)).toEqual(fields);
  });
});

describe('the place of a column', () => {
  const named = { separator: ',', header: ['time', 'Key'] } as const;
  it.each([
    ['time', named, 0],
    ['key', named, 1],
    ['2', named, 1],
    ['3', named, -1],
    ['0', named, -1],
    ['size', named, -1],
    ['1', { separator: ',', header: null } as const, 0],
    ['', named, -1],
  ])('"%s"', (column, table, place) => {
    expect(placeOf(column, table, 2)).toBe(place);
  });
});
