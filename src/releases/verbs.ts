import { capital } from '../text/capital.js';
import { plural } from '../text/plural.js';
import { type ChangeId, changes, faults, faultsOf, inEffect } from './changes.js';
import {
  type BranchName,
  type Broken,
  type Build,
  buildOf,
  changesOf,
  digestOf,
  type Entry,
  versionOf,
  type World,
} from './world.js';

export function note(world: World, kind: Entry['kind'], text: string): World {
  return { ...world, entries: [...world.entries, { kind, text }] };
}

/** Records a broken promise and says so; the same one is not counted twice. */
export function breakPromise(world: World, promise: Pick<Broken, 'what' | 'why'>): World {
  if (world.broken.some(({ why }) => why === promise.why)) return world;
  const broken = [...world.broken, { ...promise, event: world.event }];
  return note({ ...world, broken }, 'broken', `Promise broken: ${promise.what}. ${promise.why}`);
}

/** What an option does that only breaks a promise. */
export function breaking(what: string, why: string): (world: World) => World {
  return (world) => breakPromise(world, { what, why });
}

/** What an option does that only has something said. */
export function saying(text: string, kind: Entry['kind'] = 'done'): (world: World) => World {
  return (world) => note(world, kind, text);
}

export function breakPromises(world: World, promises: readonly Pick<Broken, 'what' | 'why'>[]): World {
  return promises.reduce(breakPromise, world);
}

/** Puts a change on branches that do not have it. */
export function merge(world: World, change: ChangeId, ...names: BranchName[]): World {
  const to = names.filter((name) => !world.branches[name].includes(change));
  if (to.length === 0) return world;
  const branches = { ...world.branches };
  for (const name of to) branches[name] = [...branches[name], change];
  const said = `${capital(changes[change].name)}: on `;
  const last = world.entries.at(-1);
  // Merged branch by branch, it is said once.
  if (last?.text.startsWith(said)) {
    const text = `${last.text.slice(0, -1)}, ${to.join(', ')}.`;
    return { ...world, branches, entries: [...world.entries.slice(0, -1), { ...last, text }] };
  }
  return note({ ...world, branches }, 'done', `${said}${to.join(', ')}.`);
}

/** Runs the build on a branch as it stands. */
export function build(world: World, from: BranchName): { world: World; build: Build } {
  const contents = world.branches[from];
  const made = { digest: digestOf(contents, world.builds.length), from, changes: contents };
  return { world: { ...world, builds: [...world.builds, made] }, build: made };
}

/** Puts a build into staging and lets the tests run. */
export function toStaging(world: World, digest: string): World {
  const tested = world.tested.includes(digest) ? world.tested : [...world.tested, digest];
  const after = { ...world, tested, staging: { digest, patched: false } };
  const name = versionOf(world, digest) ?? digest;
  const red = redTests(after);
  if (red.length === 0) return note(after, 'done', `Staging runs ${name} (${digest}). All 214 tests are green.`);
  const known = [...new Set([...after.known, ...red])];
  const said = red.map((id) => faults[id].what).join('; ');
  return note(
    { ...after, known },
    'found',
    `Staging runs ${name} (${digest}). ${plural(red.length, 'test')} red: ${said}.`,
  );
}

/** The faults that the tests in staging see now. */
export function redTests(world: World): ReturnType<typeof faultsOf> {
  if (world.staging.patched) return [];
  return faultsOf(changesOf(world, world.staging.digest)).filter((id) => faults[id].inStaging);
}

/** Puts a build into production. Storing prices in cents begins with the first build that does, and cannot be undone. */
export function toProduction(world: World, digest: string): World {
  const was = world.production;
  const present = inEffect(changesOf(world, digest));
  const format = present.includes('cents-column') ? 'cents' : was.format;
  const centsSince = format === was.format ? was.centsSince : world.minute;
  const mended = !faultsOf(changesOf(world, digest)).includes('lost-cents');
  const writer = mended && present.includes('cents-column') ? 'on' : was.writer;
  const after = { ...world, production: { digest, previous: was.digest, format, centsSince, writer } as const };
  const said = note(after, 'done', `Production runs ${versionOf(world, digest) ?? digest} (${digest}).`);
  if (world.tested.includes(digest)) return said;
  return breakPromise(said, {
    what: 'production runs what staging never saw',
    why: `Build ${digest} went straight to production, so nobody can say that it is what was tested.`,
  });
}

export function buildInStaging(world: World): Build | null {
  return buildOf(world, world.staging.digest);
}
