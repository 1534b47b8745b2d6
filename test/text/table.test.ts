import { describe, expect, it } from 'vitest';
import type { BlockOf } from '../../src/course/block.js';
import { plain } from '../../src/text/line.js';
import { typesetTable } from '../../src/text/table.js';
import { words } from '../small-course.js';

function table(rows: readonly (readonly string[])[], align: BlockOf<'table'>['align'] = []): BlockOf<'table'> {
  const [head = [], ...body] = rows.map((row) => row.map(words));
  return { kind: 'table', align: head.map((_, index) => align[index] ?? 'left'), head, rows: body };
}

function text(of: BlockOf<'table'>, columns: number): string[] {
  return typesetTable(of, columns).map((line) => plain(line).trimEnd());
}

const strategies = table([
  ['Strategy', 'On a write'],
  ['write-through', 'cache and database, both before the answer'],
  ['write-back', 'cache; the database later'],
]);

describe('a table', () => {
  it('is as wide as it needs', () => {
    expect(text(strategies, 76)).toEqual([
      'Strategy       On a write',
      '─────────────────────────────────────────────────────────',
      'write-through  cache and database, both before the answer',
      'write-back     cache; the database later',
    ]);
  });

  it('wraps the widest cells first', () => {
    expect(text(strategies, 40)).toEqual([
      'Strategy       On a write',
      '────────────────────────────────────────',
      'write-through  cache and database, both',
      '               before the answer',
      'write-back     cache; the database later',
    ]);
  });

  it('puts numbers under each other, and titles in the middle', () => {
    const numbers = table(
      [
        ['n', 'share', 'what'],
        ['1,000', '5 %', 'hits'],
        ['7', '100 %', 'w'],
      ],
      ['right', 'center', 'left'],
    );
    expect(text(numbers, 40)).toEqual([
      '    n  share  what',
      '──────────────────',
      '1,000   5 %   hits',
      '    7  100 %  w',
    ]);
  });

  it('counts cells, not characters', () => {
    expect(
      text(
        table([
          ['日本', 'x'],
          ['a', '👩‍👩‍👧'],
          ['b', 'y'],
        ]),
        20,
      ),
    ).toEqual(['日本  x', '────────', 'a     👩‍👩‍👧', 'b     y']);
  });

  it('becomes a list of its cells where its columns do not fit', () => {
    const wide = table([
      ['Field', 'Meaning', 'Unit'],
      ['arrivalRate', 'how many come', '/s'],
      ['capacity', 'room', ''],
    ]);
    expect(text(wide, 15)).toEqual([
      'Field:',
      'arrivalRate',
      'Meaning: how',
      'many come',
      'Unit: /s',
      '',
      'Field: capacity',
      'Meaning: room',
      'Unit:',
    ]);
  });

  it('takes a missing cell for an empty one', () => {
    const short = { ...strategies, rows: [[words('write-back')]] };
    expect(text(short, 40).at(-1)).toBe('write-back');
  });
});
