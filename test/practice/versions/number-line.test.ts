import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { neighbours, numberLine, sayLine } from '../../../src/practice/versions/number-line.js';
import { lineWidth } from '../../../src/text/width.js';
import { words } from '../learner.js';

const pool = ['1.2.3', '0.9.0', '1.9.1', '2.0.0'];

describe('a number line of versions', () => {
  it('lights up what the range takes, lowest on the left', () => {
    expect(words(numberLine(pool, '^1.2.3', 76)).split('\n')).toEqual([
      '0.9.0  1.2.3  1.9.1  2.0.0',
      '  ○──────●━━━━━━●──────○  ',
      '● in   ○ out',
    ]);
  });

  it('goes on below where it does not fit', () => {
    const lines = numberLine(pool, '*', 14);
    expect(lines.map(lineWidth).every((cells) => cells <= 14)).toBe(true);
    expect(words(lines)).toContain('1.9.1  2.0.0');
  });

  it('lets the version asked for stand out', () => {
    const [labels = []] = numberLine(pool, '*', 76, '1.9.1');
    expect(labels.find(({ text }) => text === '1.9.1')).toMatchObject({ bold: true });
  });

  it.each([
    ['^1.0.0', 'In: 1.2.3, 1.9.1. Out: 0.9.0, 2.0.0.'],
    ['*', 'All of 0.9.0, 1.2.3, 1.9.1, 2.0.0 are in.'],
    ['>3', 'Of 0.9.0, 1.2.3, 1.9.1, 2.0.0, none is in.'],
  ])('can be said: %s', (range, said) => {
    expect(sayLine(pool, range)).toBe(said);
  });
});

describe('the versions around a range', () => {
  it.each([
    ['^0.2.3', '0.3.0'],
    ['~1.2.3-beta.2', '1.3.0-beta.1'],
    ['1.2.7 || >=1.2.9 <2.0.0', '1.4.6'],
    ['1.2.3 - 2', '3.0.0'],
    ['^0.0', '0.1.0'],
  ])('show where %s begins and ends, and %s', (range, asked) => {
    const around = neighbours(range, asked);
    expect(around).toContain(asked);
    expect(around.length).toBeLessThanOrEqual(9);
    expect(around).toEqual(semver.sort([...around]));
    expect(around.some((version) => semver.satisfies(version, range))).toBe(true);
    expect(around.some((version) => !semver.satisfies(version, range))).toBe(true);
  });

  it('fall back to a few well-known ones where a range has no bounds', () => {
    expect(neighbours('*', '3.1.4')).toContain('1.0.0');
  });

  it('leave the build part out of what they show', () => {
    expect(neighbours('1.2.3', '1.2.3+build.7')).toContain('1.2.3');
  });
});
