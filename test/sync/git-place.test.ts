import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitPlace } from '../../src/sync/git-place.js';
import { isMachineFile, machineFileName } from '../../src/sync/machine-files.js';
import { Offline, Refused } from '../../src/sync/place.js';
import { remove, temporaryFolder } from '../bundled.js';
import { bareRepository, git, gitEnvironment, plant } from './machines.js';

let world: string;
let remote: string;
let places: GitPlace[];
beforeEach(() => {
  world = temporaryFolder();
  remote = bareRepository(world);
  mkdirSync(join(world, 'data'));
  places = [];
});
afterEach(() => {
  for (const place of places) place.close();
  remove(world);
});

function place(url = remote, more: { env?: Record<string, string>; patience?: number } = {}): GitPlace {
  const surroundings = {
    env: { ...gitEnvironment(world), ...more.env },
    folder: join(world, 'data'),
    mayAsk: false,
    patience: more.patience ?? 30_000,
    onChild: () => {},
    largest: 10_000,
    now: Date.now(),
  };
  const made = new GitPlace(url, 'backpressure', surroundings);
  places.push(made);
  return made;
}

const mine = machineFileName('machine-a');
const planted = (put: (worktree: string) => void) => plant(world, remote, 'backpressure', put);

/** A program that leaves a mark when it is run, as a hook or in a setting would. */
function trap(path: string): string {
  const mark = join(world, 'owned');
  writeFileSync(path, `#!/bin/sh\ntouch ${mark}\n`);
  chmodSync(path, 0o755);
  return mark;
}

describe('a branch of a git repository', () => {
  it('is empty at first, takes a file, and gives it back', async () => {
    const look = await place().look(isMachineFile);
    expect(look.files).toEqual([]);
    expect(await look.put(mine, Buffer.from('one\n'), 'append')).toBe(true);
    const again = await place().look(isMachineFile);
    expect(again.files).toMatchObject([{ name: mine, size: 4 }]);
    expect(await again.put(mine, Buffer.from('two\n'), 'append')).toBe(true);
    const last = await place().look(isMachineFile);
    expect((await last.read(last.files[0] ?? { name: '', size: 0 })).toString()).toBe('one\ntwo\n');
  });

  it('keeps, and never opens, what is none of ours; other branches stay as they are', async () => {
    plant(world, remote, 'main', (tree) => writeFileSync(join(tree, 'README.md'), 'mine'));
    planted((tree) => {
      writeFileSync(join(tree, 'notes.txt'), 'mine too');
      mkdirSync(join(tree, 'folder'));
      symlinkSync('/etc/passwd', join(tree, 'folder', 'link'));
    });
    const main = git(remote, ['rev-parse', 'main'], world);
    const look = await place().look(isMachineFile);
    expect([look.files, look.others]).toEqual([[], 2]);
    await look.put(mine, Buffer.from('one\n'), 'append');
    expect(git(remote, ['ls-tree', '-r', '--name-only', 'backpressure'], world).split('\n').filter(Boolean)).toEqual([
      mine,
      'folder/link',
      'notes.txt',
    ]);
    expect(git(remote, ['rev-parse', 'main'], world)).toBe(main);
    expect(git(remote, ['log', '--format=%an <%ae> %s', '-1', 'backpressure'], world)).toBe(
      'Backpressure <backpressure@localhost> Sync\n',
    );
  });

  it('says so where somebody was quicker', async () => {
    const [slow, quick] = [await place().look(isMachineFile), await place().look(isMachineFile)];
    expect(await quick.put(machineFileName('machine-b'), Buffer.from('b\n'), 'append')).toBe(true);
    expect(await slow.put(mine, Buffer.from('a\n'), 'append')).toBe(false);
  });

  it.each<[what: string, put: (path: string) => void, why: string]>([
    ['a link', (path) => symlinkSync('/etc/passwd', path), 'is a link and no file'],
    ['a folder', (path) => mkdirSync(path) ?? writeFileSync(join(path, 'x'), ''), 'is a folder and no file'],
    ['more than a journal', (path) => writeFileSync(path, 'x'.repeat(10_001)), 'is larger than any journal'],
  ])('with %s under a name of ours is refused', async (_, put, why) => {
    planted((tree) => put(join(tree, mine)));
    const failure: unknown = await place()
      .look(isMachineFile)
      .catch((error) => error);
    expect(failure).toBeInstanceOf(Refused);
    expect(String(failure)).toContain(why);
  });

  it('with more in it than a learner can have done is left before it fills the disk', async () => {
    planted((tree) => writeFileSync(join(tree, 'noise'), randomBytes(3_000_000)));
    const failure: unknown = await place()
      .look(isMachineFile)
      .catch((error) => error);
    expect(failure).toBeInstanceOf(Refused);
    expect(String(failure)).toContain('holds more than');
  });

  it('runs no hook and no command that the repository names', async () => {
    for (const hook of ['pre-receive', 'update', 'post-receive', 'post-update', 'reference-transaction']) {
      trap(join(remote, 'hooks', hook));
    }
    const mark = trap(join(world, 'evil'));
    git(remote, ['config', 'core.alternateRefsCommand', join(world, 'evil')], world);
    git(remote, ['config', 'core.fsmonitor', join(world, 'evil')], world);
    git(remote, ['config', 'uploadpack.packObjectsHook', join(world, 'evil')], world);
    writeFileSync(join(remote, 'objects', 'info', 'alternates'), `${remote}/objects\n`);
    const look = await place().look(isMachineFile);
    expect(await look.put(mine, Buffer.from('one\n'), 'append')).toBe(true);
    await place().look(isMachineFile);
    expect(existsSync(mark)).toBe(false);
  });

  it('runs no hook of the learner either, and is led nowhere by what a hook around it sets', async () => {
    mkdirSync(join(world, 'hooks'));
    const mark = trap(join(world, 'hooks', 'pre-push'));
    git(world, ['config', '--global', 'core.hooksPath', join(world, 'hooks')], world);
    const elsewhere = { GIT_DIR: join(world, 'nowhere'), GIT_INDEX_FILE: '/nowhere', GIT_WORK_TREE: world };
    const look = await place(remote, { env: elsewhere }).look(isMachineFile);
    expect(await look.put(mine, Buffer.from('one\n'), 'append')).toBe(true);
    expect(existsSync(mark)).toBe(false);
  });

  it('is offline where nobody answers', async () => {
    // A port that nobody listens on refuses at once; no network is needed.
    await expect(place('http://127.0.0.1:9/x.git').look(isMachineFile)).rejects.toThrow(Offline);
  });

  it('is not waited for for ever', async () => {
    const bin = join(world, 'bin');
    mkdirSync(bin);
    // A git whose other end never says a word.
    writeFileSync(
      join(bin, 'git'),
      `#!/bin/sh\ncase "$*" in *fetch*) sleep 60;; *) PATH='${process.env.PATH}' exec git "$@";; esac\n`,
    );
    chmodSync(join(bin, 'git'), 0o755);
    const env = { PATH: `${bin}:${process.env.PATH}` };
    await expect(place(remote, { env, patience: 300 }).look(isMachineFile)).rejects.toThrow('does not answer');
  });

  it.each<[what: string, url: () => string, why: RegExp]>([
    [
      'is missing',
      () => join(world, 'nothing.git'),
      /cannot be synced with \(git says: .*does not (?:appear to be a git repository|exist)/,
    ],
    ['is a folder with something else', () => join(world, 'data'), /does not appear to be a git repository/],
  ])('that %s is refused in one line', async (_, url, why) => {
    const failure: unknown = await place(url())
      .look(isMachineFile)
      .catch((error) => error);
    expect(failure).toBeInstanceOf(Refused);
    expect(String(failure)).toMatch(why);
    expect(String(failure)).not.toContain('\n');
  });

  it('needs git, and says so where there is none', async () => {
    await expect(place(remote, { env: { PATH: join(world, 'empty') } }).look(isMachineFile)).rejects.toThrow(
      'git is not installed',
    );
  });

  it('leaves nothing behind, and clears away what a killed sync left', async () => {
    const old = join(world, 'data', 'sync-work-killed');
    mkdirSync(join(old, 'objects'), { recursive: true });
    utimesSync(old, 1, 1);
    mkdirSync(join(world, 'data', 'sync-work-running'));
    const one = place();
    await one.look(isMachineFile);
    one.close();
    expect(readdirSync(join(world, 'data'))).toEqual(['sync-work-running']);
  });
});
