import semver from 'semver';
import {
  type Broken,
  clock,
  type EventId,
  type Harm,
  type Release,
  strayTag,
  versionOf,
  type World,
} from '../../releases/world.js';
import { explainOrder } from '../../versions/explain-order.js';

export interface Burnt {
  readonly version: string;
  readonly why: string;
}

/** The evening: what was kept and what was not. */
export interface Report {
  /** Half a point off for each promise broken in an event, and for harm that began in it; eight events. */
  readonly points: Readonly<Record<EventId, number>>;
  readonly score: number;
  readonly harms: readonly Harm[];
  readonly broken: readonly Broken[];
  readonly burnt: readonly Burnt[];
  /** What can be said about what runs where; null where nothing can. */
  readonly environments: { readonly staging: string; readonly production: string; readonly explainable: boolean };
}

export function report(world: World): Report {
  const points = {
    'late-feature': pointsOf(world, 'late-feature'),
    'failed-test': pointsOf(world, 'failed-test'),
    cve: pointsOf(world, 'cve'),
    'duplicate-tag': pointsOf(world, 'duplicate-tag'),
    hotfix: pointsOf(world, 'hotfix'),
    partner: pointsOf(world, 'partner'),
    rollback: pointsOf(world, 'rollback'),
    note: pointsOf(world, 'note'),
  };
  const score = Object.values(points).reduce((sum, value) => sum + value, 0);
  const { harms, broken } = world;
  return { points, score, harms, broken, burnt: burntIn(world), environments: environments(world) };
}

function pointsOf(world: World, event: EventId): number {
  const promises = world.broken.filter((one) => one.event === event).length;
  const harm = world.harms.some((one) => one.event === event) ? 1 : 0;
  return Math.max(0, 1 - (promises + harm) / 2);
}

/** Who was hurt, each once. */
export function whoWasHurt({ harms }: Report): readonly string[] {
  return [...new Set(harms.map(({ who }) => who))];
}

/** What hurt several at the same time, said once: "web, till". */
export function together(harms: readonly Harm[]): readonly { readonly who: string; readonly harm: Harm }[] {
  const key = ({ what, version, from, until }: Harm) => [what, version, from, until].join();
  const firsts = harms.filter((harm, index) => harms.findIndex((other) => key(other) === key(harm)) === index);
  return firsts.map((harm) => ({
    harm,
    who: harms
      .filter((other) => key(other) === key(harm))
      .map(({ who }) => who)
      .join(', '),
  }));
}

/** "10:40 to 12:00", "since 15:00". */
export function sayTime({ from, until }: Harm): string {
  return until === null ? `since ${clock(from)}` : `${clock(from)} to ${clock(until)}`;
}

/** Numbers that nobody can or should use any more, or that nobody ever got. */
function burntIn(world: World): Burnt[] {
  const stray = world.releases.some(({ version }) => version === strayTag)
    ? []
    : [{ version: strayTag, why: 'spent by a script’s tag and left out. A gap harms nobody.' }];
  return [...stray, ...world.releases.flatMap((release) => whyBurnt(world, release) ?? [])];
}

function whyBurnt(world: World, release: Release): Burnt | null {
  const { version, removed, deprecated, minute } = release;
  if (removed) return { version, why: 'unpublished. The number is never free again.' };
  if (deprecated) return { version, why: 'deprecated: the number stays, with a warning on it.' };
  const wasUsed = Object.values(world.got).some((got) => got.includes(version));
  const isCandidate = semver.prerelease(version) !== null && release.from !== 'release/2.3';
  const wasRun = isCandidate || world.production.digest === release.digest;
  if (minute < 0 || wasUsed || wasRun) return null;
  return { version, why: `published, and nobody ever got it. ${whyUnseen(world, version)}`.trim() };
}

function whyUnseen(world: World, version: string): string {
  const core = version.replace(/[-+].*$/, '');
  if (core !== version && world.releases.some((release) => release.version === core))
    return explainOrder(version, core).why;
  const tags = Object.entries(world.tags)
    .filter(([, tagged]) => tagged === version)
    .map(([tag]) => tag);
  return tags.length > 0 ? `It is only under ${tags.join(' and ')}.` : '';
}

function environments(world: World): Report['environments'] {
  const { staging, production } = world;
  const name = (digest: string) => versionOf(world, digest) ?? `a build that has no version, ${digest}`;
  return {
    staging: staging.patched
      ? `says ${name(staging.digest)}, and runs what somebody typed on it`
      : `${name(staging.digest)} (${staging.digest})`,
    production: `${name(production.digest)} (${production.digest})${production.writer === 'stopped' ? ', writer stopped' : ''}`,
    explainable:
      !staging.patched && world.tested.includes(production.digest) && versionOf(world, production.digest) !== null,
  };
}
