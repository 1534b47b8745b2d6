import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parserOf } from '../../src/cli/parser.js';
import { loadedForHome, loadedParts } from './loaded-parts.js';
import { known, start } from './start.js';
import { built, keys } from './terminal.js';
import { tinyCourse } from './tiny-course.js';

const hook = new URL('./note-parts.cjs', import.meta.url).pathname;
const node = process.env.BACKPRESSURE_TEST_NODE ?? process.execPath;
let folder: string;
let course: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backpressure-parts-'));
  writeFileSync(join(folder, 'empty'), '');
  course = tinyCourse();
});
afterAll(() => {
  for (const each of [folder, course]) rmSync(each, { recursive: true, force: true });
});

const noted = () => join(folder, 'noted');
const environment = () => ({
  PATH: process.env.PATH,
  BACKPRESSURE_DATA_DIR: join(folder, 'data'),
  XDG_CACHE_HOME: join(folder, 'cache'),
});

function run(words: string, options: readonly string[] = []) {
  const args = words.split(' ').filter((word) => word !== '');
  return spawnSync(node, [...options, built, ...args], {
    env: { ...environment(), PARTS_NOTED: noted() },
    encoding: 'utf8',
    input: '',
  });
}

describe('a command loads its own parts and no others', () => {
  it.each(loadedParts)('%s', (words, parts) => {
    run(words.replace('{}', join(folder, 'exported')).replace('{course}', course), ['--require', hook]);
    expect(readFileSync(noted(), 'utf8')).toBe(parts);
  });

  it('and so does home', async () => {
    const wishes = { dataFolder: known(), env: { NODE_OPTIONS: `--require ${hook}`, PARTS_NOTED: noted() } };
    for (const parts of [loadedForHome.new, loadedForHome.known]) {
      const terminal = start([], wishes);
      await terminal.shows('q leave');
      terminal.press(keys.up, 'q');
      await terminal.exit;
      expect(readFileSync(noted(), 'utf8')).toBe(parts);
    }
  });
});

describe('what the door says by itself', () => {
  const { version } = JSON.parse(readFileSync(join(dirname(built), '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const parser = parserOf(version, async () => {});
  const helps = [['', parser] as const, ...parser.commands.map((command) => [command.name(), command] as const)];

  it.each(helps)('is the very help that the parser prints: %s', (name, command) => {
    expect(run(`${name} --help`).stdout).toBe(command.configureOutput({ getOutHelpWidth: () => 80 }).helpInformation());
  });

  it('is the version', () => {
    expect([run('--version').stdout, run('-V').stdout]).toEqual([`${version}\n`, `${version}\n`]);
  });

  it.each(['bash', 'zsh', 'fish'])('is the script that the program would make: %s', (shell) => {
    // An option more, and the program is asked.
    expect(run(`completion ${shell}`).stdout).toBe(run(`completion ${shell} --seed 1`).stdout);
  });

  it('is read by nobody without harm', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `"${node}" "${built}" --help | true; echo "\${PIPESTATUS[0]}" >&2`],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stderr.trim()]).toEqual([0, '0']);
  });
});

describe('what V8 made of a part', () => {
  const words = 'lessons --json';
  const cacheFolder = () => {
    const [name = ''] = readdirSync(join(folder, 'cache', 'backpressure'));
    return join(folder, 'cache', 'backpressure', name);
  };
  const files = () => readdirSync(cacheFolder()).filter((name) => name.startsWith('lessons-'));
  const sizes = () => files().map((name) => statSync(join(cacheFolder(), name)).ino);

  it('is kept for its owner alone, and used again', () => {
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    const { stdout } = run(words);
    expect(files()).toHaveLength(2);
    expect(files().map((name) => statSync(join(cacheFolder(), name)).mode & 0o777)).toEqual([0o600, 0o600]);
    const before = sizes();
    expect(run(words).stdout).toBe(stdout);
    expect(sizes()).toEqual(before);
  });

  it.each<[string, (path: string) => void]>([
    ['torn', (path) => writeFileSync(path, readFileSync(path).subarray(0, 5000))],
    ['empty', (path) => writeFileSync(path, '')],
    [
      'one bit wrong',
      (path) =>
        writeFileSync(
          path,
          readFileSync(path).map((byte, at) => (at === 9000 ? byte ^ 1 : byte)),
        ),
    ],
    ['something else', (path) => writeFileSync(path, 'x'.repeat(9000))],
    ['open to others', (path) => chmodSync(path, 0o666)],
    [
      'a link',
      (path) => {
        rmSync(path);
        symlinkSync(join(folder, 'empty'), path);
      },
    ],
  ])('is made anew where it is %s', (_, damage) => {
    const { stdout } = run(words);
    const [name = ''] = files();
    damage(join(cacheFolder(), name));
    const { stdout: again, stderr, status } = run(words);
    expect([again, stderr, status]).toEqual([stdout, '', 0]);
    const stats = statSync(join(cacheFolder(), name));
    expect([stats.isFile(), stats.size > 9000, stats.mode & 0o777]).toEqual([true, true, 0o600]);
  });

  it('is not looked for in a folder that others can write to', () => {
    run(words);
    chmodSync(cacheFolder(), 0o777);
    const before = sizes();
    expect(run(words).status).toBe(0);
    expect(sizes()).toEqual(before);
    chmodSync(cacheFolder(), 0o700);
  });

  it('is missed by nobody where nothing can be kept', () => {
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    writeFileSync(join(folder, 'cache'), 'a file stands here');
    expect([run(words).status, run(words).stderr]).toEqual([0, '']);
    rmSync(join(folder, 'cache'));
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  });
});
