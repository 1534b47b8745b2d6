import { describe, expect, it } from 'vitest';
import { paintTask } from '../../../src/practice/versions/paint-task.js';
import type { Task } from '../../../src/practice/versions/task.js';
import { toKeys } from '../../keys.js';
import { words } from '../practising.js';

const begin = paintTask('paint-0', '1.4.2+build-5.rc');

function press(task: Task, ...keys: string[]): Task {
  return toKeys(keys).reduce((current, key) => current.press(key), task);
}

describe('painting the parts of a version', () => {
  it('puts a number under every field', () => {
    const half = press(begin, '1', '2', '3', '5');
    expect(words(half.lines(76))).toContain('  1.4.2+build-5.rc\n  1 2 3 5555555 ··\n                ▲▲');
    expect(press(half, 'enter').outcome).toBeNull();
    expect(press(half, '5', 'enter').outcome).toMatchObject({ points: 1 });
  });

  it('can be gone back on', () => {
    expect(press(begin, '1', '3', 'left', '2', '3', '5', '5', 'enter').outcome).toMatchObject({ points: 1 });
  });

  it('explains every field that is wrong by where it stands', () => {
    const task = press(begin, '1', '2', '3', '5', '4', 'enter');
    expect(task.outcome).toMatchObject({ points: 0.5, remark: 'rc is build' });
    expect(words(task.lines(76))).toContain('✗ rc is build, not pre-release: it stands behind the +.');
    const other = press(begin, '2', '1', '3', '4', '5', 'enter');
    expect(other.outcome).toMatchObject({ points: 0 });
    expect(words(other.lines(200)).replace(/\s+/g, ' ')).toContain(
      'build-5 is build, not pre-release: it stands behind the +, where a - starts nothing any more.',
    );
    expect(words(other.lines(200)).replace(/\s+/g, ' ')).toContain('1 is major, not minor: it is the first number.');
  });

  it('is a row of numbers in linear mode', () => {
    expect(words(begin.say)).toContain('Which part is each field: 1, 4, 2, build-5, rc?');
    expect(begin.read('1 2 3')).toEqual({
      malformed: '5 numbers from 1 to 5, one for each field, with spaces between',
    });
    const task = begin.read('1 2 3 5 5');
    if ('malformed' in task) throw new Error(task.malformed);
    expect(words(task.say)).toBe('Right: every field is in its part.');
    expect(task.form).toBeNull();
  });
});
