import type { ChangeId, FaultId } from './changes.js';

export const branchNames = ['main', 'release/3.0', 'release/2.4', 'release/2.3'] as const;

export type BranchName = (typeof branchNames)[number];

/** What came out of one run of the build. Two runs give two digests, though the changes are the same. */
export interface Build {
  readonly digest: string;
  readonly from: BranchName;
  readonly changes: readonly ChangeId[];
}

/** A version in the registry. Nothing about its content ever changes. */
export interface Release {
  readonly version: string;
  readonly digest: string;
  readonly from: BranchName;
  readonly deprecated: boolean;
  /** Unpublished: it cannot be installed, and its number is spent. */
  readonly removed: boolean;
  /** Minutes since 09:00; negative for what was there in the morning. */
  readonly minute: number;
}

export const tagNames = ['latest', 'next', 'candidate', 'release-2.3'] as const;

export type TagName = (typeof tagNames)[number];

export type ConsumerId = 'web' | 'till' | 'reports' | 'newcomer' | 'lab' | 'partner';

export type Party = ConsumerId | 'production';

export type EventId =
  | 'late-feature'
  | 'failed-test'
  | 'cve'
  | 'duplicate-tag'
  | 'hotfix'
  | 'partner'
  | 'rollback'
  | 'note';

/** A promise that the desk has broken, and why it is one. */
export interface Broken {
  readonly event: EventId;
  /** In a few words: "a released name was moved". */
  readonly what: string;
  readonly why: string;
}

/** Somebody who got something that does not work for them, from one minute to another. */
export interface Harm {
  readonly event: EventId;
  readonly who: Party;
  readonly version: string | null;
  readonly what: string;
  readonly from: number;
  /** Null while it lasts. */
  readonly until: number | null;
}

/** Something that happened, said to the learner after their move. */
export interface Entry {
  readonly kind: 'done' | 'moved' | 'stays' | 'refused' | 'broken' | 'found' | 'better';
  readonly text: string;
}

export interface Production {
  readonly digest: string;
  /** What ran before, to roll back to. */
  readonly previous: string | null;
  /** How prices are stored. A build without the change to cents cannot read cents. */
  readonly format: 'plain' | 'cents';
  /** The minute in which prices began to be stored in cents; null while they are not. */
  readonly centsSince: number | null;
  readonly writer: 'on' | 'stopped';
}

/** Everything the desk is answerable for, at one moment. Immutable; every verb gives the next. */
export interface World {
  /** Minutes since 09:00. */
  readonly minute: number;
  readonly event: EventId;
  readonly branches: Readonly<Record<BranchName, readonly ChangeId[]>>;
  readonly builds: readonly Build[];
  readonly releases: readonly Release[];
  readonly tags: Readonly<Partial<Record<TagName, string>>>;
  /** Version tags in git, without the v, and the build that each names. */
  readonly gitTags: Readonly<Record<string, string>>;
  /** Digests that the tests in staging have seen. */
  readonly tested: readonly string[];
  readonly staging: { readonly digest: string; readonly patched: boolean };
  readonly production: Production;
  readonly known: readonly FaultId[];
  /** What the partner has pinned. */
  readonly pin: string;
  /** Everything that each consumer has ever been given, oldest first. */
  readonly got: Readonly<Record<ConsumerId, readonly string[]>>;
  readonly broken: readonly Broken[];
  readonly harms: readonly Harm[];
  /** What the last move led to. */
  readonly entries: readonly Entry[];
}

const released: readonly ChangeId[] = ['base', 'fixes-2.3.1', 'fixes-2.3.2'];
const train: readonly ChangeId[] = [...released, 'bulk-quotes', 'cents-column'];
const next: readonly ChangeId[] = [...train, 'new-quote', 'invoices'];

/** The tag that somebody's script set on Friday, on the first candidate of 2.4. */
export const strayTag = '2.4.0';

/** 09:00. */
export function morning(): World {
  const history: readonly [version: string, from: BranchName, changes: readonly ChangeId[]][] = [
    ['2.3.0', 'release/2.3', ['base']],
    ['2.3.1', 'release/2.3', ['base', 'fixes-2.3.1']],
    ['2.3.2', 'release/2.3', released],
    ['2.4.0-rc.1', 'release/2.4', train],
    ['3.0.0-rc.1', 'release/3.0', [...train, 'new-quote']],
    ['3.0.0-rc.2', 'release/3.0', next],
  ];
  const builds = history.map(([, from, changes], index) => ({ digest: digestOf(changes, index), from, changes }));
  const releases = history.map(
    ([version, from], index): Release => ({
      version,
      digest: builds[index]?.digest ?? '',
      from,
      deprecated: false,
      removed: false,
      minute: -1,
    }),
  );
  const digest = (version: string) => releases.find((release) => release.version === version)?.digest ?? '';
  return {
    minute: 0,
    event: 'late-feature',
    branches: { main: train, 'release/3.0': next, 'release/2.4': train, 'release/2.3': released },
    builds,
    releases,
    tags: { latest: '2.3.2', next: '3.0.0-rc.2', candidate: '2.4.0-rc.1' },
    gitTags: {
      ...Object.fromEntries(releases.map((release) => [release.version, release.digest])),
      [strayTag]: digest('2.4.0-rc.1'),
    },
    tested: builds.map((build) => build.digest),
    staging: { digest: digest('2.4.0-rc.1'), patched: false },
    production: { digest: digest('2.3.2'), previous: digest('2.3.1'), format: 'plain', centsSince: null, writer: 'on' },
    known: [],
    pin: '3.0.0-rc.2',
    got: {
      web: ['2.3.2'],
      till: ['2.3.2'],
      reports: [],
      newcomer: ['2.3.2'],
      lab: ['3.0.0-rc.2'],
      partner: ['3.0.0-rc.2'],
    },
    broken: [],
    harms: [],
    entries: [],
  };
}

export function buildOf(world: World, digest: string): Build | null {
  return world.builds.find((build) => build.digest === digest) ?? null;
}

export function changesOf(world: World, digest: string): readonly ChangeId[] {
  return buildOf(world, digest)?.changes ?? [];
}

/** The release of this version that can still be installed. */
export function releaseOf(world: World, version: string): Release | null {
  return world.releases.find((release) => release.version === version && !release.removed) ?? null;
}

/** The newest version that names this build; null for a build that was never published. */
export function versionOf(world: World, digest: string): string | null {
  return world.releases.findLast((release) => release.digest === digest)?.version ?? null;
}

/** "12:05". */
export function clock(minute: number): string {
  const at = 9 * 60 + minute;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/** Seven hexadecimal digits for a run of the build: its changes and its number. FNV-1a, 32 bits. */
export function digestOf(changes: readonly ChangeId[], run: number): string {
  let hash = 0x811c9dc5;
  for (const character of `${run}:${changes.join(',')}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  // FNV mixes its last characters badly; one round of Murmur's finish spreads them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 12)) >>> 0).toString(16).padStart(8, '0').slice(0, 7);
}
