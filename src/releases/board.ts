import semver from 'semver';
import { beside, fitLine, gap } from '../text/draw.js';
import { type Line, line, type Span, span } from '../text/line.js';
import { lineWidth, padEnd, truncateLine, width } from '../text/width.js';
import { changes } from './changes.js';
import { askedBy, type Consumer, consumers, hurtsOf, resolve } from './consumers.js';
import { redTests } from './verbs.js';
import { type BranchName, branchNames, changesOf, morning, tagNames, versionOf, type World } from './world.js';

/** The whole board: a line a branch, the environments, and who resolves to what. `before` lets what has changed stand out. */
export function drawBoard(world: World, columns: number, before: World | null): Line[] {
  return [...branchNames.map((name) => drawBranch(world, name, columns)), ...drawSmallBoard(world, columns, before)];
}

/** The board without the branches, for a small screen. */
export function drawSmallBoard(world: World, columns: number, before: World | null): Line[] {
  return [...drawEnvironments(world, columns, before), ...drawConsumers(world, columns, before)];
}

const nameCells = 13;

function drawBranch(world: World, name: BranchName, columns: number): Line {
  const label = span(padEnd(name, nameCells), 'dim');
  const dots = world.releases
    .filter(({ from }) => from === name)
    .map((release): Line => {
      const tags = tagNames.filter((tag) => world.tags[tag] === release.version);
      const gone = release.removed || release.deprecated;
      const dot = release.removed ? span('✗ ', 'bad') : release.deprecated ? span('! ', 'warn') : span('● ', 'good');
      const text = gone ? { ...span(release.version, 'dim'), strike: true as const } : span(release.version);
      return [dot, text, ...(tags.length === 0 ? [] : [span(` ‹${tags.join(', ')}›`, 'accent')])];
    });
  const waiting = pendingOn(world, name);
  const open: Line[] = waiting.length === 0 ? [] : [[span('○ ', 'warn'), span(waiting.join(', '), 'dim')]];
  if (dots.length + open.length === 0) return line(label, span('nothing new today', 'dim'));
  const draw = (from: number): Line => [
    label,
    ...(from > 0 ? [span('… ', 'dim')] : []),
    ...[...dots, ...open].slice(from).flatMap((dot, index) => [...(index === 0 ? [] : [span(' ─ ', 'dim')]), ...dot]),
  ];
  let from = 0;
  while (lineWidth(draw(from)) > columns && from < dots.length + open.length - 1) from += 1;
  return truncateLine(draw(from), columns);
}

/** What is on a branch and in no release of it; on main, what has come since the morning. */
export function pendingOn(world: World, name: BranchName): string[] {
  const last = world.releases.findLast(({ from }) => from === name);
  const has = last === undefined ? morning().branches[name] : changesOf(world, last.digest);
  return world.branches[name].filter((id) => !has.includes(id)).map((id) => changes[id].name);
}

/** What the tests in staging say, and what is wrong in production, with the sign for it. */
function stagingOf(world: World): Span {
  const red = redTests(world);
  const known = red.filter((id) => world.known.includes(id)).length;
  if (red.length > known) return span('… tests running', 'dim');
  if (world.staging.patched) return span('! patched by hand', 'warn');
  return known > 0 ? span(`✗ ${known} red`, 'bad') : span('✓ green', 'good');
}

function productionOf(world: World): Span {
  if (hurtsOf(world, 'production').length > 0) return span('✗ hurt', 'bad');
  return world.production.writer === 'stopped' ? span('! writer stopped', 'warn') : span('');
}

function drawEnvironments(world: World, columns: number, before: World | null): Line[] {
  const { staging, production } = world;
  const first = environment(world, 'staging', staging.digest, before?.staging.digest, stagingOf(world));
  const second = environment(world, 'production', production.digest, before?.production.digest, productionOf(world));
  const [left, right] = [lineWidth(first), lineWidth(second)];
  const room = Math.max(left, Math.min(40, columns - 2 - right));
  return room + 2 + right <= columns ? [...beside([fitLine(first, room)], gap(2), [second])] : [first, second];
}

function environment(world: World, name: string, digest: string, was: string | undefined, state: Span): Line {
  const version = versionOf(world, digest) ?? '?';
  const isNew = was !== undefined && was !== digest;
  return line(
    span(padEnd(name, 11), 'dim'),
    isNew ? { text: version, tone: 'accent', bold: true } : version,
    span(` ${digest} `, 'dim'),
    state,
  );
}

function drawConsumers(world: World, columns: number, before: World | null): Line[] {
  const drawn = consumers.map((who) => drawConsumer(world, who, before));
  for (const each of columns >= 108 ? [3, 2] : [2]) {
    const rows = Math.ceil(drawn.length / each);
    const stacks = Array.from({ length: each }, (_, column) => drawn.slice(column * rows, (column + 1) * rows));
    const natural = stacks.reduce((sum, stack) => sum + Math.max(...stack.map(lineWidth)), 0);
    const free = columns - natural;
    if (free < each - 1) continue;
    // A little air between the stacks, as much as there is.
    const air = gap(Math.min(12, Math.max(1, Math.floor(free / each))));
    return [...beside(...stacks.flatMap((stack, column) => (column === 0 ? [stack] : [air, stack])))];
  }
  return drawn;
}

function drawConsumer(world: World, who: Consumer, before: World | null): Line {
  const gets = resolve(world, who);
  const hurt = hurtsOf(world, who.id).length > 0;
  const isNew = before !== null && resolve(before, who) !== gets;
  const asks = 'pin' in who.asks ? 'pinned' : askedBy(who, world);
  const text = gets ?? 'nothing';
  return line(
    hurt ? span('✗ ', 'bad') : '  ',
    padEnd(who.id, 9),
    span(padEnd(asks, 7), 'code'),
    span(isNew ? '▸ ' : '→ ', isNew ? 'accent' : 'dim'),
    isNew ? { text, tone: 'accent', bold: true } : span(text, gets === null ? 'dim' : undefined),
  );
}

/** The board in sentences. */
export function sayBoard(world: World): string[] {
  const branches = branchNames.map((name) => {
    const released = world.releases
      .filter(({ from, removed }) => from === name && !removed)
      .map(({ version }) => version);
    const waiting = pendingOn(world, name);
    const rest = waiting.length === 0 ? '' : ` Not released from it: ${waiting.join(', ')}.`;
    return `${name}: ${released.length === 0 ? 'no releases' : semver.sort(released).join(', ')}.${rest}`;
  });
  const tags = tagNames.flatMap((tag) => (world.tags[tag] === undefined ? [] : [`${tag} is ${world.tags[tag]}`]));
  const [, staging = ''] = /^\S+ (.*)$/.exec(stagingOf(world).text) ?? [];
  const production = hurtsOf(world, 'production').map(({ what }) => what);
  const users = consumers.map((who) => {
    const hurt = hurtsOf(world, who.id).map(({ what }) => what);
    const asks = 'pin' in who.asks ? 'pinned' : `asks for ${askedBy(who, world)}`;
    return `${who.id}, ${asks}, gets ${resolve(world, who) ?? 'nothing'}${hurt.length === 0 ? '' : `: ${hurt.join('; ')}`}.`;
  });
  return [
    ...branches,
    `Tags: ${tags.join(', ')}.`,
    `Staging runs ${versionOf(world, world.staging.digest) ?? world.staging.digest}, ${staging}. Production runs ${versionOf(world, world.production.digest) ?? world.production.digest}${production.length === 0 ? '' : `: ${production.join('; ')}`}.`,
    ...users,
  ];
}

/** A rule with a word in it, above the board. */
export function rule(word: string, columns: number): Line {
  const head = `── ${word} `;
  return [span(head + '─'.repeat(Math.max(0, columns - width(head))), 'dim')];
}
