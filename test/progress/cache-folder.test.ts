import { describe, expect, it } from 'vitest';
import { cacheFolder, isPrivate } from '../../src/progress/cache-folder.js';

describe('the folder among the caches', () => {
  it.each<[string, NodeJS.Platform, Record<string, string>, string, string | null]>([
    ['named by XDG', 'linux', { XDG_CACHE_HOME: '/c' }, '/home/a', '/c/backpressure'],
    ['usual on Linux', 'linux', {}, '/home/a', '/home/a/.cache/backpressure'],
    ['usual on a Mac', 'darwin', {}, '/Users/a', '/Users/a/Library/Caches/backpressure'],
    [
      'usual where the named one is relative',
      'linux',
      { XDG_CACHE_HOME: 'c' },
      '/home/a',
      '/home/a/.cache/backpressure',
    ],
    ['none without a home', 'linux', {}, '', null],
  ])('is %s', (_, platform, env, home, folder) => {
    expect(cacheFolder({ env, platform, home })).toBe(folder);
  });
});

it('is believed only where nobody else could have written in it', () => {
  const uid = process.getuid?.() ?? -1;
  expect([isPrivate({ uid, mode: 0o700 }), isPrivate({ uid, mode: 0o755 })]).toEqual([true, true]);
  expect([
    isPrivate({ uid, mode: 0o770 }),
    isPrivate({ uid, mode: 0o707 }),
    isPrivate({ uid: uid + 1, mode: 0o700 }),
  ]).toEqual([false, false, false]);
});
