/**
 * Who decides what is worked on next. A policy ranks the open tasks; whenever something happens (a task arrives or is
 * done, a slice is over) the first of the ranking is worked on. A limit on work in progress takes the choice away: while
 * so many tasks are begun and not done, only those may be worked on.
 */
import { type Day, isBegun, isOver, openWork, type Shift, startShift, type Task, type Work, workOn } from './day.js';

export type PolicyId = 'first' | 'loudest' | 'eisenhower' | 'wsjf' | 'everything';

export interface Policy {
  readonly id: PolicyId;
  readonly title: string;
  /** One sentence that says how it chooses. */
  readonly rule: string;
  /** Looks up from a task after so many minutes; null to stay with it until something happens. */
  readonly turn: number | null;
  /** Below 0 where the first task goes first. Ties go to the one that arrived first. */
  compare(a: Work, b: Work, shift: Shift): number;
}

/** Tasks in progress at most; null for no limit. */
export type Limit = number | null;

export const limits: readonly Limit[] = [null, 1, 2, 3];

/** Minutes to its deadline, or points an hour, that make a task urgent; points that make it important. */
const soon = 150;
const burning = 10;
const weighty = 20;

/** Minutes given to each task in turn by somebody who wants to please everyone. */
const turn = 30;

export const policies: readonly [Policy, ...Policy[]] = [
  {
    id: 'first',
    title: 'first come, first served',
    rule: 'Takes what arrived first, and finishes it.',
    turn: null,
    compare: () => 0,
  },
  {
    id: 'loudest',
    title: 'loudest first',
    rule: 'Takes what was asked for most loudly, and drops it when somebody shouts louder.',
    turn: null,
    compare: (a, b) => b.task.loud - a.task.loud,
  },
  {
    id: 'eisenhower',
    title: 'Eisenhower',
    rule: 'Takes urgent and important first, then important, then urgent; the rest only when nothing else is there.',
    turn: null,
    compare: (a, b, { now }) => quadrantOf(a.task, now) - quadrantOf(b.task, now),
  },
  // Cost of delay divided by what is left to do, the greatest first. For tasks that are all there, this order loses least:
  // W. E. Smith, Various optimizers for single-stage production, 1956. With arrivals it is a good rule, not the best there is.
  {
    id: 'wsjf',
    title: 'weighted shortest job first',
    rule: 'Takes what loses most an hour for each hour of work that is left.',
    turn: null,
    compare: (a, b, shift) => urgencyPerMinute(b, shift) - urgencyPerMinute(a, shift),
  },
  {
    id: 'everything',
    title: 'a little of everything',
    rule: `Begins whatever arrives, and gives each task ${turn} minutes in turn.`,
    turn,
    compare: (a, b, shift) => lastTouched(a, shift) - lastTouched(b, shift),
  },
];

export function quadrantOf({ deadline, value, delay }: Task, now: number): 1 | 2 | 3 | 4 {
  const urgent = (deadline !== null && deadline - now <= soon) || delay >= burning;
  const important = value >= weighty;
  return important ? (urgent ? 1 : 2) : urgent ? 3 : 4;
}

function urgencyPerMinute({ task, left, begun }: Work, { inHand, day, reloadLeft }: Shift): number {
  const again = task.id === inHand ? reloadLeft : begun === null ? 0 : day.reload;
  return task.delay / (left + again);
}

/** When it was left last; never for a new task, and not yet for the one whose turn is not over. */
function lastTouched({ task }: Work, shift: Shift): number {
  if (task.id === shift.inHand && heldFor(shift) < turn) return -1;
  return shift.stretches.findLast((stretch) => stretch.task === task.id)?.to ?? -2;
}

/** Minutes without a break that the held task has been worked on. */
function heldFor({ inHand, stretches, now }: Shift): number {
  const before = stretches.findLastIndex(({ task }) => task !== inHand);
  return now - (stretches[before]?.to ?? 0);
}

export function policyOf(id: PolicyId): Policy {
  return policies.find((policy) => policy.id === id) ?? policies[0];
}

/** What this policy would work on now; null when the day is over. */
export function choose(shift: Shift, id: PolicyId, limit: Limit): string | null {
  if (isOver(shift)) return null;
  const open = openWork(shift);
  const begun = open.filter(isBegun);
  const allowed = limit !== null && begun.length >= limit ? begun : open;
  const policy = policyOf(id);
  const [first] = [...allowed].sort((a, b) => policy.compare(a, b, shift) || a.task.arrives - b.task.arrives);
  return first?.task.id ?? null;
}

/** The whole day as the policy works it. */
export function follow(day: Day, policy: PolicyId, limit: Limit): Shift {
  return finishWith(startShift(day), policy, limit);
}

/** The rest of a day as the policy works it. */
export function finishWith(begun: Shift, policy: PolicyId, limit: Limit): Shift {
  let shift = begun;
  for (let id = choose(shift, policy, limit); id !== null; id = choose(shift, policy, limit)) {
    shift = workOn(shift, id, sliceFor(shift, policy, id));
  }
  return shift;
}

function sliceFor(shift: Shift, policy: PolicyId, id: string): number | undefined {
  const { turn } = policyOf(policy);
  if (turn === null) return undefined;
  return id === shift.inHand && heldFor(shift) < turn ? turn - heldFor(shift) : turn;
}
