import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderPlace } from '../../src/sync/folder-place.js';
import { isMachineFile, machineFileName } from '../../src/sync/machine-files.js';
import { Offline, Refused } from '../../src/sync/place.js';
import { remove, temporaryFolder } from '../bundled.js';
import { fails, withDisk } from '../progress/faulty-disk.js';

let world: string;
let folder: string;
beforeEach(() => {
  world = temporaryFolder();
  folder = join(world, 'synced');
  mkdirSync(folder);
});
afterEach(() => remove(world));

const mine = machineFileName('machine-a');
const look = (isKnown = true, path = folder) => new FolderPlace(path, isKnown).look(isMachineFile);
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

/** What it is refused with, as a line. */
async function refusal(doing: Promise<unknown>): Promise<string> {
  const failure: unknown = await doing.catch((error) => error);
  expect(failure).toBeInstanceOf(Refused);
  return failure instanceof Error ? failure.message : '';
}

describe('a folder that is synced', () => {
  it('takes lines behind those that are there, and gives them back', async () => {
    await (await look()).put(mine, Buffer.from('one\n'), 'append');
    await (await look()).put(mine, Buffer.from('two\n'), 'append');
    const { files, read } = await look();
    expect(files).toEqual([{ name: mine, size: 8 }]);
    expect((await read({ name: mine, size: 8 })).toString()).toBe('one\ntwo\n');
  });

  it('ends a line first that was torn off', async () => {
    writeFileSync(join(folder, mine), 'one\ntw');
    await (await look()).put(mine, Buffer.from('three\n'), 'append');
    expect(textOf(mine)).toBe('one\ntw\nthree\n');
  });

  it('replaces a file as a whole, and leaves nothing beside it', async () => {
    await (await look()).put(mine, Buffer.from('a long text'), 'replace');
    await (await look()).put(mine, Buffer.from('short'), 'replace');
    expect(textOf(mine)).toBe('short');
    expect(readdirSync(folder)).toEqual([mine]);
  });

  it('is made where only it is missing, the first time', async () => {
    await look(false, join(world, 'new'));
    expect(existsSync(join(world, 'new'))).toBe(true);
    expect(await refusal(look(false, join(world, 'no', 'where')))).toContain('the folder above it are missing');
    expect(existsSync(join(world, 'no'))).toBe(false);
  });

  it('that was there before and is not now is away, and is not made in the place where it comes back', async () => {
    await expect(look(true, join(world, 'drive'))).rejects.toThrow(Offline);
    expect(existsSync(join(world, 'drive'))).toBe(false);
  });

  it('leaves alone what is none of ours', async () => {
    for (const name of ['photo.jpg', '.DS_Store', 'backpressure-progress-x (conflicted copy).jsonl']) {
      writeFileSync(join(folder, name), '');
    }
    symlinkSync('/etc/passwd', join(folder, 'passwords'));
    expect(await look()).toMatchObject({ files: [], others: 4 });
  });

  it.each<[what: string, put: (path: string) => void, why: string]>([
    ['a link', (path) => symlinkSync('/etc/passwd', path), 'is a link and no file; nothing was taken'],
    ['a link to nowhere', (path) => symlinkSync('/nowhere', path), 'is a link and no file; nothing was taken'],
    ['a folder', (path) => mkdirSync(path), 'is a folder and no file; nothing was taken'],
    ['a pipe', (path) => execFileSync('mkfifo', [path]), 'is a pipe or a device and no file; nothing was taken'],
    [
      'a gigabyte',
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 2 ** 30);
      },
      'is larger than any journal; nothing was taken',
    ],
  ])('with %s under a name of ours is refused', async (_, put, why) => {
    put(join(folder, mine));
    expect(await refusal(look())).toBe(`${join(folder, mine)} ${why}`);
  });

  it('is never led out of by a link that takes a name while it is written', async () => {
    const { put } = await look();
    writeFileSync(join(world, 'treasure'), 'mine');
    symlinkSync(join(world, 'treasure'), join(folder, mine));
    symlinkSync(join(world, 'treasure'), join(folder, `.${mine}.new`));
    await refusal(put(mine, Buffer.from('x\n'), 'append'));
    await refusal(put(mine, Buffer.from('x\n'), 'replace'));
    expect(readFileSync(join(world, 'treasure'), 'utf8')).toBe('mine');
  });

  it('with thousands of machines is none', async () => {
    for (let index = 0; index < 501; index++) writeFileSync(join(folder, machineFileName(`machine-${index}`)), '');
    expect(await refusal(look())).toContain('nobody has so many machines');
  });

  it('on a full disk says so, and that everything is kept', async () => {
    const { put } = await look();
    const full = (how: 'append' | 'replace') =>
      refusal(withDisk({ writeSync: fails('ENOSPC') }, () => put(mine, Buffer.from('x\n'), how)));
    const why = 'cannot be used (the disk is full); everything is kept on this machine';
    expect(await full('append')).toBe(`${join(folder, mine)} ${why}`);
    expect(await full('replace')).toContain(why);
  });

  it('that is a file is refused', async () => {
    writeFileSync(join(world, 'file'), '');
    expect(await refusal(look(false, join(world, 'file')))).toContain('cannot be synced with');
  });
});
