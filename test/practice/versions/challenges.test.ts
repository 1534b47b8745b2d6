import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { toPaint, validOrNot } from '../../../src/practice/versions/challenges.js';

describe('the challenges of the anatomy lab', () => {
  it.each(toPaint)('%s is a version', (version) => {
    expect(semver.valid(version)).not.toBeNull();
  });

  it.each(validOrNot)('$text is judged as semver judges it', ({ text, valid }) => {
    expect(semver.valid(text) !== null).toBe(valid);
  });

  it('are ten of each, all different', () => {
    expect(new Set([...toPaint, ...validOrNot.map(({ text }) => text)]).size).toBe(20);
  });
});
