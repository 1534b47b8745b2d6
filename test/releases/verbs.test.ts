import { describe, expect, it } from 'vitest';
import {
  breakPromise,
  build,
  buildInStaging,
  merge,
  redTests,
  toProduction,
  toStaging,
} from '../../src/releases/verbs.js';
import { morning } from '../../src/releases/world.js';

const texts = (world: ReturnType<typeof morning>) => world.entries.map(({ text }) => text);

describe('the verbs of the desk', () => {
  it('merge a change where it is missing, and say it once', () => {
    const world = merge(merge(morning(), 'left-1.2.9', 'main'), 'left-1.2.9', 'main', 'release/2.3');
    expect(world.branches['release/2.3']).toContain('left-1.2.9');
    expect(world.branches.main.filter((id) => id === 'left-1.2.9')).toHaveLength(1);
    expect(texts(world)).toEqual(['Left 1.2.9: on main, release/2.3.']);
    expect(merge(world, 'left-1.2.9', 'main')).toBe(world);
  });

  it('build the same branch twice into two digests', () => {
    const once = build(morning(), 'release/2.4');
    const twice = build(once.world, 'release/2.4');
    expect(twice.build.digest).not.toBe(once.build.digest);
    expect(twice.build.changes).toEqual(once.build.changes);
  });

  it('test in staging, and make known what is found', () => {
    const { world, build: made } = build(merge(morning(), 'bulk-fix', 'release/2.4'), 'release/2.4');
    expect(texts(toStaging(world, made.digest)).at(-1)).toContain('All 214 tests are green');
    const late = build(merge(morning(), 'gift-cards', 'release/2.4'), 'release/2.4');
    const red = toStaging(late.world, late.build.digest);
    expect(texts(red).at(-1)).toContain('2 tests red: bulk quotes are off by a cent; gift cards are taken off twice.');
    expect(red.known).toEqual(['bulk-rounding', 'gift-total']);
    expect(redTests(red)).toHaveLength(2);
    expect(buildInStaging(red)).toEqual(late.build);
    expect(redTests({ ...red, staging: { ...red.staging, patched: true } })).toEqual([]);
  });

  it('put into production what staging has seen, or break a promise', () => {
    const { world, build: made } = build(morning(), 'release/2.3');
    expect(toProduction(world, made.digest).broken[0]?.what).toBe('production runs what staging never saw');
    const good = toProduction(toStaging(world, made.digest), made.digest);
    expect(good.broken).toEqual([]);
    expect(good.production.previous).toBe(morning().production.digest);
  });

  it('start the writer again with a build that has the fix', () => {
    const stopped = { ...morning(), production: { ...morning().production, writer: 'stopped' as const } };
    const bad = build(stopped, 'release/2.4');
    expect(toProduction(bad.world, bad.build.digest).production.writer).toBe('stopped');
    const fixed = build(merge(stopped, 'cents-fix', 'release/2.4'), 'release/2.4');
    expect(toProduction(fixed.world, fixed.build.digest).production.writer).toBe('on');
  });

  it('count a broken promise once', () => {
    const promise = { what: 'a name was moved', why: 'It was.' };
    const world = breakPromise(breakPromise(morning(), promise), promise);
    expect(world.broken).toEqual([{ ...promise, event: 'late-feature' }]);
    expect(texts(world)).toEqual(['Promise broken: a name was moved. It was.']);
  });
});
