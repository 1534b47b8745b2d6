import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** What bash offers for the last of these words. */
async function offered(...words: string[]): Promise<string[]> {
  const source = `${await script('bash')}
    COMP_WORDS=(backpressure "$@"); COMP_CWORD=$#; _backpressure; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', source, 'bash', ...words], { encoding: 'utf8' });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout.split('\n').filter((word) => word !== '');
}

describe('completion in bash', () => {
  it('offers the commands', async () => {
    expect(await offered('')).toEqual(commands.map(({ name }) => name));
    expect(await offered('le')).toEqual(['learn', 'lessons']);
  });

  it.each([
    [['learn', 'q'], ['queue']],
    [['quiz', 'ca'], ['cache']],
    [['sim', 'evi'], ['eviction']],
    [['practice', 'ana'], ['anatomy']],
    [['new', 'l'], ['lesson']],
    [['completion', 'f'], ['fish']],
    [['progress', '--j'], ['--json']],
    [['learn', '--data'], ['--data-dir']],
    [['nothing', ''], []],
  ])('offers for %j %j', async (words, offers) => {
    expect(await offered(...words)).toEqual(offers);
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
