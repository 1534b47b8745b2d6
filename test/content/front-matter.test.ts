import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { readYaml, splitFrontMatter } from '../../src/content/front-matter.js';
import { plainData } from '../../src/content/yaml.js';

function part(text: string) {
  const complaints = new Complaints();
  const parted = splitFrontMatter({ file: 'a.md', text, cut: null }, complaints);
  return { data: parted?.front && plainData(parted.front), body: parted?.body, problems: complaints.problems };
}

function yaml(text: string) {
  const complaints = new Complaints();
  const value = readYaml(text, { file: 'a.md', line: 10, column: 1 }, complaints);
  return { data: value && plainData(value), problems: complaints.problems };
}

describe('front matter', () => {
  it('is taken off, and the body keeps its line numbers', () => {
    const { data, body, problems } = part('---\n\nid: a\ntags: [b, c]\n---\n\n## Step\n');
    expect(data).toEqual({ id: 'a', tags: ['b', 'c'] });
    expect(body?.split('\n').indexOf('## Step')).toBe(6);
    expect(problems).toEqual([]);
  });

  it('may be missing, which is for others to mind', () => {
    expect(part('# Just text\n')).toEqual({ data: null, body: '# Just text\n', problems: [] });
    expect(part('----\nrule\n').data).toBeNull();
  });

  it('may be empty', () => {
    expect(part('---\n---\ntext').data).toEqual({});
    expect(part('---\n# comment\n---\ntext').data).toEqual({});
  });

  it.each(['js', 'javascript', 'JS', 'coffee', 'json', 'toml', 'constructor', '__proto__', ' yaml', 'js '])(
    'in "%s" is refused before anything runs',
    (language) => {
      const ran = 'backpressureRan';
      const { data, problems } = part(`---${language}\n{ get a() { globalThis.${ran} = true } }\n---\nbody`);
      expect(data).toBeUndefined();
      expect(problems).toMatchObject([{ file: 'a.md', line: 1, rule: 'front-matter', severity: 'error' }]);
      expect(ran in globalThis).toBe(false);
    },
  );

  it('that throws once throws again: nothing is cached', () => {
    const broken = '---\na: [1\n---\n';
    expect(part(broken).problems).toEqual(part(broken).problems);
    expect(part(broken).problems).toMatchObject([{ rule: 'yaml' }]);
  });

  it.each([
    ['never closed', '---\nid: a\n\n## Step\n\ntext\n', 1],
    ['closed by a line with more on it', '---\nid: a\n--- more\ntext\n', 3],
    ['a single value', '---\njust words\n---\n', 2],
    ['a list', '---\n- a\n- b\n---\n', 2],
    ['endless', `---\n${'# filler\n'.repeat(3_000)}---\n`, 1],
  ])('that is %s is an error', (_, text, line) => {
    const { data, problems } = part(text);
    expect(data).toBeUndefined();
    expect(problems).toMatchObject([{ rule: 'front-matter', severity: 'error', line }]);
  });

  it('below an empty line is read, with a warning', () => {
    const { data, body, problems } = part('\n\n---\nid: a\n---\nbody');
    expect(data).toEqual({ id: 'a' });
    expect(body?.split('\n').indexOf('body')).toBe(5);
    expect(problems).toMatchObject([{ rule: 'front-matter', severity: 'warning' }]);
  });
});

describe('YAML', () => {
  it('keeps what the author wrote', () => {
    const { data } = yaml('version: 1.10\ntime: 12:30\nnumber: 010\ndate: 2026-01-05\nyes: yes\nn: 7');
    expect(data).toEqual({ version: '1.10', time: '12:30', number: '010', date: '2026-01-05', yes: 'yes', n: 7 });
  });

  it.each([
    ['a syntax error', 'a: [1, 2\nb: 3', 11, 1],
    ['a key twice', 'a: 1\na: 2', 11, 1],
    ['an anchor', 'a: &x 1', 10, 4],
    ['an alias', 'a: *x', 10, 4],
    ['a tag', 'a: !!js/function "x"', 10, 4],
    ['a directive', '%YAML 1.1\n---\na: 1', 10, 1],
    ['two documents', 'a: 1\n---\nb: 2', 11, 1],
    ['a tab as indentation', 'a:\n\tb: 1', 11, 1],
  ])('with %s is refused at its place', (_, text, line, column) => {
    expect(yaml(text)).toMatchObject({ data: null, problems: [{ rule: 'yaml', severity: 'error', line, column }] });
  });

  const deepest = 16;
  const brackets = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;
  const braces = (depth: number) => `a: ${'{b: '.repeat(depth)}1${'}'.repeat(depth)}`;
  const items = (depth: number) => `${'- '.repeat(depth)}a`;
  const keys = (depth: number) => `${'? '.repeat(depth)}a`;
  const indented = (depth: number) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}a:`).join('\n');

  it.each([
    ['brackets', brackets, deepest],
    ['braces', braces, deepest],
    ['items in items', items, 3 * deepest],
    ['keys of keys', keys, 3 * deepest],
    ['indentation', indented, 3 * deepest + 1],
  ])('may be nested in %s up to a depth, and is refused beyond it however short it is', (_, nested, most) => {
    expect(yaml(nested(most)).problems.map(({ message }) => message)).not.toContain('nested deeper than 16 levels');
    expect(yaml(nested(most + 1))).toMatchObject({
      data: null,
      problems: [{ message: 'nested deeper than 16 levels' }],
    });
  });

  it('counts what is open, not what was', () => {
    expect(yaml(`a: [${'[1], '.repeat(40)}2]`).problems).toEqual([]);
    expect(yaml(`a: [${'{b: 1}, '.repeat(40)}2]`).problems).toEqual([]);
    expect(yaml('- a\n'.repeat(60)).problems).toEqual([]);
    expect(yaml(`a:\n${'  - b\n'.repeat(60)}`).problems).toEqual([]);
    expect(yaml(`a: "${'['.repeat(40)}"\nb: ${'x '.repeat(80)}`).problems).toEqual([]);
  });

  it.each([
    ['nested brackets', brackets(4_000)],
    ['open brackets', `a: ${'['.repeat(8_000)}`],
    ['nested braces', `a: ${'{a: '.repeat(2_000)}`],
    ['nested items', items(4_000)],
    ['deep indentation', Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['an alias bomb', `a: &a [x,x]\n${'bcdefghij'.replace(/./g, (key) => `${key}: &${key} [*a,*a]\n`)}`],
    ['a page of commas', `a: [${','.repeat(8_000)}]`],
  ])('of %s is refused before it is parsed', (_, text) => {
    expect(text.length).toBeLessThan(8 * 1024);
    expect(yaml(text)).toMatchObject({ data: null, problems: [{ rule: 'yaml' }] });
    expect(part(`---\n${text}\n---\n`)).toMatchObject({ problems: [{ rule: 'yaml' }] });
  });

  it.each([
    ['empty lines', '\n'.repeat(8_000)],
    ['hashes', '#'.repeat(8_000)],
  ])('of a page of %s says nothing', (_, text) => {
    expect(yaml(text)).toEqual({ data: null, problems: [] });
  });

  it('is read up to 8 KB', () => {
    const long = (length: number) => `a: ${'x'.repeat(length - 3)}`;
    expect(yaml(long(8 * 1024)).problems).toEqual([]);
    expect(yaml(long(8 * 1024 + 1))).toMatchObject({
      data: null,
      problems: [{ rule: 'yaml', message: 'more than 8 KB of YAML', line: 10, column: 1 }],
    });
    expect(part(`---\n${long(8 * 1024)}\n---\n`).problems).toEqual([]);
    expect(part(`---\n${long(8 * 1024 + 1)}\n---\n`).problems).toMatchObject([
      { rule: 'front-matter', message: 'front matter is longer than 8 KB', line: 1 },
    ]);
  });

  it('ignores keys that would reach into objects', () => {
    const { data } = yaml('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\na: 1');
    expect(data).toEqual({ a: 1 });
    expect('polluted' in {}).toBe(false);
  });

  it('cannot smuggle an escape in by spelling it out', () => {
    expect(yaml('a: "\\e[2Jb\\u202e\\ud800"').data).toEqual({ a: 'b' });
  });

  it('may be wide, deep enough and aligned', () => {
    const aligned = `a:${' '.repeat(60)}1\nb: [[[[[[[[1]]]]]]]]\nc: {d: {e: "x"}}\n- `.replace(/\n- $/, '');
    expect(yaml(aligned).problems).toEqual([]);
  });
});
