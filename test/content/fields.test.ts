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
  it.each(['a', 'queues-that-absorb', 'n5', '2pc', 'a'.repeat(64)])('may be %s', (id) => expect(isId(id)).toBe(true));
  it.each([
    '',
    'A',
    'a b',
    'a--b',
    '-a',
    'a_b',
    'ä',
    '../a',
    'constructor',
    'a'.repeat(65),
    'a-',
    'a\n',
    'tostring-',
    'valueOf',
  ])('may not be "%s"', (id) => expect(isId(id)).toBe(false));
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
    ['a: 1', 'missing-key', '"title" is missing', (fields: Fields) => fields.text('title')],
    ['title: ~', 'missing-key', '"title" is missing', (fields: Fields) => fields.text('title')],
    ['title: [a]', 'wrong-type', '"title" must be text', (fields: Fields) => fields.text('title')],
    ['title: ""', 'wrong-type', '"title" must be text', (fields: Fields) => fields.optionalText('title')],
    ['title: "\\e[2J"', 'wrong-type', '"title" must be text', (fields: Fields) => fields.text('title')],
    ['a: 1', 'missing-key', '"id" is missing', (fields: Fields) => fields.id('id')],
    [
      'id: A b',
      'bad-id',
      '"id: A b" is no id; use lower case, digits and single hyphens',
      (fields: Fields) => fields.id('id'),
    ],
    ['a: 1', 'missing-key', '"minutes" is missing', (fields: Fields) => fields.number('minutes')],
    ...['nine', '010', '"9"', '[9]', '{a: 9}'].map(
      (written) =>
        [
          `minutes: ${written}`,
          'wrong-type',
          '"minutes" must be a number, such as 10',
          (fields: Fields) => fields.number('minutes'),
        ] as const,
    ),
    ...['yes', '"true"', '[true]'].map(
      (written) =>
        [`on: ${written}`, 'wrong-type', '"on" must be true or false', (fields: Fields) => fields.flag('on')] as const,
    ),
    ['needs: x', 'wrong-type', '"needs" must be a list, such as [one, two]', (fields: Fields) => fields.texts('needs')],
    ...['[{a: b}]', '[~]', '[[a]]'].map(
      (written) =>
        [
          `needs: ${written}`,
          'wrong-type',
          '"needs" must be a list of texts; put quotes around an entry that holds ": "',
          (fields: Fields) => fields.texts('needs'),
        ] as const,
    ),
    ...['x', '[a, {b: 1}]', '{a: 1}'].map(
      (written) =>
        [
          `list: ${written}`,
          'wrong-type',
          '"list" must be a list of entries with keys',
          (fields: Fields) => fields.maps('list'),
        ] as const,
    ),
    ...['x', '[a]'].map(
      (written) =>
        [
          `set: ${written}`,
          'wrong-type',
          '"set" must hold keys with values, such as {one: 1}',
          (fields: Fields) => fields.scalars('set'),
        ] as const,
    ),
    ['set: {a: [1]}', 'wrong-type', '"a" must be a single value', (fields: Fields) => fields.scalars('set')],
  ] as const)('complain of "%s" as %s: %s', (text, rule, message, read) => {
    const { fields, problems } = fieldsOf(text);
    read(fields);
    expect(fields.ok).toBe(false);
    expect(problems).toMatchObject([{ rule, severity: 'error', line: 1, message }]);
  });

  it('name the place of the value, or of the mapping where there is none', () => {
    const { fields } = fieldsOf('a: 1\nbc:  2');
    expect(fields.placeOf('bc')).toEqual({ file: 'a.md', line: 2, column: 6 });
    expect(fields.placeOf('d')).toEqual({ file: 'a.md', line: 1, column: 1 });
  });

  it('may be left out where they are optional', () => {
    const { fields, problems } = fieldsOf('a: ~\nflag: false\nlist: []\nset: {v: "1", w: 2}');
    expect(fields.optionalText('a')).toBeNull();
    expect(fields.optionalNumber('a')).toBeNull();
    expect(fields.optionalNumber('b')).toBeNull();
    expect(fields.flag('b')).toBe(false);
    expect(fields.flag('flag')).toBe(false);
    expect([fields.texts('b'), fields.maps('b'), fields.texts('list'), fields.maps('list')]).toEqual([[], [], [], []]);
    expect(fields.map('b')).toBeNull();
    expect(fields.scalars('b')).toEqual({});
    expect(fields.scalars('set')).toEqual({ v: '1', w: 2 });
    expect([fields.has('a'), fields.has('b'), fields.has('flag')]).toEqual([false, false, true]);
    expect(fields.take('flag')).toMatchObject({ text: 'false' });
    expect(fields.rest()).toEqual({});
    expect(fields.ok).toBe(true);
    expect(problems).toEqual([]);
  });

  it('are read once: what was missing is not strange as well, and what was kept is not either', () => {
    const { fields, problems } = fieldsOf('title: ~\nextra: 1\nmore: [a]');
    fields.text('title');
    expect(fields.rest()).toEqual({ extra: 1, more: ['a'] });
    fields.close();
    expect(problems.map(({ message }) => message)).toEqual(['"title" is missing']);
  });

  it('complain of keys that mean nothing', () => {
    const { fields, problems } = fieldsOf('title: a\ntitel: b');
    fields.text('title');
    fields.close();
    expect(problems).toMatchObject([
      { rule: 'unknown-key', severity: 'warning', line: 2, column: 8, message: '"titel" means nothing here' },
    ]);
    expect(fields.ok).toBe(true);
  });
});
