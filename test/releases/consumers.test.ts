import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { askedBy, consumers, hurtsOf, hurtsWith, resolve } from '../../src/releases/consumers.js';
import { publish, unpublish } from '../../src/releases/publishing.js';
import { build, merge, toProduction } from '../../src/releases/verbs.js';
import { type ConsumerId, morning, type TagName, type World } from '../../src/releases/world.js';
import { playAtRandom } from '../practice/release-desk/playing.js';

function consumer(id: ConsumerId) {
  const who = consumers.find((one) => one.id === id);
  if (who === undefined) throw new Error(id);
  return who;
}

function release(world: World, version: string, from: 'release/2.3' | 'release/2.4', tag: TagName): World {
  const { world: built, build: made } = build(world, from);
  return publish(built, version, made, tag);
}

const gets = (world: World, id: ConsumerId) => resolve(world, consumer(id));

describe('what npm installs', () => {
  it('is the highest in range', () => {
    expect(gets(morning(), 'web')).toBe('2.3.2');
    expect(gets(morning(), 'reports')).toBeNull();
    expect(gets(release(morning(), '2.4.1', 'release/2.4', 'latest'), 'reports')).toBe('2.4.1');
  });

  it('is latest where latest is in range, even if something higher is', () => {
    const world = release(morning(), '2.3.3', 'release/2.3', 'release-2.3');
    expect([gets(world, 'web'), gets(world, 'till'), gets(world, 'newcomer')]).toEqual(['2.3.2', '2.3.2', '2.3.2']);
    expect(gets({ ...world, tags: { ...world.tags, latest: '2.3.3' } }, 'till')).toBe('2.3.3');
  });

  it('is the highest that is not deprecated, where latest is out of range', () => {
    const world = release(
      release(release(morning(), '2.4.1', 'release/2.4', 'latest'), '2.4.2', 'release/2.4', 'latest'),
      '2.5.0',
      'release/2.4',
      'latest',
    );
    expect(gets(world, 'reports')).toBe('2.4.2');
    const deprecated = {
      ...world,
      releases: world.releases.map((one) => ({ ...one, deprecated: one.version === '2.4.2' })),
    };
    expect(gets(deprecated, 'reports')).toBe('2.4.1');
  });

  it('is nothing where a pin or a tag names what was unpublished', () => {
    const world = unpublish(morning(), ['3.0.0-rc.2']);
    expect([gets(world, 'partner'), gets(world, 'lab')]).toEqual([null, null]);
    expect(hurtsOf(world, 'partner')[0]?.what).toBe('3.0.0-rc.2 finds nothing to install');
  });

  it('agrees with semver.maxSatisfying in every world that a day can reach, unless latest comes first', () => {
    for (let seed = 0; seed < 40; seed++) {
      playAtRandom(seed, ({ world }) => {
        const alive = world.releases.filter(({ removed }) => !removed);
        for (const who of consumers) {
          if (!('range' in who.asks)) continue;
          const { range } = who.asks;
          const sound = alive.filter(({ deprecated }) => !deprecated).map(({ version }) => version);
          const highest =
            semver.maxSatisfying(sound, range) ??
            semver.maxSatisfying(
              alive.map(({ version }) => version),
              range,
            );
          const latest = alive.find(({ version }) => version === world.tags.latest)?.version;
          const first = latest !== undefined && semver.satisfies(latest, range) ? latest : highest;
          expect(resolve(world, who)).toBe(first);
        }
      });
    }
  });
});

describe('how somebody is hurt', () => {
  it('counts a fault once it is known', () => {
    expect(hurtsOf(morning(), 'web')).toEqual([]);
    expect(hurtsOf({ ...morning(), known: ['cve'] }, 'web')).toEqual([
      { version: '2.3.2', what: 'the hole in left 1.2, where a crafted string hangs it' },
    ]);
    expect(hurtsOf({ ...morning(), known: ['cve'] }, 'lab')).toEqual([]);
  });

  it('counts a fault that staging would have found, where staging was left out', () => {
    const late = merge(morning(), 'gift-cards', 'release/2.4');
    const world = release(late, '2.4.1', 'release/2.4', 'latest');
    expect(hurtsOf(world, 'web').map(({ what }) => what)).toEqual(['gift cards are taken off twice']);
  });

  it('counts what is missing', () => {
    const world = release(merge(morning(), 'no-bulk-quotes', 'release/2.4'), '2.4.1', 'release/2.4', 'latest');
    expect(hurtsOf(world, 'reports').map(({ what }) => what)).toContain('bulk quotes are not in it');
  });

  it('counts a pre-release for somebody who did not ask for one', () => {
    const world = release(merge(morning(), 'bulk-fix', 'release/2.4'), '2.4.0-rc.2', 'release/2.4', 'latest');
    expect(hurtsOf(world, 'newcomer')[0]?.what).toBe('a plain install gives a pre-release, which promises nothing');
  });

  it('counts going back, for who follows next', () => {
    expect(hurtsWith(morning(), consumer('lab'), '2.4.0-rc.1')[0]?.what).toBe('it goes back from 3.0.0-rc.2');
  });

  it('counts production that cannot read its data', () => {
    const { world, build: made } = build(morning(), 'release/2.4');
    const after = toProduction({ ...world, tested: [...world.tested, made.digest] }, made.digest);
    expect(after.production).toMatchObject({ format: 'cents', centsSince: 0 });
    const back = toProduction(after, morning().production.digest);
    expect(hurtsOf(back, 'production')[0]?.what).toContain('every price page fails');
  });

  it('is told by what each asks for', () => {
    expect(consumers.map((who) => askedBy(who, morning()))).toEqual([
      '^2.3.0',
      '~2.3.1',
      '2.4.x',
      'latest',
      'next',
      '3.0.0-rc.2',
    ]);
  });
});
