import { describe, expect, it } from 'vitest';
import type { ChangeId } from '../../src/releases/changes.js';
import {
  brokenByCandidates,
  brokenByLatest,
  brokenByNumber,
  brokenByTests,
  highestSound,
  lostFixes,
} from '../../src/releases/promises.js';
import { deprecate, publish } from '../../src/releases/publishing.js';
import { build, merge } from '../../src/releases/verbs.js';
import { type BranchName, morning, releaseOf, type World } from '../../src/releases/world.js';

/** A world with one more release, from a branch that got a change first. */
function withRelease(
  version: string,
  from: BranchName,
  change: ChangeId | null,
  tested = true,
  world: World = morning(),
): World {
  const { world: built, build: made } = build(change === null ? world : merge(world, change, from), from);
  return publish(tested ? { ...built, tested: [...built.tested, made.digest] } : built, version, made, 'release-2.3');
}

function release(world: World, version: string) {
  const found = releaseOf(world, version);
  if (found === null) throw new Error(version);
  return found;
}

describe('a number', () => {
  it.each([
    ['2.3.3', 'release/2.3', 'left-1.2.9', null],
    ['2.4.1', 'release/2.4', 'bulk-fix', null],
    ['2.3.3', 'release/2.4', null, 'a minor'],
    ['2.3.3', 'release/3.0', null, 'a major'],
    ['2.4.1', 'release/3.0', null, 'a major'],
    ['3.0.0', 'release/3.0', null, null],
  ] as const)('%s from %s with %j says %s', (version, from, change, less) => {
    const world = withRelease(version, from, change);
    const broken = brokenByNumber(world, release(world, version));
    if (less === null) expect(broken).toEqual([]);
    else expect(broken[0]?.why).toContain(less);
  });

  it('may say more than is in it', () => {
    const world = withRelease('2.5.0', 'release/2.3', 'left-1.2.9');
    expect(brokenByNumber(world, release(world, '2.5.0'))).toEqual([]);
  });
});

describe('a release', () => {
  it('comes from where its candidates came from', () => {
    const stolen = withRelease('3.0.0', 'release/2.4', null);
    expect(brokenByCandidates(stolen, release(stolen, '3.0.0'))[0]?.why).toContain(
      'this 3.0.0 was built from release/2.4',
    );
    const own = withRelease('3.0.0', 'release/3.0', null);
    expect(brokenByCandidates(own, release(own, '3.0.0'))).toEqual([]);
  });

  it('was in staging, and its tests were green', () => {
    const untested = withRelease('2.3.3', 'release/2.3', 'left-1.2.9', false);
    expect(brokenByTests(untested, release(untested, '2.3.3'))[0]?.what).toBe('what was released was never tested');
    const red = withRelease('2.4.1', 'release/2.4', null);
    expect(brokenByTests(red, release(red, '2.4.1'))[0]?.why).toBe(
      '2.4.1 went out although a test said it: bulk quotes are off by a cent.',
    );
    const green = withRelease('2.4.1', 'release/2.4', 'bulk-fix');
    expect(brokenByTests(green, release(green, '2.4.1'))).toEqual([]);
    expect(brokenByTests(morning(), release(morning(), '2.4.0-rc.1'))).toEqual([]);
  });
});

describe('latest', () => {
  it('is no pre-release, and goes forward', () => {
    expect(brokenByLatest(morning(), '2.4.0-rc.1')[0]?.what).toBe('latest is a pre-release');
    expect(brokenByLatest(morning(), '2.3.1')[0]?.why).toContain('though 2.3.2 is out and sound');
    expect(brokenByLatest(morning(), '2.3.2')).toEqual([]);
  });

  it('may go back from a release that is deprecated, or known to damage data', () => {
    const world = withRelease('2.4.1', 'release/2.4', 'bulk-fix');
    expect(brokenByLatest(world, '2.3.2')).toHaveLength(1);
    expect(brokenByLatest(deprecate(world, ['2.4.1']), '2.3.2')).toEqual([]);
    expect(brokenByLatest({ ...world, known: ['lost-cents'] }, '2.3.2')).toEqual([]);
    expect(highestSound(world)).toBe('2.4.1');
  });
});

describe('a fix', () => {
  it('is lost where a higher line does not have it', () => {
    const train = withRelease('2.4.1', 'release/2.4', 'bulk-fix');
    expect(lostFixes(train)).toEqual([]);
    const hotfix = withRelease('2.3.3', 'release/2.3', 'empty-list-fix', true, train);
    expect(lostFixes(hotfix)[0]?.why).toBe('From 2.3.3 up to 2.4.1 it comes back: an empty price list crashes it.');
    const both = withRelease('2.4.2', 'release/2.4', 'empty-list-fix', true, hotfix);
    expect(lostFixes(both)).toEqual([]);
  });
});
