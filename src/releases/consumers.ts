import semver from 'semver';
import { type ChangeId, changes, type FaultId, faults, faultsOf, inEffect } from './changes.js';
import { buildOf, type ConsumerId, changesOf, type Party, releaseOf, type World } from './world.js';

export type Asks = { readonly range: string } | { readonly tag: 'latest' | 'next' } | { readonly pin: true };

export interface Consumer {
  readonly id: ConsumerId;
  readonly asks: Asks;
  /** What it cannot do without. */
  readonly needs: readonly ChangeId[];
  /** The faults that it would meet. */
  readonly meets: readonly FaultId[];
}

export const consumers: readonly Consumer[] = [
  { id: 'web', asks: { range: '^2.3.0' }, needs: [], meets: ['cve', 'gift-total', 'lost-cents'] },
  { id: 'till', asks: { range: '~2.3.1' }, needs: [], meets: ['cve', 'empty-list'] },
  { id: 'reports', asks: { range: '2.4.x' }, needs: ['bulk-quotes'], meets: ['cve', 'bulk-rounding', 'lost-cents'] },
  { id: 'newcomer', asks: { tag: 'latest' }, needs: [], meets: ['cve', 'gift-total', 'lost-cents'] },
  { id: 'lab', asks: { tag: 'next' }, needs: [], meets: [] },
  { id: 'partner', asks: { pin: true }, needs: [], meets: ['cve', 'currency-swap'] },
];

export function askedBy({ asks }: Consumer, world: World): string {
  return 'range' in asks ? asks.range : 'tag' in asks ? asks.tag : world.pin;
}

/**
 * What npm installs: a tag or an exact version is that and nothing else; for a range the version tagged latest where it is
 * in range, else the highest that is not deprecated, else the highest. As in npm-pick-manifest.
 */
export function resolve(world: World, { asks }: Consumer): string | null {
  if ('pin' in asks) return releaseOf(world, world.pin)?.version ?? null;
  if ('tag' in asks) return releaseOf(world, world.tags[asks.tag] ?? '')?.version ?? null;
  const alive = world.releases.filter(({ removed }) => !removed);
  const latest = releaseOf(world, world.tags.latest ?? '')?.version;
  if (latest !== undefined && semver.satisfies(latest, asks.range)) return latest;
  const sound = alive.filter(({ deprecated }) => !deprecated).map(({ version }) => version);
  const all = alive.map(({ version }) => version);
  return semver.maxSatisfying(sound, asks.range) ?? semver.maxSatisfying(all, asks.range);
}

/** A way in which somebody is hurt by what they get. */
export interface Hurt {
  readonly version: string | null;
  readonly what: string;
}

/** How a party is hurt right now, as far as the desk can know: a fault counts once it is known or staging would have found it. */
export function hurtsOf(world: World, party: Party): readonly Hurt[] {
  if (party === 'production') return productionHurts(world);
  const who = consumers.find(({ id }) => id === party);
  if (who === undefined) return [];
  const version = resolve(world, who);
  if (version !== null) return hurtsWith(world, who, version);
  return world.got[who.id].length === 0 ? [] : [{ version, what: `${askedBy(who, world)} finds nothing to install` }];
}

/** How a consumer is hurt, or would be, by a version. */
export function hurtsWith(world: World, who: Consumer, version: string): readonly Hurt[] {
  const before = world.got[who.id];
  const digest = releaseOf(world, version)?.digest ?? '';
  const present = inEffect(changesOf(world, digest));
  const what: string[] = [];
  for (const need of who.needs) if (!present.includes(need)) what.push(`${changes[need].name} are not in it`);
  if (who.id === 'newcomer' && semver.prerelease(version) !== null)
    what.push('a plain install gives a pre-release, which promises nothing');
  const highest = semver.maxSatisfying([...before], '*', { includePrerelease: true });
  if (who.id === 'lab' && highest !== null && semver.lt(version, highest)) what.push(`it goes back from ${highest}`);
  // The partner took a candidate at its own risk; what is wrong with it is the desk's business once the partner has asked.
  const listens = who.id !== 'partner' || world.known.includes('currency-swap');
  if (listens) what.push(...faultsIn(world, digest, who.meets).map((id) => faults[id].what));
  return what.map((text) => ({ version, what: text }));
}

function faultsIn(world: World, digest: string, meets: readonly FaultId[]): readonly FaultId[] {
  const tested = world.tested.includes(digest);
  const counts = (id: FaultId) => world.known.includes(id) || (faults[id].inStaging && !tested);
  return faultsOf(changesOf(world, digest)).filter((id) => meets.includes(id) && counts(id));
}

function productionHurts(world: World): Hurt[] {
  const { digest, format, writer } = world.production;
  const version = world.releases.findLast((release) => release.digest === digest)?.version ?? null;
  const build = buildOf(world, digest);
  if (build === null) return [];
  if (format === 'cents' && !inEffect(build.changes).includes('cents-column')) {
    return [{ version, what: 'it cannot read the prices stored in cents, so every price page fails' }];
  }
  const lost = writer === 'on' ? ['lost-cents' as const] : [];
  const met = faultsIn(world, digest, ['cve', 'gift-total', 'bulk-rounding', ...lost]).map((id) => faults[id].what);
  return [...met, ...(writer === 'stopped' ? ['nobody can change a price'] : [])].map((what) => ({ version, what }));
}
