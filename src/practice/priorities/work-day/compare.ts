/** Two days side by side in numbers, and the place where they part: on a page, and in sentences. */

import { capital } from '../../../text/capital.js';
import { clip, formatNumber } from '../../../text/draw.js';
import { workTime } from '../../../text/duration.js';
import { type Line, line, type Span, span } from '../../../text/line.js';
import type { Size } from '../../../text/size.js';
import { padEnd, padStart } from '../../../text/width.js';
import { prose } from '../../kit/page.js';
import type { Shift } from './day.js';
import { dayLength, timeOfDay } from './make-day.js';
import { type Measures, measure } from './measure.js';
import { policies, policyOf } from './policies.js';
import { type Lane, type State, shiftOf } from './state.js';
import { hours, timeline } from './timeline.js';

export interface Row {
  readonly name: string;
  /** Null where neither is better. */
  readonly better: 'more' | 'less' | null;
  /** What is compared, and how it is written. */
  readonly key: Exclude<keyof Measures, 'leadTime'>;
  readonly as: (value: number, of: Measures) => string;
}

const whole = (value: number) => formatNumber(Math.round(value));
const average = (value: number) => formatNumber(value, 1);

/** The most telling first: where there is little room, the last ones go. */
export const rows: readonly Row[] = [
  { name: 'value delivered', better: 'more', key: 'delivered', as: whole },
  { name: 'lost by waiting', better: 'less', key: 'lost', as: whole },
  { name: 'points kept', better: 'more', key: 'net', as: whole },
  {
    name: 'deadlines missed',
    better: 'less',
    key: 'missed',
    as: (missed, { deadlines }) => `${missed} of ${deadlines}`,
  },
  { name: 'minutes late', better: 'less', key: 'lateness', as: whole },
  {
    name: 'tasks finished',
    better: 'more',
    key: 'finished',
    as: (finished, { arrived }) => `${finished} of ${arrived}`,
  },
  { name: 'open on average', better: null, key: 'open', as: average },
  { name: 'each open for', better: null, key: 'timeOpen', as: workTime },
  { name: 'in progress', better: null, key: 'inProgress', as: average },
  { name: 'each, once begun', better: null, key: 'timeInProgress', as: workTime },
  { name: 'lost by switching', better: 'less', key: 'reloading', as: workTime },
];

/** What a day has in a row of the table. */
export function cellOf({ key, as }: Row, of: Measures): string {
  return as(of[key], of);
}

/** Below 0 where the first day is better by whole points or minutes, above 0 where the second is. */
export function compareBy({ key, better }: Row, a: Measures, b: Measures): number {
  if (better === null) return 0;
  const more = Math.round(b[key]) - Math.round(a[key]);
  return better === 'more' ? more : 0 - more;
}

export function nameOf({ policy, limit }: Lane): string {
  if (policy === null) return 'you';
  return limit === null ? policy : `${policy} ${limit}`;
}

/** "loudest first, at most 2 in progress". */
export function titleOf({ policy, limit }: Lane): string {
  if (policy === null) return 'your day';
  const { title } = policyOf(policy);
  return limit === null ? title : `${title}, at most ${limit} in progress`;
}

/** Who kept more, in a sentence. */
export function verdict([a, b]: State['lanes'], days: readonly [Measures, Measures]): string {
  const [first, second] = [Math.round(days[0].net), Math.round(days[1].net)];
  const who = ({ policy }: Lane) => (policy === null ? 'you' : policyOf(policy).title);
  const points = formatNumber(first);
  if (first === second) return capital(`${who(a)} and ${who(b)} both ended at ${points} points.`);
  const gap = `${formatNumber(Math.abs(first - second))} ${first > second ? 'fewer' : 'more'}`;
  return capital(`${who(a)} ended at ${points} points, ${who(b)} at ${formatNumber(second)}: ${gap}.`);
}

/** The first minute at which the two work on different things, in a sentence; null where they never do. */
export function parting([a, b]: readonly [Shift, Shift], lanes: readonly [Lane, Lane]): string | null {
  const minutes = [...new Set([...a.stretches, ...b.stretches].map(({ from }) => from))].sort((x, y) => x - y);
  const at = minutes.find((minute) => taskAt(a, minute) !== taskAt(b, minute));
  if (at === undefined) return null;
  const named = (shift: Shift) => {
    const id = taskAt(shift, at);
    const task = shift.work.find((work) => work.task.id === id)?.task;
    return task === undefined ? 'nothing' : `${task.id}, ${task.name}`;
  };
  return `They part at ${timeOfDay(at)}: ${nameOf(lanes[0])} with ${named(a)}; ${nameOf(lanes[1])} with ${named(b)}.`;
}

function taskAt({ stretches }: Shift, minute: number): string | null {
  return stretches.find(({ from, to }) => from <= minute && minute < to)?.task ?? null;
}

/** What there is to tell of the two days. */
function compared(state: State) {
  const { lanes } = state;
  const shifts = [shiftOf(state, lanes[0]), shiftOf(state, lanes[1])] as const;
  const measures = [measure(shifts[0]), measure(shifts[1])] as const;
  return { shifts, measures, verdict: verdict(lanes, measures), parting: parting(shifts, lanes) };
}

export function sayComparison(state: State): readonly Line[] {
  const { lanes } = state;
  const { measures, verdict, parting } = compared(state);
  const [a, b] = measures;
  const known = policies.map(({ id, title }) => `${id} (${title})`).join(', ');
  return [
    line({ ...span(verdict), bold: true }),
    line(ruleOf(lanes[1])),
    ...rows.map((row) =>
      line(`  ${row.name}: ${titleOf(lanes[0])} ${cellOf(row, a)}; ${titleOf(lanes[1])} ${cellOf(row, b)}.`),
    ),
    ...(parting === null ? [] : [line(parting)]),
    line(`Policies: ${known}. A limit on what is in progress is 1, 2 or 3.`),
  ];
}

function ruleOf({ policy }: Lane): string {
  return policy === null ? 'Your own choices.' : policyOf(policy).rule;
}

const nameCells = 19;
const column = 14;

/** The verdict, whose days they are, the numbers, and what each did with its hours. */
export function comparePage(state: State, size: Size): readonly Line[] {
  const { lanes, lane } = state;
  const columns = Math.min(size.columns, 96);
  const { shifts, measures, verdict, parting } = compared(state);
  const cells = Math.max(10, columns - column);
  const name = (index: number, pad: typeof padEnd) =>
    span(pad(nameOf(lanes[index] ?? lanes[0]), column), index === lane ? 'accent' : 'dim');
  const strips = [
    line(padEnd('', column), ...hours(cells, dayLength)),
    ...shifts.map((shift, index) => line(name(index, padEnd), ...timeline(shift, cells, dayLength))),
  ];
  const fixed = [
    ...prose(verdict, columns, 'strong'),
    ...lanes.map((one, index) => choice(one, index === lane)),
    ...prose(ruleOf(lanes[lane]), columns, 'dim'),
  ];
  const spare = size.rows - fixed.length - 1 - strips.length;
  const shown = rows.slice(0, Math.max(3, Math.min(rows.length, spare)));
  const air = (needed: number): Line[] => (spare - shown.length >= needed ? [[]] : []);
  return clip(
    [
      ...fixed,
      ...air(1),
      line(padEnd('', nameCells), name(0, padStart), name(1, padStart)),
      ...shown.map((row) => numbers(row, measures)),
      ...air(2),
      ...strips,
      ...air(3),
      ...(parting === null ? [] : prose(parting, columns, 'dim')),
    ],
    size,
  );
}

/** Whose day it is; the arrows turn the marked one. */
function choice(lane: Lane, here: boolean): Line {
  const title = titleOf(lane) + (lane.policy !== null && lane.limit === null ? ', no limit' : '');
  return [span(here ? '▸ ' : '  ', 'accent'), here ? { ...span(title, 'accent'), bold: true } : span(title)];
}

/** A row of the table; the better number has a mark. */
function numbers(row: Row, [a, b]: readonly [Measures, Measures]): Line {
  const sign = compareBy(row, a, b);
  const cell = (measures: Measures, wins: boolean): Span[] => [
    { ...span(padStart(cellOf(row, measures), column - 2)), ...(wins && { bold: true as const }) },
    span(wins ? ' ✓' : '  ', 'good'),
  ];
  return line(span(padEnd(row.name, nameCells), 'dim'), ...cell(a, sign < 0), ...cell(b, sign > 0));
}
