import semver from 'semver';
import { plainBlocks } from '../../course/plain.js';
import { hangingIndent, measure } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span } from '../../text/line.js';
import { typeset } from '../../text/typeset.js';
import { padEnd, width } from '../../text/width.js';
import { explainOrder } from './explain-order.js';
import type { PrecedenceItem } from './precedence-items.js';
import type { Outcome, Task } from './task.js';

interface Word {
  readonly good: boolean;
  readonly text: string;
}

export interface Sorting {
  /** As they stand now, lowest meant to be first. */
  readonly order: readonly string[];
  /** The upper one of the two neighbours in hand. */
  readonly pair: number;
  /** The learner says that the two tie. */
  readonly tie: boolean;
  readonly slips: number;
  /** What to say about the last move. */
  readonly word: Word | null;
  readonly end: 'sorted' | 'shown' | null;
}

/** After this many wrong lines in linear mode the solution is shown. */
const patience = 3;

/** Versions put in order by swapping neighbours; a swap or a claim that is wrong explains the first difference. */
export function precedenceTask(item: PrecedenceItem, sorting: Sorting): Task {
  const { order, pair, end } = sorting;
  const to = (change: Partial<Sorting>) => precedenceTask(item, { ...sorting, word: null, ...change });
  return {
    id: item.id,
    label: item.versions.join(item.tie ? ' = ' : ' < '),
    outcome: end === null ? null : outcomeOf(item, sorting),
    keys:
      end !== null
        ? []
        : [
            ['↑↓', 'which two'],
            ['space', 'swap'],
            ['=', 'they tie'],
            ['enter', 'done'],
            ['s', 'show me'],
          ],
    typing: false,
    lines: (columns) => draw(item, sorting, columns),
    press: (key: Key) => {
      const last = order.length - 2;
      if (key === 'up' || key === 'k') return to({ pair: Math.max(0, pair - 1) });
      if (key === 'down' || key === 'j') return to({ pair: Math.min(last, pair + 1) });
      if (key === ' ') return to(swap(sorting));
      if (key === '=') return to(claimTie(sorting));
      if (key === 's') return to(show(item));
      return key === 'enter' ? to(finish(item, sorting)) : precedenceTask(item, sorting);
    },
    paste: () => precedenceTask(item, sorting),
    say: say(item, sorting),
    form: end !== null ? null : formOf(order),
    read: (text) => {
      if (/^s(how)?$/i.test(text)) return to(show(item));
      if (/^(=|equal|tie)$/i.test(text)) return to(handIn(item, sorting, order, true));
      const indexes = [...text.toLowerCase().replace(/[\s,<]/g, '')].map((letter) => letter.charCodeAt(0) - 97);
      const wanted = indexes.flatMap((index) => order[index] ?? []);
      if (wanted.length !== order.length || new Set(indexes).size !== order.length) return { malformed: formOf(order) };
      return to(handIn(item, sorting, wanted, false));
    },
  };
}

function formOf(order: readonly string[]): string {
  const letters = order.map((_, index) => letterOf(index));
  return `the letters, lowest first, for example ${[...letters].reverse().join(' ')}${order.length === 2 ? '; = if they tie' : ''}`;
}

function letterOf(index: number): string {
  return String.fromCharCode(97 + index);
}

function outcomeOf({ versions }: PrecedenceItem, { slips, end }: Sorting): Outcome {
  const answer = `${slips} slips`;
  if (end === 'shown') return { points: 0, answer: 'shown', remark: 'shown' };
  if (slips === 0) return { points: 1, answer, remark: 'no slip' };
  return { points: slips === 1 && versions.length > 2 ? 0.5 : 0, answer, remark: slips === 1 ? 'one slip' : answer };
}

function pairOf({ order, pair }: Sorting): [string, string] {
  return [order[pair] ?? '', order[pair + 1] ?? ''];
}

function swap(sorting: Sorting): Partial<Sorting> {
  const { order, pair, slips } = sorting;
  const [upper, lower] = pairOf(sorting);
  const reason = explainOrder(upper, lower);
  if (reason.order === 0)
    return { word: { good: false, text: `${reason.why} Swapping them changes nothing; press = if you mean a tie.` } };
  if (reason.order < 0) {
    return { slips: slips + 1, word: { good: false, text: `They stay: ${upper} is lower already. ${reason.why}` } };
  }
  const swapped = order.map((version, index) => (index === pair ? lower : index === pair + 1 ? upper : version));
  return { order: swapped, tie: false, word: { good: true, text: `${lower} is lower. ${reason.why}` } };
}

function claimTie(sorting: Sorting): Partial<Sorting> {
  const [upper, lower] = pairOf(sorting);
  const { order, why } = explainOrder(upper, lower);
  if (order === 0) return { tie: true, word: { good: true, text: why } };
  return {
    slips: sorting.slips + 1,
    word: { good: false, text: `No tie: ${order < 0 ? upper : lower} is lower. ${why}` },
  };
}

/** The learner says that it is sorted: it is, or the first two neighbours that are not are explained. */
function finish(item: PrecedenceItem, sorting: Sorting): Partial<Sorting> {
  const { order, tie, slips } = sorting;
  const bad = order.findIndex((version, index) => semver.gt(version, order[index + 1] ?? version));
  const [upper, lower] = bad === -1 ? pairOf({ ...sorting, pair: 0 }) : pairOf({ ...sorting, pair: bad });
  const { why } = explainOrder(upper, lower);
  if (tie && !item.tie) {
    const low = bad === -1 ? upper : lower;
    return { slips: slips + 1, tie: false, word: { good: false, text: `No tie: ${low} is lower. ${why}` } };
  }
  if (bad !== -1) {
    return { pair: bad, slips: slips + 1, word: { good: false, text: `Not yet: ${lower} is below ${upper}. ${why}` } };
  }
  if (item.tie && !tie)
    return { slips: slips + 1, word: { good: false, text: `Neither is lower. ${why}` }, end: 'sorted' };
  return { end: 'sorted' };
}

/** A whole order at once, as linear mode reads it. A wrong one leaves the letters as they were; the last gives way to the solution. */
function handIn(item: PrecedenceItem, sorting: Sorting, wanted: readonly string[], tie: boolean): Partial<Sorting> {
  const after = { ...sorting, ...finish(item, { ...sorting, order: wanted, tie }) };
  if (after.end !== null) return { ...after, order: item.versions };
  const kept = { slips: after.slips, word: after.word };
  return after.slips >= patience ? { ...show(item), ...kept } : kept;
}

function show({ versions, tie }: PrecedenceItem): Partial<Sorting> {
  return { order: versions, tie, end: 'shown' };
}

function draw(item: PrecedenceItem, sorting: Sorting, columns: number): Line[] {
  const { order, pair, tie, slips, word, end } = sorting;
  const wide = Math.max(...order.map(width));
  const slipped = slips === 0 ? '' : slips === 1 ? '   one slip' : `   ${slips} slips`;
  const ask =
    end === null
      ? 'Lowest on top. Swap neighbours until it is so.'
      : end === 'shown'
        ? 'In order, lowest on top.'
        : 'Sorted, lowest on top.';
  const rows = order.map((version, index): Line => {
    const held = end === null && (index === pair || index === pair + 1);
    const edge = !held ? '    ' : index === pair ? '  ┌ ' : '  └ ';
    const after = item.tie || tie ? (index === 0 && tie ? '   = the same rank' : '') : '';
    const end0 = index === 0 ? '   lowest' : index === order.length - 1 ? '   highest' : '';
    return line(
      span(edge, 'accent'),
      held ? { text: padEnd(version, wide), tone: 'accent', bold: true } : padEnd(version, wide),
      span(after || (tie ? '' : end0), 'dim'),
    );
  });
  const said =
    word === null
      ? []
      : hangingIndent([word.good ? span('✓ ', 'good') : span('✗ ', 'bad')], [span(word.text)], columns);
  const why =
    end === null
      ? []
      : hangingIndent(
          [end === 'sorted' && slips === 0 ? span('✓ ', 'good') : span('  ')],
          typeset(item.why, 1000).flat(),
          Math.min(columns, measure),
        );
  return [line(ask, span(slipped, 'warn')), [], ...rows, [], ...said, ...why];
}

function say(item: PrecedenceItem, { order, slips, word, end }: Sorting): Line[] {
  const said = word === null ? [] : [line(word.text)];
  if (end !== null) {
    const result = end === 'shown' ? 'The order is' : slips === 0 ? 'Right:' : 'Now it is right:';
    return [
      ...said,
      line(`${result} ${item.versions.join(item.tie ? ' ties with ' : ', then ')}.`),
      line(plainBlocks(item.why)),
    ];
  }
  const items = order.map((version, index) => `${letterOf(index)} ${version}`);
  return [...said, line(`Put these in order, lowest first: ${items.join('; ')}.`)];
}
