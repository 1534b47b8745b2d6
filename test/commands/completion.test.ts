import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/context.js';
import { commands } from '../../src/commands/registry.js';
import { remove, temporaryFolder } from '../bundled.js';
import { courseOf, lesson } from '../small-course.js';
import { fakeContext } from './fake-context.js';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => remove(folder));

const completion = commands.find(({ name }) => name === 'completion');

async function script(shell: string, prepare: () => void = () => {}): Promise<string> {
  const context = fakeContext(folder);
  prepare();
  expect(await completion?.run(context, [shell], {})).toBe(0);
  return context.said();
}

/** Each shell, and how it is asked what it offers at the end of a line. */
const askings: Readonly<Record<string, (source: string, line: string) => readonly string[]>> = {
  bash: (source, line) => [
    'bash',
    '-c',
    `${source}\nCOMP_LINE=${quoted(line)}; COMP_POINT=\${#COMP_LINE}; COMP_WORDBREAKS=' ='; _backpressure; printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  zsh: (source, line) => [
    'zsh',
    '-fc',
    // Where nothing completes, what completes is said.
    `compdef() {}; _files() { print files }; compset() {}; compadd() { while [[ $1 != -- ]]; do shift; done; shift; print -l -- \${(M)@:#$PREFIX2*} }
${source}
line=${quoted(line)}; words=(\${(z)line}); [[ $line == *' ' ]] && words+=(''); CURRENT=$#words; PREFIX=$words[-1]; PREFIX2=\${PREFIX##--*=}; _backpressure`,
  ],
  fish: (source, line) => ['fish', '--no-config', '-c', `${source}\ncomplete -C ${quoted(line)}`],
};

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;
const here = Object.keys(askings).filter(isThere);

/** What a shell offers at the end of what was typed behind the program's name. */
async function offered(shell: string, typed: string): Promise<string[]> {
  const [command = '', ...words] = askings[shell]?.(await script(shell), `backpressure ${typed}`) ?? [];
  const { stdout, stderr, status } = spawnSync(command, words, {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, HOME: folder },
  });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '')
    .filter((word) => word !== '')
    .sort();
}

describe.each(here)('completion in %s', (shell) => {
  it.each([
    ['le', ['learn', 'lessons']],
    ['learn q', ['queue']],
    ['learn --kn', ['--known']],
    ['--linear learn q', ['queue']],
    ['--course nowhere learn q', []],
    ['quiz ca', ['cache']],
    ['sim evi', ['eviction']],
    ['sim eviction evi', []],
    ['sim queue --scenario flash', ['flash-sale']],
    ['sim queue --scenario=flash', ['flash-sale']],
    ['sim queue --set consum', ['consumers=']],
    ['sim queue --until 10 --set burstR', ['burstRate=']],
    ['sim eviction --set policy=s', ['policy=s3-fifo', 'policy=sieve']],
    ['sim eviction --compare pol', ['policy=']],
    ['practice ana', ['anatomy']],
    ['new d', ['deck']],
    ['completion f', ['fish']],
    ['import --format g', ['gift']],
    ['progress --j', ['--json']],
    ['learn --data', ['--data-dir']],
    ['nothing x', []],
  ])('offers for %j %j', async (typed, offers) => {
    const all = await offered(shell, typed);
    const bare = all.map((word) => word.replace(/^--scenario=/, ''));
    // Bash is told what stands behind the equals sign.
    const cut = shell === 'bash' && /=\w*$/.test(typed) ? offers.map((word) => word.replace(/^policy=/, '')) : offers;
    expect(bare).toEqual(cut);
  });

  it('offers every command', async () => {
    expect(await offered(shell, '')).toEqual(commands.map(({ name }) => name).sort());
  });

  it('offers the lessons of the course that is named, and its tracks for a quiz, by their files', async () => {
    for (const name of [
      'lessons/load/01-mine.md',
      'lessons/load/02-more.md',
      'lessons/load/README x.md',
      'lessons/course.md',
    ]) {
      mkdirSync(dirname(join(folder, 'course', name)), { recursive: true });
      writeFileSync(join(folder, 'course', name), '');
    }
    expect(await offered(shell, '--course course learn m')).toEqual(['mine', 'more']);
    expect(await offered(shell, 'quiz --course=course ')).toEqual(expect.arrayContaining(['load', 'mine', 'more']));
    expect(await offered(shell, 'quiz --course=course x')).toEqual([]);
  });

  it('offers the columns of the table that is replayed', async () => {
    writeFileSync(join(folder, 'trace.csv'), 'time,"key",size$(touch x),a b\n1,2,3,4\n');
    expect(await offered(shell, 'sim eviction --trace trace.csv --column ')).toEqual(['key', 'time']);
  });
});

describe('the shells of this machine', () => {
  it(`are ${here.join(', ')}: completion is tried in these`, () => {
    expect(here).toContain('bash');
  });
});

describe('completion in any shell', () => {
  it.each(['bash', 'zsh', 'fish'])('knows every command and its options in %s', async (shell) => {
    const text = await script(shell);
    for (const { name, options } of commands) {
      expect(text).toContain(name);
      for (const [flag] of options) expect(text).toContain(flag.split(' ')[0]);
    }
  });

  it('refuses a shell that it does not know', async () => {
    const run = completion?.run(fakeContext(folder), ['powershell'], {});
    await expect(run).rejects.toThrow(
      new UsageError('no completion for "powershell"; there is one for bash, zsh, fish'),
    );
    await expect(completion?.run(fakeContext(folder), ['constructor'], {})).rejects.toThrow(UsageError);
  });

  it('runs nothing that a course put into a name', async () => {
    const hostile = courseOf([lesson('x"; touch "$MARK"; "', 'talk'), lesson('$(touch $MARK)', 'talk')]);
    const text = await script('bash', () => writeFileSync(join(folder, 'course.json'), JSON.stringify(hostile)));
    expect(text).not.toContain('touch');
  });
});
