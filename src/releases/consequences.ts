/** What a move led to for everybody else: worked out by looking at the world before and after it. */
import semver from 'semver';
import { explainMatch } from '../versions/explain-match.js';
import { explainOrder } from '../versions/explain-order.js';
import { askedBy, type Consumer, consumers, hurtsOf, hurtsWith, resolve } from './consumers.js';
import { note } from './verbs.js';
import { type ConsumerId, type Party, type Release, tagNames, type World } from './world.js';

const parties: readonly Party[] = ['production', ...consumers.map(({ id }) => id)];

/** The world after a move, with what followed from it said and everybody's installations written down. */
export function follow(before: World, after: World): World {
  const moved = consumers.flatMap((who) => {
    const [was, is] = [resolve(before, who), resolve(after, who)];
    return was === is ? [] : [{ who, is, step: `${was ?? 'nothing'} → ${is ?? 'nothing'}` }];
  });
  let world = sayTags(before, after);
  for (const step of new Set(moved.map((move) => move.step))) {
    const names = moved.filter((move) => move.step === step).map(({ who }) => `${who.id} (${askedBy(who, after)})`);
    world = note(world, 'moved', `${names.join(', ')}: ${step}.`);
  }
  const got: Record<ConsumerId, readonly string[]> = { ...world.got };
  for (const { who, is } of moved) if (is !== null) got[who.id] = [...got[who.id], is];
  world = sayHurts(before, world);
  return sayWhoStays(before, { ...world, got });
}

function sayTags(before: World, after: World): World {
  return tagNames.reduce((world, tag) => {
    const [was, is] = [before.tags[tag], after.tags[tag]];
    return was === is ? world : note(world, 'moved', `${tag}: ${was ?? 'nothing'} → ${is ?? 'nothing'}.`);
  }, after);
}

function sayHurts(before: World, after: World): World {
  const change = parties.map((party) => {
    const was = hurtsOf(before, party).map(({ what }) => what);
    const is = hurtsOf(after, party).map(({ what }) => what);
    return {
      name: party,
      fresh: is.filter((what) => !was.includes(what)),
      isWell: was.length > 0 && is.length === 0,
    };
  });
  let world = after;
  for (const what of new Set(change.flatMap(({ fresh }) => fresh))) {
    const names = change.filter(({ fresh }) => fresh.includes(what)).map(({ name }) => name);
    world = note(world, 'broken', `${names.join(', ')}: ${what}.`);
  }
  const well = change.filter(({ isWell }) => isWell).map(({ name }) => name);
  return well.length === 0 ? world : note(world, 'better', `Well again: ${well.join(', ')}.`);
}

/** For somebody who is hurt and does not get the version that would help: why it does not come to them. */
function sayWhoStays(before: World, after: World): World {
  const fresh = after.releases.filter((release) => !before.releases.some(({ version }) => version === release.version));
  return consumers.reduce((world, who) => {
    if (hurtsOf(world, who.id).length === 0 || resolve(before, who) !== resolve(world, who)) return world;
    const help = fresh.find((release) => isMeantFor(world, who, release) && wouldHelp(world, who, release));
    return help === undefined ? world : note(world, 'stays', whyStays(world, who, help.version));
  }, after);
}

/** Whether anybody thinks of them with this release: candidates are for testers, and only 3.0 is for somebody on a candidate of it. */
function isMeantFor(world: World, who: Consumer, { version, from }: Release): boolean {
  if ('pin' in who.asks) return from === 'release/3.0';
  return world.tags.candidate !== version && world.tags.next !== version;
}

function wouldHelp(world: World, who: Consumer, { version }: Release): boolean {
  return hurtsWith(world, who, version).length < hurtsOf(world, who.id).length;
}

function whyStays(world: World, who: Consumer, help: string): string {
  const current = resolve(world, who) ?? 'nothing';
  const start = `${who.id} stays on ${current}: `;
  if ('pin' in who.asks) return `${start}it has pinned ${world.pin}.`;
  if ('tag' in who.asks) return `${start}that is what ${who.asks.tag} says, and ${help} came under another tag.`;
  const { range } = who.asks;
  const match = explainMatch(range, help);
  if (!('wrong' in match) && !match.matches) return `${start}${match.why[0]}`;
  if (current === world.tags.latest)
    return `${start}${help} is in ${range}, but so is latest, and npm takes that first.`;
  return `${start}${semver.gt(current, help) ? explainOrder(help, current).why : `${help} is not the highest in ${range}.`}`;
}

/** Writes down at the end of an event who is hurt, since when, and who is no more. */
export function closeEvent(world: World): World {
  const now = parties.flatMap((who) => hurtsOf(world, who).map((hurt) => ({ who, ...hurt })));
  const isSame = (a: { who: Party; what: string }, b: { who: Party; what: string }) =>
    a.who === b.who && a.what === b.what;
  const harms = world.harms.map((harm) =>
    harm.until === null && !now.some((hurt) => isSame(hurt, harm)) ? { ...harm, until: world.minute } : harm,
  );
  const fresh = now.filter((hurt) => !harms.some((harm) => harm.until === null && isSame(harm, hurt)));
  return {
    ...world,
    harms: [...harms, ...fresh.map((hurt) => ({ ...hurt, event: world.event, from: world.minute, until: null }))],
  };
}
