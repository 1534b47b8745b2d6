import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { boundsOf, readRange } from '../../src/versions/range-tokens.js';

function tokensOf(range: string): (readonly string[])[] | undefined {
  return readRange(range)?.map(({ tokens }) =>
    tokens.map(({ text, comparators }) => `${text} = ${boundsOf(comparators)}`),
  );
}

describe('a range taken into its words', () => {
  it.each([
    ['^1.2.3', [['^1.2.3 = >=1.2.3 <2.0.0-0']]],
    ['>= 1.2.7   <1.3', [['>=1.2.7 = >=1.2.7', '<1.3 = <1.3.0-0']]],
    ['1.2.3 - 2', [['1.2.3 - 2 = >=1.2.3 <3.0.0-0']]],
    ['1.x || ~2.1', [['1.x = >=1.0.0 <2.0.0-0'], ['~2.1 = >=2.1.0 <2.2.0-0']]],
    ['', [[' = any release']]],
    ['~> 1.2', [['~>1.2 = >=1.2.0 <1.3.0-0']]],
  ])('%j', (range, tokens) => {
    expect(tokensOf(range)).toEqual(tokens);
  });

  it('is null for what semver cannot read', () => {
    expect(readRange('newest')).toBeNull();
  });

  it('lets an alternative that takes everything void the others, as semver does', () => {
    expect(readRange('^1.0.0-0 || *')).toHaveLength(1);
    expect(semver.satisfies('1.0.0-0', '^1.0.0-0 || *')).toBe(false);
  });

  it('keeps words together that only mean something together', () => {
    expect(tokensOf('~> >0.0.0')).toHaveLength(1);
  });
});
