import { describe, expect, it } from 'vitest';
import {
  cutNextCandidate,
  deprecate,
  moveTag,
  publish,
  refusal,
  topFrom,
  unpublish,
} from '../../src/releases/publishing.js';
import { build, merge } from '../../src/releases/verbs.js';
import { morning, releaseOf, type World } from '../../src/releases/world.js';
import { promises } from '../practice/release-desk/playing.js';

function publishFrom23(version: string): World {
  const { world, build: made } = build(merge(morning(), 'left-1.2.9', 'release/2.3'), 'release/2.3');
  return publish({ ...world, tested: [...world.tested, made.digest] }, version, made, 'latest');
}

describe('the registry', () => {
  it.each([
    ['2.3.2', 'npm refuses: 2.3.2 is published, and nothing published over it.'],
    ['2.3.2+security.1', 'npm refuses: 2.3.2 is published, and nothing published over it.'],
    ['2.4.0', 'The release job stops: there is a tag v2.4.0 already, and it names another commit.'],
    ['2.3', '2.3 is not a version.'],
    ['2.3.3', null],
    ['v2.3.3', null],
  ])('says to %s: %s', (version, why) => {
    expect(refusal(morning(), version)).toBe(why);
  });

  it('never gives a number out twice, not even one that was unpublished', () => {
    expect(refusal(unpublish(morning(), ['2.3.1']), '2.3.1')).toContain('a number that was used is never free again');
  });

  it('keeps what npm keeps of a version: no v, no build metadata', () => {
    expect(releaseOf(publishFrom23('v2.3.3'), '2.3.3')).not.toBeNull();
    const world = publishFrom23('2.3.3+left.1.2.9');
    expect(releaseOf(world, '2.3.3')).not.toBeNull();
    expect(world.entries.some(({ text }) => text.includes('npm has dropped what follows the +'))).toBe(true);
  });

  it('sets the tag in git with the release, and the dist-tag', () => {
    const world = publishFrom23('2.3.3');
    expect(world.gitTags['2.3.3']).toBe(releaseOf(world, '2.3.3')?.digest);
    expect(world.tags.latest).toBe('2.3.3');
    expect(world.broken).toEqual([]);
  });

  it('takes away what somebody has in a lock file only by breaking a promise', () => {
    const world = unpublish(morning(), ['2.3.2']);
    expect(releaseOf(world, '2.3.2')).toBeNull();
    expect(world.broken[0]?.why).toContain('web, till, newcomer had 2.3.2 in a lock file');
    expect(unpublish(morning(), ['2.3.0']).broken).toEqual([]);
  });

  it('marks what is deprecated', () => {
    expect(releaseOf(deprecate(morning(), ['2.3.1']), '2.3.1')).toMatchObject({ deprecated: true });
  });
});

describe('a tag that moves', () => {
  it('breaks a promise where latest or next goes back', () => {
    expect(promises(moveTag(morning(), 'latest', '2.3.1'))).toEqual(['latest went backwards']);
    expect(promises(moveTag(morning(), 'next', '2.4.0-rc.1'))).toEqual(['next went backwards']);
    expect(promises(moveTag(morning(), 'candidate', '2.3.1'))).toEqual([]);
  });

  it('does nothing where it stays', () => {
    const world = morning();
    expect(moveTag(world, 'latest', '2.3.2')).toBe(world);
  });
});

describe('the next candidate', () => {
  it('is cut when release/2.4 has changed, and goes to staging', () => {
    const world = cutNextCandidate(merge(morning(), 'bulk-fix', 'release/2.4'));
    expect(world.tags.candidate).toBe('2.4.0-rc.2');
    expect(world.staging.digest).toBe(releaseOf(world, '2.4.0-rc.2')?.digest);
  });

  it('is not cut when nothing has changed, or 2.4 is out', () => {
    expect(cutNextCandidate(morning())).toEqual(morning());
    const { world, build: made } = build(merge(morning(), 'bulk-fix', 'release/2.4'), 'release/2.4');
    const out = merge(publish(world, '2.4.1', made, 'latest'), 'left-1.2.9', 'release/2.4');
    expect(cutNextCandidate(out)).toBe(out);
  });
});

describe('the highest release of a branch', () => {
  it('leaves candidates out', () => {
    expect([topFrom(morning(), 'release/2.3'), topFrom(morning(), 'release/2.4')]).toEqual(['2.3.2', null]);
  });
});
