import { mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/progress/make-folder.js';
import { remove, temporaryFolder } from '../bundled.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => remove(folder));

describe('a folder that is made', () => {
  it('is made with all above it, for its owner alone', () => {
    const path = join(folder, 'a', 'b', 'c');
    const made = [join(folder, 'a'), join(folder, 'a', 'b'), path];
    expect(makeFolder(path)).toEqual(made);
    expect(made.map((one) => statSync(one).mode & 0o777)).toEqual([0o700, 0o700, 0o700]);
  });

  it('is left as it is where it is there, also behind a link', () => {
    mkdirSync(join(folder, 'a'), { mode: 0o755 });
    symlinkSync(join(folder, 'a'), join(folder, 'link'));
    expect([makeFolder(join(folder, 'a')), makeFolder(join(folder, 'link')), makeFolder('/')]).toEqual([[], [], []]);
    expect(makeFolder(join(folder, 'link', 'b'))).toEqual([join(folder, 'link', 'b')]);
    expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
  });

  it.each<[what: string, path: string, why: RegExp]>([
    ['below /proc', '/proc/nope', /^its folder cannot be made$/],
    ['deep below /proc', '/proc/nope/a/b', /^its folder cannot be made$/],
    ['below a device', '/dev/null/a', /^ENOTDIR/],
    ['where a file stands', 'file', /^EEXIST/],
    ['below a file', 'file/a', /^ENOTDIR/],
    ['where a link leads nowhere', 'nowhere', /^a link to nowhere stands where its folder should be$/],
    ['below a link that leads nowhere', 'nowhere/a', /^a link to nowhere stands where its folder should be$/],
    ['where a link leads to itself', 'circle', /^(EEXIST|ELOOP)/],
  ])('cannot be made %s, which is said at once', (_, path, why) => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync('/nonexistent/volume', join(folder, 'nowhere'));
    symlinkSync(join(folder, 'circle'), join(folder, 'circle'));
    expect(() => makeFolder(path.startsWith('/') ? path : join(folder, path))).toThrow(why);
  });
});
