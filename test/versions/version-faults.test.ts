import { describe, expect, it } from 'vitest';
import { anatomise } from '../../src/versions/version-parts.js';

describe('what is wrong with a version, and where', () => {
  it.each([
    ['', 1, 'the three numbers are missing'],
    ['1', 2, 'the minor and the patch are missing, and a 0 must be written too'],
    ['1.', 3, 'the minor and the patch are missing, and a 0 must be written too'],
    ['1.0', 4, 'the patch is missing, and a 0 must be written too'],
    ['1..0', 3, 'the minor is missing, and a 0 must be written too'],
    ['1.0-alpha', 4, 'the patch is missing, and a 0 must be written too'],
    ['1.2.3.4', 6, 'a fourth number; a version has three, and what follows them needs a - or a +'],
    ['01.0.0', 1, 'a leading zero in the major: write 1 and not 01'],
    ['1.0.007', 5, 'a leading zero in the patch: write 7 and not 007'],
    ['1.0.0alpha', 6, 'the letter a in the patch, which is a plain number; a pre-release begins with a -'],
    ['1.0.0-01', 7, 'a leading zero in a numeric pre-release identifier: 01 should be 1'],
    ['1.0.0-alpha..1', 13, 'an empty field in the pre-release'],
    ['1.0.0-', 7, 'the pre-release is empty after its -'],
    ['1.0.0+', 7, 'the build is empty after its +'],
    ['1.0.0-alpha_1', 12, 'an underscore in the pre-release; it takes letters, digits and hyphens only'],
    ['1.0.0-a b', 8, 'a space in the pre-release; it takes letters, digits and hyphens only'],
    ['1.0.0+a+b', 8, 'a second +; a version has one build part'],
    ['=1.0.0', 1, 'an = belongs to a range, not to a version'],
    ['vv1.0.0', 1, 'a second v; one is dropped, two are not'],
    ['99999999999999999999.0.0', 1, 'the major is larger than 9007199254740991, which semver refuses'],
    [`1.0.0-${'a'.repeat(300)}`, 257, 'longer than 256 characters, which semver refuses'],
  ])('%j: at character %i, %s', (text, at, message) => {
    expect(anatomise(text).faults[0]).toEqual({ at, message });
  });

  it('lists every fault, in the order of the text', () => {
    expect(anatomise('01.0.0-a..b+x+y').faults.map(({ at }) => at)).toEqual([1, 10, 14]);
  });
});
