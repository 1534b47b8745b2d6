import semver from 'semver';
import { hangingIndent } from '../../text/hanging-indent.js';
import type { Key } from '../../text/key.js';
import { type Line, line, span } from '../../text/line.js';
import { spans } from '../../text/wrap.js';
import { drawChoices, moveCursor, readChoice } from '../kit/list.js';
import { explainMatch } from './explain-match.js';
import { explainOrder } from './explain-order.js';
import { numberLine } from './number-line.js';
import type { HighestItem } from './range-items.js';
import type { Task } from './task.js';

export interface Choosing {
  readonly cursor: number;
  /** What was picked: a version, null for "none of them", undefined while nothing is. */
  readonly picked: string | null | undefined;
}

/** Which version of the pool does npm install? */
export function highestTask(item: HighestItem, choosing: Choosing = { cursor: 0, picked: undefined }): Task {
  const { pool, highest } = item;
  const { cursor, picked } = choosing;
  const names = [...pool, 'none'];
  const choose = (index: number) => highestTask(item, { cursor: index, picked: pool[index] ?? null });
  const form = 'a version of the list, or none';
  return {
    id: item.id,
    label: item.range,
    outcome:
      picked === undefined
        ? null
        : {
            points: picked === highest ? 1 : 0,
            answer: picked ?? 'none',
            remark: picked === highest ? sayVersion(highest) : `${sayVersion(highest)}, not ${sayVersion(picked)}`,
          },
    keys:
      picked === undefined
        ? [
            ['↑↓', 'choose'],
            ['enter', 'install'],
          ]
        : [],
    typing: false,
    lines: (columns) => draw(item, choosing, columns),
    press: (key: Key) => {
      if (picked !== undefined) return highestTask(item, choosing);
      const moved = moveCursor(key, cursor, names.length);
      if (moved !== null) return highestTask(item, { ...choosing, cursor: moved });
      return key === 'enter' || key === ' ' ? choose(cursor) : highestTask(item, choosing);
    },
    paste: () => highestTask(item, choosing),
    say: say(item, choosing),
    form: picked === undefined ? form : null,
    read: (text) => {
      const index = readChoice(text, names);
      return index === null ? { malformed: form } : choose(index);
    },
  };
}

function sayVersion(version: string | null): string {
  return version ?? 'none';
}

/** Why a pick is not the one: it is out, or something higher is in as well. Empty for the right one. */
export function whyNot({ range, pool, highest }: HighestItem, picked: string | null): string {
  if (picked === highest) return '';
  if (picked === null) return `${highest} is in the pool, and ${reason(range, highest ?? '')}`;
  if (!semver.satisfies(picked, range)) return reason(range, picked);
  const higher = pool.filter((version) => semver.satisfies(version, range) && semver.gt(version, picked)).length;
  const also = higher === 1 ? `${highest} is in as well` : `${higher} higher ones are in as well, up to ${highest}`;
  return `${picked} is in, but ${also}. ${explainOrder(picked, highest ?? picked).why}`;
}

/** Why nothing above the answer is taken: the next one up, and what keeps it out. */
export function whyNoHigher({ range, pool, highest }: HighestItem): string {
  const above = semver.sort(pool.filter((version) => highest === null || semver.gt(version, highest)));
  const [next] = highest === null ? above.reverse() : above;
  if (next === undefined) return highest === null ? 'The pool is empty.' : `${highest} is the highest of the pool.`;
  return `${highest === null ? 'Not even the highest fits' : 'The next one up is out'}: ${reason(range, next)}`;
}

function reason(range: string, version: string): string {
  const match = explainMatch(range, version);
  return 'wrong' in match ? match.wrong : match.why.slice(0, range.includes('||') ? 3 : 2).join(' ');
}

function latestOf(pool: readonly string[]): string {
  return semver.maxSatisfying([...pool], '*') ?? '';
}

function draw(item: HighestItem, { cursor, picked }: Choosing, columns: number): Line[] {
  const { pool, range, highest } = item;
  const ask = line(span('npm install ladderlib@', 'dim'), { text: `"${range}"`, bold: true });
  if (picked === undefined) {
    const latest = latestOf(pool);
    const choices = [
      ...pool.map((version) => ({ name: version, means: version === latest ? 'latest' : '' })),
      { name: 'none', means: 'none of them fits' },
    ];
    return [ask, line(span('Which version is installed?', 'dim')), [], ...drawChoices(choices, cursor)];
  }
  const right = picked === highest;
  const yours = right ? span('✓', 'good') : span(`✗ you said ${sayVersion(picked)}`, 'bad');
  const wrong = whyNot(item, picked);
  return [
    ask,
    line(span('installs    ', 'dim'), { text: highest ?? 'nothing', bold: true }, '   ', yours),
    [],
    ...numberLine(pool, range, columns, highest ?? undefined),
    [],
    ...(wrong === '' ? [] : hangingIndent([span('✗ ', 'bad')], [span(wrong)], columns)),
    ...hangingIndent([span('✓ ', 'good')], item.why.length > 0 ? spans(item.why) : [span(whyNoHigher(item))], columns),
  ];
}

function say(item: HighestItem, { picked }: Choosing): Line[] {
  const { pool, range, highest } = item;
  if (picked === undefined) {
    return [
      line(
        `Published: ${pool.join(', ')}. The tag latest is on ${latestOf(pool)}. Which does npm install for ${range}?`,
      ),
    ];
  }
  const right = picked === highest;
  const answer = highest === null ? 'Nothing is installed.' : `${highest} is installed.`;
  const why = item.why.length > 0 ? spans(item.why) : [span(whyNoHigher(item))];
  return [...(right ? [] : [line(whyNot(item, picked))]), line(`${right ? 'Right. ' : ''}${answer} `, ...why)];
}
