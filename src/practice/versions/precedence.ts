/** Versions put in order. Longer than most: each move has its own explanation, and all of them change one small state. */
import semver from 'semver';
import { letter } from '../../questions/label.js';
import { shuffle, shuffleAway } from '../../questions/shuffle.js';
import { type Line, line, span } from '../../text/line.js';
import { plural } from '../../text/plural.js';
import { typeset } from '../../text/typeset.js';
import { padEnd, width } from '../../text/width.js';
import { explainOrder } from '../../versions/explain-order.js';
import { aside, picture } from '../kit/page.js';
import { deckSource } from './item-source.js';
import { type PrecedenceItem, readPrecedenceItems } from './precedence-items.js';
import { roundPractice } from './round.js';
import { malformed, type Outcome, quoted, type TaskKind } from './task.js';

export interface Sorting {
  /** As they stand now, lowest meant to be first. */
  readonly order: readonly string[];
  /** The upper one of the two neighbours that are held. */
  readonly pair: number;
  /** The learner says that the two tie. */
  readonly tie: boolean;
  readonly slips: number;
  /** What to say about the last move. */
  readonly remark: { readonly good: boolean; readonly text: string } | null;
  readonly end: 'sorted' | 'shown' | null;
}

export type SortIntent =
  | { readonly type: 'move-pair'; readonly by: -1 | 1 }
  | { readonly type: 'swap' | 'claim-tie' | 'finish' | 'show' }
  /** A whole order at once, as linear mode reads it. */
  | { readonly type: 'hand-in'; readonly order: readonly string[]; readonly tie: boolean };

/** After this many wrong lines in linear mode the solution is shown. */
const patience = 3;

/** Versions put in order by swapping neighbours; a swap or a claim that is wrong explains the first difference. */
export const precedenceKind: TaskKind<PrecedenceItem, Sorting, SortIntent> = {
  begin({ versions }, draw) {
    // A pair may stand in the right order by chance; a longer list never does.
    const mix = versions.length > 2 ? shuffleAway : shuffle;
    const order = mix(versions.length, draw).flatMap((index) => versions[index] ?? []);
    return { order, pair: 0, tie: false, slips: 0, remark: null, end: null };
  },
  label: ({ versions, tie }) => versions.join(tie ? ' = ' : ' < '),
  outcome: (item, sorting) => (sorting.end === null ? null : outcomeOf(item, sorting)),
  update: (item, sorting, intent) => ({ ...sorting, remark: null, ...change(item, sorting, intent) }),
  passages(item, sorting) {
    const { order, slips, remark, end } = sorting;
    const ask = {
      none: 'Lowest on top. Swap neighbours until it is so.',
      shown: 'In order, lowest on top.',
      sorted: 'Sorted, lowest on top.',
    }[end ?? 'none'];
    const slipped = slips === 0 ? '' : `   ${slips === 1 ? 'one slip' : plural(slips, 'slip')}`;
    const mark = [remark?.good ? span('✓ ', 'good') : span('✗ ', 'bad')];
    const shown = [
      picture([line(ask, span(slipped, 'warn')), [], ...drawOrder(sorting), []]),
      ...(remark === null ? [] : [{ text: remark.text, mark }]),
    ];
    if (end === null) {
      const items = order.map((version, index) => `${letter(index)} ${version}`);
      return [...shown, aside(`Put these in order, lowest first: ${items.join('; ')}.`)];
    }
    const result = end === 'shown' ? 'The order is' : slips === 0 ? 'Right:' : 'Now it is right:';
    return [
      ...shown,
      aside(`${result} ${item.versions.join(item.tie ? ' ties with ' : ', then ')}.`),
      {
        text: typeset(item.why, 1000).flat(),
        mark: [end === 'sorted' && slips === 0 ? span('✓ ', 'good') : span('  ')],
      },
    ];
  },
  bindings: () => [
    { keys: ['up', 'k'], intent: { type: 'move-pair', by: -1 }, label: '↑↓', meaning: 'which two' },
    { keys: ['down', 'j'], intent: { type: 'move-pair', by: 1 } },
    { keys: [' '], intent: { type: 'swap' }, meaning: 'swap' },
    { keys: ['='], intent: { type: 'claim-tie' }, meaning: 'they tie' },
    { keys: ['enter'], intent: { type: 'finish' }, meaning: 'done' },
    { keys: ['s'], intent: { type: 'show' }, meaning: 'show me' },
  ],
  read(_, { order }, line) {
    if (/^s(how)?$/i.test(line)) return { type: 'show' };
    if (/^(=|equal|tie)$/i.test(line)) return { type: 'hand-in', order, tie: true };
    const letters = [...line.toLowerCase().replace(/[\s,<]/g, '')];
    const indexes = letters.map((sign) => order.findIndex((_version, index) => letter(index) === sign));
    const odd = letters.find((_letter, index) => indexes[index] === -1);
    const twice = letters.find((sign, index) => letters.indexOf(sign) !== index);
    if (odd === undefined && twice === undefined && letters.length === order.length) {
      return { type: 'hand-in', order: indexes.flatMap((index) => order[index] ?? []), tie: false };
    }
    const missing = `${quoted(line)} names ${letters.length} of ${order.length}`;
    const doubled = twice === undefined ? missing : `${quoted(twice)} stands there twice`;
    return malformed(odd === undefined ? doubled : `${quoted(odd)} is none of the letters`, formOf(order));
  },
  form: (_, { order }) => formOf(order),
};

function formOf(order: readonly string[]): string {
  const letters = order.map((_, index) => letter(index)).reverse();
  return `the letters, lowest first, for example ${letters.join(' ')}${order.length === 2 ? '; = if they tie' : ''}`;
}

function outcomeOf({ versions }: PrecedenceItem, { slips, end }: Sorting): Outcome {
  const answer = `${slips} slips`;
  if (end === 'shown') return { points: 0, answer: 'shown', remark: 'shown' };
  if (slips === 0) return { points: 1, answer, remark: 'no slip' };
  return { points: slips === 1 && versions.length > 2 ? 0.5 : 0, answer, remark: slips === 1 ? 'one slip' : answer };
}

function change(item: PrecedenceItem, sorting: Sorting, intent: SortIntent): Partial<Sorting> {
  switch (intent.type) {
    case 'move-pair':
      return { pair: Math.min(Math.max(0, sorting.pair + intent.by), sorting.order.length - 2) };
    case 'swap':
      return swap(sorting);
    case 'claim-tie':
      return claimTie(sorting);
    case 'finish':
      return finish(item, sorting);
    case 'show':
      return show(item);
    case 'hand-in':
      return handIn(item, sorting, intent);
  }
}

function pairOf({ order }: Sorting, pair: number): [string, string] {
  return [order[pair] ?? '', order[pair + 1] ?? ''];
}

const good = (text: string) => ({ remark: { good: true, text } });

/** A move that was wrong, and why. */
const slip = ({ slips }: Sorting, text: string) => ({ slips: slips + 1, remark: { good: false, text } });

function swap(sorting: Sorting): Partial<Sorting> {
  const { order, pair } = sorting;
  const [upper, lower] = pairOf(sorting, pair);
  const reason = explainOrder(upper, lower);
  if (reason.order === 0) {
    return { remark: { good: false, text: `${reason.why} Swapping them changes nothing; press = if you mean a tie.` } };
  }
  if (reason.order < 0) return slip(sorting, `They stay: ${upper} is lower already. ${reason.why}`);
  const swapped = order.map((version, index) => (index === pair ? lower : index === pair + 1 ? upper : version));
  return { order: swapped, tie: false, ...good(`${lower} is lower. ${reason.why}`) };
}

function claimTie(sorting: Sorting): Partial<Sorting> {
  const [upper, lower] = pairOf(sorting, sorting.pair);
  const { order, why } = explainOrder(upper, lower);
  return order === 0 ? { tie: true, ...good(why) } : noTie(sorting, order < 0 ? upper : lower, why);
}

const noTie = (sorting: Sorting, lower: string, why: string) => slip(sorting, `No tie: ${lower} is lower. ${why}`);

/** The learner says that it is sorted: it is, or the first two neighbours that are not are explained. */
function finish(item: PrecedenceItem, sorting: Sorting): Partial<Sorting> {
  const { order, tie } = sorting;
  const bad = order.findIndex((version, index) => semver.gt(version, order[index + 1] ?? version));
  const [upper, lower] = pairOf(sorting, Math.max(0, bad));
  const { why } = explainOrder(upper, lower);
  if (tie && !item.tie) return { tie: false, ...noTie(sorting, bad === -1 ? upper : lower, why) };
  if (bad !== -1) return { pair: bad, ...slip(sorting, `Not yet: ${lower} is below ${upper}. ${why}`) };
  return { end: 'sorted', ...(item.tie && !tie && slip(sorting, `Neither is lower. ${why}`)) };
}

/** A wrong order leaves the letters as they were; the last gives way to the solution. */
function handIn(
  item: PrecedenceItem,
  sorting: Sorting,
  { order, tie }: Pick<Sorting, 'order' | 'tie'>,
): Partial<Sorting> {
  const { end = null, slips = sorting.slips, remark = null } = finish(item, { ...sorting, order, tie });
  if (end !== null) return { order: item.versions, tie, end, slips, remark };
  return { slips, remark, ...(slips >= patience && show(item)) };
}

function show({ versions, tie }: PrecedenceItem): Partial<Sorting> {
  return { order: versions, tie, end: 'shown' };
}

function drawOrder({ order, pair, tie, end }: Sorting): Line[] {
  const cells = Math.max(...order.map(width));
  return order.map((version, index): Line => {
    const held = end === null && (index === pair || index === pair + 1);
    const edge = !held ? '    ' : index === pair ? '  ┌ ' : '  └ ';
    const rank = index === 0 ? '   lowest' : index === order.length - 1 ? '   highest' : '';
    const label = padEnd(version, cells);
    return line(
      span(edge, 'accent'),
      held ? { text: label, tone: 'accent', bold: true } : label,
      span(tie ? (index === 0 ? '   = the same rank' : '') : rank, 'dim'),
    );
  });
}

export const precedence = roundPractice({
  id: 'precedence',
  title: 'Which is lower?',
  summary: 'Versions to put in order by swapping neighbours; every wrong swap says why.',
  noun: 'item',
  kind: precedenceKind,
  source: (material) => deckSource(material, 'precedence', readPrecedenceItems),
});
