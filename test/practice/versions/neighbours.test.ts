import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { neighbours } from '../../../src/practice/versions/neighbours.js';

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
