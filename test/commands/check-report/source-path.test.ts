import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../../src/commands/check-report/source-path.js';

describe('the path of a course file for a code host', () => {
  it.each([
    ['from the current folder', '/repo/course', '/repo', undefined, 'course/lessons/a.md'],
    ['in the current folder', '/repo', '/repo', undefined, 'lessons/a.md'],
    [
      'from the root that a runner names, whatever the folder it works in',
      '/repo/docs/course',
      '/repo/docs',
      '/repo',
      'docs/course/lessons/a.md',
    ],
    [
      'from the current folder, where the runner names another place',
      '/tmp/course',
      '/tmp',
      '/repo',
      'course/lessons/a.md',
    ],
    ['beside the current folder', '/repo/course', '/repo/tools', undefined, '../course/lessons/a.md'],
    ['with an empty name for the root', '/repo/course', '/repo', '', 'course/lessons/a.md'],
  ])('is taken %s', (_, folder, currentFolder, workspace, path) => {
    expect(sourcePath({ folder, currentFolder, workspace }, posix)('lessons/a.md')).toBe(path);
  });

  it.each([
    ['a drive', 'C:\\repo\\course', 'C:\\repo', undefined],
    ['a drive in another case', 'c:\\Repo\\course', 'C:\\repo', undefined],
    ['a share', '\\\\server\\share\\repo\\course', '\\\\server\\share\\repo', undefined],
    ['a long path', '\\\\?\\C:\\repo\\course', '\\\\?\\C:\\repo', undefined],
    ['a runner', 'D:\\a\\repo\\repo\\course', 'D:\\a\\repo\\repo\\course', 'D:\\a\\repo\\repo'],
  ])('has slashes on %s of Windows', (_, folder, currentFolder, workspace) => {
    expect(sourcePath({ folder, currentFolder, workspace }, win32)('lessons/a.md')).toBe('course/lessons/a.md');
  });
});
