import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '../../src/sync/place.js';
import { readTarget, shownTarget } from '../../src/sync/target.js';
import { remove, temporaryFolder } from '../bundled.js';
import { bareRepository, git } from './machines.js';

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  bareRepository(folder);
  mkdirSync(join(folder, 'work'));
  git(folder, ['init', '--quiet', 'work']);
  mkdirSync(join(folder, 'plain'));
});
afterAll(() => remove(folder));

const read = (typed: string, platform: NodeJS.Platform = 'linux') => readTarget(typed, folder, platform);

describe('a place to sync with', () => {
  it.each([
    'https://github.com/me/progress.git',
    'http://nas.local/progress.git',
    'ssh://git@example.org:2222/~/progress.git',
    'git@example.org:me/progress.git',
    'example.org:progress',
    'file:///srv/progress.git',
  ])('%s goes through git', (url) => {
    expect(read(url)).toEqual({ kind: 'git', url });
  });

  it.each([
    ['remote.git', 'a bare repository'],
    ['work', 'a repository with its files'],
  ])('%s goes through git, being %s', (name) => {
    expect(read(name)).toEqual({ kind: 'git', url: join(folder, name) });
    expect(read(join(folder, name))).toEqual({ kind: 'git', url: join(folder, name) });
  });

  it.each(['plain', 'new', './plain', '../elsewhere', 'a folder/b'])('%s is a folder', (name) => {
    expect(read(name)).toEqual({ kind: 'folder', path: join(folder, name) });
  });

  it('has a drive in front on Windows, and is no host', () => {
    expect(read('C:\\Users\\me\\Dropbox', 'win32').kind).toBe('folder');
    expect(read('C:\\Users\\me\\Dropbox', 'linux').kind).toBe('git');
  });

  it.each([
    ['', 'has to be named'],
    ['--upload-pack=touch /tmp/owned', 'looks like an option'],
    ['-oProxyCommand=touch', 'looks like an option'],
    ['ext::sh -c touch% /tmp/owned', 'would let git run a command'],
    ['fd::17', 'would let git run a command'],
    ['ssh://-oProxyCommand=touch/x', 'has an option in it'],
    ['ssh://me@-oProxyCommand=touch/x', 'has an option in it'],
    ['-oProxyCommand=touch:x', 'looks like an option'],
    ['me@-oProxyCommand=touch:x', 'has an option in it'],
    ['example.org:--upload-pack=touch', 'has an option in it'],
    ['ftp://example.org/x', 'none of the ways'],
    ['git://example.org/x', 'none of the ways'],
    ['javascript://x', 'none of the ways'],
    ['https://x.org/a\u001b]0;owned\u0007', 'cannot be seen'],
    ['https://x.org/a\nb', 'cannot be seen'],
  ])('%j is refused', (typed, why) => {
    expect(() => read(typed)).toThrow(Refused);
    expect(() => read(typed)).toThrow(why);
  });

  it('is shown without the password in it', () => {
    expect(shownTarget({ kind: 'git', url: 'https://me:s3cret@example.org/me/x.git' })).toBe(
      'https://example.org/me/x.git',
    );
    expect(shownTarget({ kind: 'git', url: 'git@example.org:x.git' })).toBe('git@example.org:x.git');
    expect(() => read('gopher://me:s3cret@example.org/x')).toThrow(/^(?!.*s3cret)/);
  });
});
