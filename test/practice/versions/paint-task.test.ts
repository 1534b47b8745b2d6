import { describe, expect, it } from 'vitest';
import { challenges } from '../../../src/practice/versions/challenges.js';
import { paintKind } from '../../../src/practice/versions/paint-task.js';
import { doing, itemOf } from './doing.js';

const begin = doing(paintKind, itemOf(challenges, 'paint-2'));

describe('painting the parts of a version', () => {
  it('puts a number under every field', () => {
    const half = begin.press('1', '2', '3', '5');
    expect(half.screen()).toContain('  1.4.2+build-5.rc\n  1 2 3 5555555 ··\n                ▲▲');
    expect(half.press('enter').outcome).toBeNull();
    expect(half.press('5', 'enter').outcome).toMatchObject({ points: 1 });
  });

  it('can be gone back on', () => {
    expect(begin.press('1', '3', 'left', '2', '3', '5', '5', 'enter').outcome).toMatchObject({ points: 1 });
  });

  it('explains every field that is wrong by where it stands', () => {
    const task = begin.press('1', '2', '3', '5', '4', 'enter');
    expect(task.outcome).toMatchObject({ points: 0.5, remark: 'rc is build' });
    expect(task.screen()).toContain('✗ rc is build, not pre-release: it stands behind the +.');
    const other = begin.press('2', '1', '3', '4', '5', 'enter');
    expect(other.outcome).toMatchObject({ points: 0 });
    expect(other.screen(200).replace(/\s+/g, ' ')).toContain(
      'build-5 is build, not pre-release: it stands behind the +, where a - starts nothing any more.',
    );
    expect(other.screen(200).replace(/\s+/g, ' ')).toContain('1 is major, not minor: it is the first number.');
  });

  it('is a row of numbers in linear mode', () => {
    expect(begin.said).toContain('Which part is each field: 1, 4, 2, build-5, rc?');
    const form = '5 numbers from 1 to 5, one for each field, with spaces between';
    expect(begin.form).toBe(form);
    expect(begin.refusal('1 2 3')).toBe(`"1 2 3" names 3 of 5 fields. Wanted: ${form}`);
    expect(begin.refusal('1 2 3 5 6')).toBe(`"6" is no part. Wanted: ${form}`);
    const task = begin.read('1 2 3 5 5');
    expect(task.said).toBe('Right: every field is in its part.');
  });
});
