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

  it.each([
    ['5,000 nested brackets', `a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['5,000 open brackets', `a: ${'['.repeat(5_000)}`],
    ['4,000 nested braces', `a: ${'{a: '.repeat(4_000)}`],
    ['5,000 nested items', `${'- '.repeat(5_000)}a`],
    ['deep indentation', Array.from({ length: 120 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['an alias bomb', `a: &a [x,x]\n${'bcdefghij'.replace(/./g, (key) => `${key}: &${key} [*a,*a]\n`)}`],
    ['a page of empty lines', '\n'.repeat(8_000)],
    ['a page of commas', `a: [${','.repeat(8_000)}]`],
    ['a page of hashes', '#'.repeat(8_000)],
  ])('of %s is done with at once', (_, text) => {
    const start = performance.now();
    yaml(text);
    part(`---\n${text}\n---\n`);
    expect(performance.now() - start).toBeLessThan(4_000);
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
