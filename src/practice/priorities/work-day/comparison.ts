/** Two days side by side in numbers, and the place where they part. The screen and linear mode both tell from it. */
import { formatNumber } from '../../../text/draw.js';
import { workTime } from '../../kit/duration.js';
import type { Shift } from './day.js';
import { timeOfDay } from './deal.js';
import { type Measures, measure } from './measure.js';
import { choices, turningPoints } from './regret.js';
import { byId, type Lane, type State } from './state.js';

export interface Row {
  readonly name: string;
  readonly text: (of: Measures) => string;
  /** Below 0 where the first day is better; missing where neither is. */
  readonly better?: (a: Measures, b: Measures) => number;
}

const one = (value: number) => formatNumber(value, 1);
const points = (value: number) => formatNumber(Math.round(value));
const fewer = (of: (measures: Measures) => number) => (a: Measures, b: Measures) => of(a) - of(b);
const more = (of: (measures: Measures) => number) => (a: Measures, b: Measures) => of(b) - of(a);

/** The most telling first: where there is little room, the last ones go. */
export const rows: readonly Row[] = [
  { name: 'value delivered', text: ({ delivered }) => points(delivered), better: more(({ delivered }) => delivered) },
  { name: 'lost by waiting', text: ({ lost }) => points(lost), better: fewer(({ lost }) => Math.round(lost)) },
  { name: 'points kept', text: ({ net }) => points(net), better: more(({ net }) => Math.round(net)) },
  {
    name: 'deadlines missed',
    text: ({ missed, deadlines }) => `${missed} of ${deadlines}`,
    better: fewer(({ missed }) => missed),
  },
  { name: 'minutes late', text: ({ lateness }) => formatNumber(lateness), better: fewer(({ lateness }) => lateness) },
  {
    name: 'tasks finished',
    text: ({ finished, arrived }) => `${finished} of ${arrived}`,
    better: more(({ finished }) => finished),
  },
  { name: 'open on average', text: ({ open }) => one(open) },
  { name: 'each open for', text: ({ timeOpen }) => workTime(timeOpen) },
  { name: 'in progress', text: ({ inProgress }) => one(inProgress) },
  { name: 'each, once begun', text: ({ timeInProgress }) => workTime(timeInProgress) },
  {
    name: 'lost by switching',
    text: ({ reloading }) => workTime(reloading),
    better: fewer(({ reloading }) => reloading),
  },
];

export function nameOf({ policy, limit }: Lane): string {
  if (policy === null) return 'you';
  return limit === null ? policy.id : `${policy.id} ${limit}`;
}

/** "loudest first, at most 2 in progress". */
export function titleOf({ policy, limit }: Lane): string {
  if (policy === null) return 'your day';
  return limit === null ? policy.title : `${policy.title}, at most ${limit} in progress`;
}

/** Who kept more, in a sentence. */
export function verdict(lanes: readonly [Lane, Lane], days: readonly [Measures, Measures]): string {
  const [first, second] = days.map(({ net }) => Math.round(net));
  if (first === undefined || second === undefined) return '';
  const [a, b] = lanes.map(({ policy }) => policy?.title ?? 'you');
  const points = formatNumber(first);
  if (first === second) return capital(`${a} and ${b} both ended at ${points} points.`);
  const gap = formatNumber(Math.abs(first - second));
  return capital(
    `${a} ended at ${points} points, ${b} at ${formatNumber(second)}: ${gap} ${first > second ? 'fewer' : 'more'}.`,
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
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

/** The learner's choices that cost most and won most against the weighted shortest job first, in sentences. */
export function remarks({ day, decisions, shift }: State): readonly string[] {
  const { worst, best } = turningPoints(choices(day, decisions, byId('wsjf')));
  const named = (id: string) => shift.work.find(({ task }) => task.id === id)?.task.name ?? id;
  return [
    ...(worst === null || Math.round(worst.cost) === 0
      ? []
      : [
          `Your dearest choice: at ${timeOfDay(worst.at)} you took ${worst.taken}, ${named(worst.taken)}. With ${worst.instead}, ${named(worst.instead)}, first, ${points(worst.cost)} points more would have been kept.`,
        ]),
    ...(best === null || Math.round(best.cost) === 0
      ? []
      : [
          `Your best: at ${timeOfDay(best.at)} you took ${best.taken}, ${named(best.taken)}, and beat the rule by ${points(-best.cost)} points.`,
        ]),
  ];
}

export function measuresOf(shifts: readonly [Shift, Shift]): readonly [Measures, Measures] {
  return [measure(shifts[0]), measure(shifts[1])];
}
