import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { optionOf, pick, replay, startDay } from '../../../src/practice/release-desk/day.js';
import { report } from '../../../src/practice/release-desk/report.js';
import type { World } from '../../../src/releases/world.js';
import { perfectDay } from './perfect.js';
import { play, playAtRandom, said } from './playing.js';

describe('the perfect day', () => {
  it('hurts nobody, breaks no promise, and burns only what a script and an incident burnt', () => {
    const { world, event } = play(perfectDay);
    expect(event).toBeNull();
    expect([world.broken, world.harms]).toEqual([[], []]);
    const evening = report(world);
    expect(evening.score).toBe(8);
    expect(evening.burnt.map(({ version }) => version)).toEqual(['2.4.0', '2.4.1', '2.4.2']);
    expect(evening.environments.explainable).toBe(true);
  });

  it('is the same however often it is played, and from any place on', () => {
    expect(replay(perfectDay)).toEqual(replay(perfectDay));
    for (let at = 0; at <= perfectDay.length; at += 5) {
      const rest = perfectDay.slice(at).reduce(pick, replay(perfectDay.slice(0, at)));
      expect(rest.world).toEqual(replay(perfectDay).world);
    }
  });
});

describe('every other choice on the way', () => {
  /** All days that leave the perfect one with a single pick. */
  const asides = perfectDay.flatMap((good, at) => {
    const day = replay(perfectDay.slice(0, at));
    const { decision } = day;
    if (decision === null) return [];
    const ids = decision.several ? ['', ...decision.options.map(({ id }) => id)] : decision.options.map(({ id }) => id);
    return ids.filter((id) => id !== good).map((id) => ({ at, id, before: day, after: pick(day, id) }));
  });

  it('leads somewhere: the world changes, or the next question is another', () => {
    expect(asides.length).toBeGreaterThan(70);
    for (const { before, after, id } of asides) {
      expect(after, id).not.toBe(before);
      const moved = JSON.stringify(after.world) !== JSON.stringify(before.world);
      expect(moved || after.decision?.id !== before.decision?.id, `${before.decision?.id} ${id}`).toBe(true);
    }
  });

  it('says something of its own wherever it breaks a promise', () => {
    for (const { before, after, id } of asides) {
      const fresh = after.settled.broken.slice(before.world.broken.length);
      for (const { why } of fresh) expect(said(after), id).toContain(why);
    }
    const whys = asides.flatMap(({ before, after }) =>
      after.settled.broken.slice(before.world.broken.length).map(({ why }) => why),
    );
    expect(new Set(whys).size).toBeGreaterThan(15);
  });
});

describe('a day of random picks', () => {
  it('always ends, within eighty moves, with a report', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { world } = playAtRandom(seed);
      const { score, points } = report(world);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(8);
      expect(Object.keys(points)).toHaveLength(8);
      for (const { what, why } of world.broken) expect(what.length * why.length).toBeGreaterThan(100);
    }
  });

  it('never changes what a published version is, and never frees a number', () => {
    for (let seed = 0; seed < 40; seed++) {
      let before: World | null = null;
      playAtRandom(seed, ({ world }) => {
        for (const release of before?.releases ?? []) {
          const now = world.releases.find(({ version }) => version === release.version);
          expect(now?.digest).toBe(release.digest);
          if (release.removed) expect(now?.removed).toBe(true);
        }
        const versions = world.releases.map(({ version }) => version);
        expect(new Set(versions).size).toBe(versions.length);
        for (const { version, digest } of world.releases) {
          expect(semver.valid(version)).toBe(version);
          expect(world.builds.some((build) => build.digest === digest)).toBe(true);
        }
        expect(new Set(world.builds.map(({ digest }) => digest)).size).toBe(world.builds.length);
        before = world;
      });
    }
  });

  it('never asks without an answer, and never says undefined', () => {
    for (let seed = 0; seed < 60; seed++) {
      playAtRandom(seed, (day) => {
        const { decision, event, world } = day;
        const texts = [
          ...day.settled.entries.map(({ text }) => text),
          ...(event === null ? [] : [event.story(world), decision?.ask ?? '']),
        ];
        for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|\(\)/);
        if (decision === null) return;
        expect(decision.options.length, `${decision.id} after ${day.picks.join(' ')}`).toBeGreaterThan(1);
        for (const { label } of decision.options) expect(label.length).toBeLessThanOrEqual(60);
        expect(new Set(decision.options.map(({ id }) => id)).size).toBe(decision.options.length);
      });
    }
  });
});

describe('a pick', () => {
  it('that is not on offer changes nothing', () => {
    const day = startDay();
    expect(pick(day, 'no-such-thing')).toBe(day);
    expect(replay(['next-train', 'no-such-thing', 'cherry-pick']).picks).toEqual(['next-train']);
  });

  it('may be several, or none', () => {
    const { decision } = replay(perfectDay.slice(0, 4));
    if (decision === null) throw new Error('no decision');
    expect(optionOf(decision, 'main+release/2.3')).not.toBeNull();
    expect(optionOf(decision, '')).not.toBeNull();
    expect(optionOf(decision, 'main+nowhere')).toBeNull();
  });
});
