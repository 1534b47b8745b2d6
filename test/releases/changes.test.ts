import { describe, expect, it } from 'vitest';
import { bumpBetween, changes, faultsOf, inEffect, isLarger } from '../../src/releases/changes.js';

describe('what is in a build', () => {
  it('leaves out what was taken out again', () => {
    expect(inEffect(['base', 'gift-cards', 'no-gift-cards'])).toEqual(['base']);
  });

  it('has the faults that were brought and not mended', () => {
    expect(faultsOf(['base', 'left-1.2.9'])).toEqual(['empty-list']);
    expect(faultsOf(['base', 'bulk-quotes', 'bulk-fix'])).toEqual(['cve', 'empty-list']);
    expect(faultsOf(['gift-cards', 'no-gift-cards'])).toEqual([]);
  });

  it('mends every fault with a change of its own', () => {
    const brought = Object.values(changes).flatMap(({ brings }) => brings);
    const gone = Object.values(changes).flatMap(({ undoes }) => (undoes === undefined ? [] : changes[undoes].brings));
    const mended = Object.values(changes).flatMap(({ mends }) => mends);
    for (const fault of brought) expect([...mended, ...gone]).toContain(fault);
  });
});

describe('the bump between two builds', () => {
  it.each([
    [['base'], ['base', 'left-1.2.9'], 'patch', 'left 1.2.9 is in it'],
    [['base'], ['base', 'left-1.2.9', 'bulk-quotes'], 'minor', 'bulk quotes is in it'],
    [['base'], ['base', 'new-quote', 'bulk-quotes'], 'major', 'quote() returns an object is in it'],
    [['base', 'bulk-quotes'], ['base'], 'major', 'bulk quotes is gone'],
    [['base'], ['base'], 'none', 'nothing is new'],
    [['base', 'left-1.2.9'], ['base', 'empty-list-fix'], 'patch', 'empty-list fix is in it'],
  ] as const)('from %j to %j is a %s', (before, after, bump, because) => {
    expect(bumpBetween(before, after)).toEqual({ bump, because });
  });

  it('is ordered', () => {
    expect([isLarger('major', 'minor'), isLarger('patch', 'patch'), isLarger('none', 'patch')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
