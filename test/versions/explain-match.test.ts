import fc from 'fast-check';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { explainMatch } from '../../src/versions/explain-match.js';

function why(range: string, version: string): string {
  const match = explainMatch(range, version);
  return 'wrong' in match ? match.wrong : match.why.join(' ');
}

describe('why a version is in a range or not', () => {
  it.each([
    ['^1.2.3', '1.2.2', '1.2.2 is below 1.2.3, where the range begins.'],
    [
      '^1.2.3',
      '2.0.0',
      '2.0.0 is not below 2.0.0-0, the lowest version with the core 2.0.0. The caret holds the left-most number that is not 0, the major 1; minor and patch may rise. Here the major is 2.',
    ],
    ['~1.2.3', '2.2.0', 'The tilde holds the minor at 2; only the patch may rise. Here the major is 2.'],
    ['^0.0.3', '0.0.4', 'Here the patch is 4.'],
    ['1.2.3', '1.2.4', '1.2.4 is not 1.2.3.'],
    ['<2.0.0', '2.0.0', '2.0.0 is the bound itself, and < leaves it out.'],
    ['>1.2.3', '1.2.3', '1.2.3 is the bound itself, and > leaves it out.'],
    ['>1.2.3', '1.2.2', '1.2.2 is not above 1.2.3.'],
    ['<=1.2.3', '1.2.4', '1.2.4 is above 1.2.3, where the range ends.'],
    ['>1', '1.5.0', '>1 means above all of 1.x.'],
    [
      '1.2.7 || >=1.2.9',
      '1.2.8',
      'No side of the || takes it. 1.2.7: 1.2.8 is not 1.2.7. >=1.2.9: 1.2.8 is below 1.2.9, where the range begins.',
    ],
    [
      '>=1.2.0',
      '2.0.0-beta.1',
      'It is within the bounds, but 2.0.0-beta.1 is a pre-release of 2.0.0, and no part of the range names a pre-release.',
    ],
    ['^1.2.3-beta.2', '1.2.4-beta.2', 'the range names pre-releases of 1.2.3 only.'],
    ['>=1.0.2-0', '1.0.3-6', 'the range names pre-releases of 1.0.2 only.'],
    ['^1.0.2-0', '1.0.3-6', 'the range names pre-releases of 1.0.2 only.'],
    ['~1.2.3-0', '1.2.4-1', 'the range names pre-releases of 1.2.3 only.'],
    ['1.0.0-0 - 2.0.0', '1.5.0-rc.1', 'the range names pre-releases of 1.0.0 only.'],
    ['<2.0.0-0', '1.9.0-rc.1', 'the range names pre-releases of 2.0.0 only.'],
    ['<2.0.0', '1.9.0-rc.1', 'no part of the range names a pre-release.'],
    [
      '*',
      '1.0.0-beta',
      'Every release fits, but 1.0.0-beta is a pre-release of 1.0.0, and no part of the range names a pre-release.',
    ],
  ])('%s leaves out %s', (range, version, reason) => {
    expect(explainMatch(range, version)).toMatchObject({ matches: false });
    expect(why(range, version)).toContain(reason);
  });

  it.each([
    ['^1.2.3', '1.2.3', '1.2.3 is the lower bound itself and below 2.0.0-0.'],
    ['1.2.3 - 2.3.4', '2.3.4', '2.3.4 is above 1.2.3 and the upper bound itself.'],
    ['^1.2.3-beta.2', '1.2.3-beta.4', 'As a pre-release it is invited: >=1.2.3-beta.2 names one of 1.2.3.'],
    ['>=1.0.0 <2.0.0-beta', '2.0.0-alpha', 'it is invited: <2.0.0-beta names one of 2.0.0.'],
    ['1.2.7 || ^2.0.0', '2.4.0', 'One side of the || is enough: ^2.0.0 takes it.'],
    ['1.2.3', '1.2.3+build.7', 'The build part +build.7 is ignored.'],
    ['', '3.1.4', 'It takes every release, and no pre-release.'],
  ])('%s takes %s', (range, version, reason) => {
    expect(explainMatch(range, version)).toMatchObject({ matches: true });
    expect(why(range, version)).toContain(reason);
  });

  it('says what cannot be read', () => {
    expect(explainMatch('newest', '1.0.0')).toEqual({ wrong: 'newest is not a range that semver can read.' });
    expect(explainMatch('^1.0.0', '1.0')).toEqual({ wrong: '1.0 is not a version.' });
    expect(explainMatch('^1.0.0', '')).toEqual({ wrong: 'Nothing is not a version.' });
  });

  it('says the bounds', () => {
    expect(explainMatch('^1.2 || 3.x', '1.2.3')).toMatchObject({ expands: '>=1.2.0 <2.0.0-0 || >=3.0.0 <4.0.0-0' });
  });

  it('agrees with semver about any range and version, and its first sentence tells in from out', () => {
    const number = fc.nat(3);
    const version = fc
      .tuple(number, number, number, fc.constantFrom('', '', '-alpha.1', '-rc.2', '-0'))
      .map(([a, b, c, pre]) => `${a}.${b}.${c}${pre}`);
    const part = fc.oneof(
      version,
      fc.tuple(number, number).map((pair) => pair.join('.')),
      number.map(String),
      fc.constantFrom('*', 'x', '', '1.x'),
    );
    const simple = fc
      .tuple(fc.constantFrom('', '^', '~', '>', '>=', '<', '<=', '=', '~>', '^ ', '>= '), part)
      .map((pair) => pair.join(''));
    const side = fc.oneof(
      fc.array(simple, { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
      fc.tuple(part, part).map((ends) => ends.join(' - ')),
    );
    const range = fc.array(side, { minLength: 1, maxLength: 3 }).map((all) => all.join(' || '));
    fc.assert(
      fc.property(range, version, (asked, on) => {
        const match = explainMatch(asked, on);
        expect('wrong' in match).toBe(semver.validRange(asked) === null);
        if ('wrong' in match) return;
        expect(match.matches).toBe(semver.satisfies(on, asked));
        const [first = ''] = match.why;
        const saysOut = /^No side|below .* begins|is not |leaves it out|where the range ends|, but /.test(first);
        expect(saysOut).toBe(!match.matches);
      }),
      { seed: 1, numRuns: 1500 },
    );
  });
});
