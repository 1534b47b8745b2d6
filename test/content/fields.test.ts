import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { Fields, isId } from '../../src/content/fields.js';
import { readYaml } from '../../src/content/front-matter.js';

function fieldsOf(text: string) {
  const complaints = new Complaints();
  const map = readYaml(text, { file: 'a.md', line: 1, column: 1 }, complaints);
  if (map?.kind !== 'map') throw new Error('the test needs a mapping');
  return { fields: new Fields(map, complaints), problems: complaints.problems };
}

describe('an id', () => {
  it.each(['a', 'queues-that-absorb', 'n5', '2pc'])('may be %s', (id) => expect(isId(id)).toBe(true));
  it.each(['', 'A', 'a b', 'a--b', '-a', 'a_b', 'ä', '../a', 'constructor', 'a'.repeat(65)])('may not be "%s"', (id) =>
    expect(isId(id)).toBe(false),
  );
});

describe('the keys of a mapping', () => {
  it('are read as what they have to be', () => {
    const { fields, problems } = fieldsOf(
      'id: a-b\ntitle: 1.10\nminutes: 9\nneeds: [x, "y"]\non: true\nset: {rate: 60, mode: sync, v: 1.10}\nlist: [{a: 1}]\nmore: {x: [1]}',
    );
    expect(fields.id('id')).toBe('a-b');
    expect(fields.text('title')).toBe('1.10');
    expect(fields.number('minutes')).toBe(9);
    expect(fields.texts('needs')).toEqual(['x', 'y']);
    expect(fields.flag('on')).toBe(true);
    expect(fields.scalars('set')).toEqual({ rate: 60, mode: 'sync', v: '1.10' });
    expect(fields.maps('list')).toHaveLength(1);
    expect(fields.rest()).toEqual({ more: { x: [1] } });
    expect(fields.optionalText('absent')).toBeNull();
    expect(fields.ok).toBe(true);
    fields.close();
    expect(problems).toEqual([]);
  });

  it.each([
    ['a missing key', 'a: 1', 'missing-key', (fields: Fields) => fields.text('title')],
    ['a key with nothing in it', 'title: ~', 'missing-key', (fields: Fields) => fields.text('title')],
    ['a list for a text', 'title: [a]', 'wrong-type', (fields: Fields) => fields.text('title')],
    ['a word for a number', 'minutes: nine', 'wrong-type', (fields: Fields) => fields.number('minutes')],
    ['a leading zero', 'minutes: 010', 'wrong-type', (fields: Fields) => fields.number('minutes')],
    ['a quoted number', 'minutes: "9"', 'wrong-type', (fields: Fields) => fields.number('minutes')],
    ['a text for a list', 'needs: x', 'wrong-type', (fields: Fields) => fields.texts('needs')],
    ['a mapping in a list of texts', 'needs: [{a: b}]', 'wrong-type', (fields: Fields) => fields.texts('needs')],
    ['a text for a flag', 'on: yes', 'wrong-type', (fields: Fields) => fields.flag('on')],
    ['a text for a mapping', 'set: x', 'wrong-type', (fields: Fields) => fields.scalars('set')],
    ['a bad id', 'id: A b', 'bad-id', (fields: Fields) => fields.id('id')],
  ])('complain of %s, by name', (_, text, rule, read) => {
    const { fields, problems } = fieldsOf(text);
    read(fields);
    expect(fields.ok).toBe(false);
    expect(problems).toMatchObject([{ rule, severity: 'error', line: 1 }]);
    expect(problems[0]?.message).toMatch(/"/);
  });

  it('complain of keys that mean nothing', () => {
    const { fields, problems } = fieldsOf('title: a\ntitel: b');
    fields.text('title');
    fields.close();
    expect(problems).toMatchObject([{ rule: 'unknown-key', severity: 'warning', line: 2, column: 8 }]);
  });
});
