import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, win32 } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../../src/commands/context.js';
import { locateCourse, modulesFolders } from '../../src/commands/locate-course.js';
import { openCourse } from '../../src/commands/open-course.js';
import { remove, temporaryFolder } from '../bundled.js';
import { lessonText } from '../content/course-in.js';
import { fakeContext } from './fake-context.js';

const course = (within: string) => ({ [`${within}/lessons/load/01-a.md`]: lessonText('a') });

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  onTestFinished(() => remove(folder));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Where it is found, from the root; or why it is not. */
function located(root: string, named: string, currentFolder = root, env: Record<string, string> = {}): string {
  try {
    return locateCourse({ currentFolder, env, platform: 'linux' }, named).replace(root, '.');
  } catch (error) {
    if (error instanceof UsageError) return `! ${error.message.replaceAll(root, '.')}`;
    throw error;
  }
}

describe('the course that --course names', () => {
  const files = {
    ...course('mine'),
    ...course('node_modules/mine'),
    ...course('node_modules/team-course'),
    ...course('node_modules/@team/course'),
    ...course('node_modules/inside/docs/course'),
    'node_modules/inside/package.json': '{"backpressure": {"course": "docs/course"}}',
    'node_modules/broken/package.json': '{"backpressure": ',
    'node_modules/outside/package.json': '{"backpressure": {"course": "../../mine"}}',
    'node_modules/code/package.json': '{"main": "index.js", "backpressure": {"course": 7}}',
    'node_modules/code/index.js': 'throw new Error("run")',
    ...course('prefix/lib/node_modules/global-course'),
  };

  it.each([
    ['a folder', 'mine', './mine'],
    ['a folder by its path, though a package has the name', './mine', './mine'],
    ['a package', 'team-course', './node_modules/team-course'],
    ['a package of a scope', '@team/course', './node_modules/@team/course'],
    ['a package that says where its course is', 'inside', './node_modules/inside/docs/course'],
    ['a package whose package.json cannot be read', 'broken', './node_modules/broken'],
    ['a package with code, of which nothing is run', 'code', './node_modules/code'],
    ['a package of everyone', 'global-course', './prefix/lib/node_modules/global-course'],
    ['a path to nothing, which is said where it is read', '../gone', /gone$/],
    [
      'a package that leads out of itself',
      'outside',
      /^! the package "outside" says that its course is in ..\/..\/mine, which is outside of it$/,
    ],
    [
      'a package that is not there',
      'no-course',
      /^! no course "no-course": there is no folder .\/no-course, and no such package in .\/node_modules, .*; install the package, or name a folder$/,
    ],
    [
      'an address',
      'https://example.org/team/course.git',
      /^! .* is an address, .*: git clone https:\/\/example.org\/team\/course.git my-course, then --course my-course$/,
    ],
    ['an address for ssh', 'git@example.org:team/course.git', /git clone git@example.org/],
  ])('may be %s', (_, named, where) => {
    const root = folderOf(files);
    const found = located(root, named, root, { npm_config_prefix: join(root, 'prefix') });
    if (typeof where === 'string') expect(found).toBe(where);
    else expect(found).toMatch(where);
  });

  it('is looked for from the current folder upwards', () => {
    const root = folderOf({ ...files, 'deep/down/x': '', ...course('deep/node_modules/team-course') });
    expect(located(root, 'team-course', join(root, 'deep/down'))).toBe('./deep/node_modules/team-course');
    expect(located(root, '@team/course', join(root, 'deep/down'))).toBe('./node_modules/@team/course');
  });

  it('opens from a package, through the link that npm makes of a workspace, and no further', async () => {
    const root = folderOf({
      ...course('packages/course'),
      'secret.md': lessonText('secret'),
      'node_modules/@team/x': '',
    });
    symlinkSync('../../packages/course', join(root, 'node_modules/@team/course'));
    symlinkSync('../../../../secret.md', join(root, 'packages/course/lessons/load/02-secret.md'));
    const context = fakeContext(root, { options: { color: true, course: '@team/course' } });
    const { course: opened, problems } = await openCourse(context);
    expect(Object.keys(opened.lessons)).toEqual(['a']);
    expect(problems.map(({ rule }) => rule)).toContain('outside-course');
  });
});

describe('the folders that packages lie in', () => {
  it.each([
    [
      posix,
      '/home/me/work',
      'linux',
      '/usr/local',
      [
        '/home/me/work/node_modules',
        '/home/me/node_modules',
        '/home/node_modules',
        '/node_modules',
        '/usr/local/lib/node_modules',
      ],
    ],
    [posix, '/a/node_modules/b', 'linux', '', ['/a/node_modules/b/node_modules', '/a/node_modules', '/node_modules']],
    [win32, 'C:\\work', 'win32', 'C:\\npm', ['C:\\work\\node_modules', 'C:\\node_modules', 'C:\\npm\\node_modules']],
    [
      win32,
      '\\\\server\\share\\work',
      'win32',
      '',
      ['\\\\server\\share\\work\\node_modules', '\\\\server\\share\\node_modules'],
    ],
    [win32, '\\\\?\\C:\\work', 'win32', '', ['\\\\?\\C:\\work\\node_modules', '\\\\?\\C:\\node_modules']],
  ] as const)('are found on %o from %s', (of, currentFolder, platform, prefix, folders) => {
    expect(modulesFolders({ currentFolder, env: { npm_config_prefix: prefix }, platform }, of)).toEqual(folders);
  });
});
