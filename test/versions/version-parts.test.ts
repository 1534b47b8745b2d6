import fc from 'fast-check';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { anatomise } from '../../src/versions/version-parts.js';

describe('the anatomy of a version', () => {
  it('names every part and where it stands', () => {
    const { parts, faults, valid } = anatomise('2.1.0-rc.2+sha.5114f85');
    expect(parts.map(({ name, text, start }) => `${name} ${text} ${start}`)).toEqual([
      'major 2 0',
      'minor 1 2',
      'patch 0 4',
      'pre-release rc 6',
      'pre-release 2 9',
      'build sha 11',
      'build 5114f85 15',
    ]);
    expect(faults).toEqual([]);
    expect(valid).toBe('2.1.0-rc.2');
  });

  it('takes a hyphen behind the plus for a character of the build', () => {
    expect(anatomise('1.0.0+a-b').parts.at(-1)).toMatchObject({ name: 'build', text: 'a-b' });
  });

  it('knows that a v is no part of a version', () => {
    expect(anatomise('v1.2.3')).toMatchObject({ prefix: true, valid: '1.2.3', faults: [] });
  });

  it('finds a fault exactly where semver finds no version', () => {
    const near = fc
      .tuple(
        fc.constantFrom('', '1.2.3', '0.0.1', 'v1.0.0', '01.1.1', '1.2', '1.0.0.'),
        fc.constantFrom('', '-', '+', '.'),
        fc.string({ unit: fc.constantFrom(...'0019azAZ.-+v=_ '), maxLength: 9 }),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(near, (text) => {
        const { valid, faults } = anatomise(text);
        expect(valid).toBe(semver.valid(text));
        expect(faults.length === 0).toBe(valid !== null);
        for (const { at } of faults) expect(at).toBeLessThanOrEqual(text.length + 1);
      }),
      { seed: 1, numRuns: 4000 },
    );
  });
});
