import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { start } from './start.js';
import { built, keys } from './terminal.js';

/** How each shell is started with nothing of whoever runs the tests. */
const shells: Readonly<Record<string, { readonly args: readonly string[]; readonly load: (file: string) => string }>> =
  {
    bash: { args: ['--norc', '--noprofile', '-i'], load: (file) => `source ${file}` },
    zsh: { args: ['-f', '-i'], load: (file) => `autoload -Uz compinit; compinit -u; source ${file}` },
    fish: { args: ['--no-config', '-i'], load: (file) => `source ${file}` },
  };

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;
const here = Object.keys(shells).filter(isThere);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backpressure-shells-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

/** A shell in a terminal that has read the script of the built program. */
async function shell(name: string) {
  const script = spawnSync(process.execPath, [built, 'completion', name], { encoding: 'utf8' }).stdout;
  writeFileSync(join(folder, `script.${name}`), script);
  const { args: [first = '', ...args] = [], load } = shells[name] ?? { load: () => '' };
  const env = { HOME: folder, PS1: '> ', PROMPT: '> ', CI: undefined, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const terminal = start(args, { node: name, program: first, folder, env, columns: 100 });
  await terminal.shows(/[>#$]/);
  terminal.press(`${load(join(folder, `script.${name}`))}; echo rea''dy${keys.enter}`);
  await terminal.shows(/^ready/m);
  return terminal;
}

describe.each(here)('tab in %s', (name) => {
  it.each([
    ['sim que', 'sim queue'],
    ['sim queue --scenario flash', 'sim queue --scenario flash-sale'],
    ['sim queue --set consum', 'sim queue --set consumers='],
    ['sim eviction --set policy=siev', 'sim eviction --set policy=sieve'],
    ['practice coach --question q-0', 'practice coach --question q-0'],
    ['learn queues-that-ab', 'learn queues-that-absorb'],
  ])('makes of %j %j', async (typed, completed) => {
    const terminal = await shell(name);
    terminal.press(`backpressure ${typed}`, keys.tab);
    await terminal.shows(`backpressure ${completed}`);
  });
});

describe('the shells of this machine', () => {
  it(`are ${here.join(', ')}: tab is pressed in these`, () => {
    expect(here).toContain('bash');
  });
});
