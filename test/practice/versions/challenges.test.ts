import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { challenges } from '../../../src/practice/versions/challenges.js';

const textsOf = (kind: string) => challenges.filter((one) => one.kind === kind).map(({ text }) => text);

describe('the challenges of the anatomy lab', () => {
  it.each(textsOf('paint'))('%s, to paint, is a version', (version) => {
    expect(semver.valid(version)).not.toBeNull();
  });

  it('are ten of each, all different', () => {
    expect([textsOf('paint').length, textsOf('judge').length]).toEqual([10, 10]);
    expect(new Set(challenges.map(({ text }) => text)).size).toBe(20);
  });

  it('keep the ids that journals know, in the order they were written', () => {
    expect(challenges.find(({ id }) => id === 'paint-0')?.text).toBe('2.1.0-rc.2+sha.5114f85');
    expect(challenges.find(({ id }) => id === 'valid-9')?.text).toBe('1.0.0-01');
  });

  it('judge strings of which three are versions', () => {
    const valid = textsOf('judge').filter((text) => semver.valid(text) !== null);
    expect(valid).toEqual(['1.0.0--', '1.0.0-0a', '1.0.0+001']);
  });
});
