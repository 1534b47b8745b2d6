import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { consumers, hurtsOf, resolve } from '../../src/releases/consumers.js';
import {
  buildOf,
  changesOf,
  clock,
  digestOf,
  morning,
  releaseOf,
  strayTag,
  versionOf,
} from '../../src/releases/world.js';

const world = morning();

describe('the morning at the desk', () => {
  it('has versions that semver knows, each with a build and a tag in git', () => {
    for (const { version, digest } of world.releases) {
      expect(semver.valid(version)).toBe(version);
      expect(buildOf(world, digest)).not.toBeNull();
      expect(world.gitTags[version]).toBe(digest);
    }
  });

  it('has tags that name versions, and everybody has what they resolve to', () => {
    for (const version of Object.values(world.tags)) expect(releaseOf(world, version)).not.toBeNull();
    for (const who of consumers) expect(world.got[who.id].at(-1) ?? null).toBe(resolve(world, who));
  });

  it('hurts nobody as far as the desk knows', () => {
    expect(['production' as const, ...consumers.map(({ id }) => id)].flatMap((party) => hurtsOf(world, party))).toEqual(
      [],
    );
  });

  it('has the stray tag that stops the release at noon', () => {
    expect(world.gitTags[strayTag]).toBe(releaseOf(world, '2.4.0-rc.1')?.digest);
    expect(releaseOf(world, strayTag)).toBeNull();
  });

  it('runs what staging has seen', () => {
    expect(world.tested).toContain(world.production.digest);
    expect(versionOf(world, world.staging.digest)).toBe('2.4.0-rc.1');
    expect(changesOf(world, 'no such build')).toEqual([]);
  });
});

describe('the clock', () => {
  it.each([
    [0, '09:00'],
    [100, '10:40'],
    [540, '18:00'],
  ])('%i minutes is %s', (minute, time) => {
    expect(clock(minute)).toBe(time);
  });
});

describe('a digest', () => {
  it('is the same for the same run, and another for another run of the same changes', () => {
    expect(digestOf(['base'], 1)).toBe(digestOf(['base'], 1));
    expect(digestOf(['base'], 1)).not.toBe(digestOf(['base'], 2));
    expect(digestOf(['base'], 1)).not.toBe(digestOf(['base', 'invoices'], 1));
  });

  it('is seven hexadecimal digits, all different over many runs', () => {
    const digests = Array.from({ length: 500 }, (_, run) => digestOf(['base', 'left-1.2.9'], run));
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{7}$/);
    expect(new Set(digests).size).toBe(500);
  });
});
