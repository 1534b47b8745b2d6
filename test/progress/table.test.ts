import { describe, expect, it } from 'vitest';
import type { ById } from '../../src/progress/progress.js';
import { ListTable, Table } from '../../src/progress/table.js';

const names = ['constructor', '__proto__', 'toString'];

describe('a table', () => {
  it('is what was there before until something changes', () => {
    const before: ById<number> = { a: 1 };
    const table = new Table(before);
    table.remove('missing');
    expect(table.result).toBe(before);
    expect(table.get('a')).toBe(1);
  });

  it('changes a copy', () => {
    const before: ById<number> = { a: 1, b: 2 };
    const table = new Table(before);
    table.put('a', 3);
    table.remove('b');
    table.put('c', 4);
    expect({ ...table.result }).toEqual({ a: 3, c: 4 });
    expect(table.get('b')).toBeUndefined();
    expect(before).toEqual({ a: 1, b: 2 });
  });

  it('knows which ids it has, also while it changes', () => {
    const table = new Table<number>({ a: 1, b: 2 });
    const has = () => ['a', 'b', 'c', 'constructor'].filter((id) => table.has(id));
    expect(has()).toEqual(['a', 'b']);
    table.put('c', 3);
    table.remove('a');
    expect(has()).toEqual(['b', 'c']);
  });

  it.each(names)('takes "%s" for an id like any other', (name) => {
    const table = new Table<number>(Object.create(null));
    expect(table.get(name)).toBeUndefined();
    table.put(name, 1);
    expect(table.get(name)).toBe(1);
    expect(Object.keys(table.result)).toEqual([name]);
  });
});

describe('a table of lists', () => {
  it('adds to copies, and copies each list once', () => {
    const before: ById<readonly number[]> = { a: [1] };
    const table = new ListTable(before);
    table.add('a', 2);
    const copied = table.result.a;
    table.add('a', 3);
    table.add('b', 4);
    expect({ ...table.result }).toEqual({ a: [1, 2, 3], b: [4] });
    expect(table.result.a).toBe(copied);
    expect(before).toEqual({ a: [1] });
  });

  it.each(names)('takes "%s" for an id like any other', (name) => {
    const table = new ListTable<number>(Object.create(null));
    table.add(name, 1);
    table.add(name, 2);
    expect(table.result[name]).toEqual([1, 2]);
  });
});
