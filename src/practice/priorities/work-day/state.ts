/** A learner at a working day: the day, what they decided so far, and whose days stand side by side at its end. */
import type { LearnerEvent } from '../../../progress/event.js';
import type { Draw } from '../../../questions/kind.js';
import { type Day, isOver, openWork, type Shift, startShift, workOn } from './day.js';
import { dealDay } from './deal.js';
import { measure } from './measure.js';
import { follow, type Limit, type Policy, policies } from './policies.js';

export const practiceId = 'work-day';

/** Whose day a lane shows: the learner's, or a policy's under a limit. */
export interface Lane {
  /** Null is the learner. */
  readonly policy: Policy | null;
  readonly limit: Limit;
}

export const limits: readonly Limit[] = [null, 1, 2, 3];

export interface State {
  readonly seed: number;
  readonly day: Day;
  readonly decisions: readonly string[];
  readonly shift: Shift;
  /** The shift before the last decision, so that it can be told what happened since. */
  readonly before: Shift | null;
  readonly stage: 'intro' | 'work' | 'result' | 'compare' | 'end';
  readonly resumed: boolean;
  /** Id of the task under the cursor. */
  readonly cursor: string | null;
  readonly lanes: readonly [Lane, Lane];
  /** The lane that the arrows change. */
  readonly lane: 0 | 1;
  readonly scroll: number;
  readonly redeal: () => number;
}

/** The next state and what goes into the journal. */
export interface Step {
  readonly state: State;
  readonly events: readonly LearnerEvent[];
}

export function still(state: State): Step {
  return { state, events: [] };
}

export function byId(id: string): Policy {
  const policy = policies.find((one) => one.id === id);
  if (policy === undefined) throw new RangeError(`no policy ${id}`);
  return policy;
}

/** Seeds of days, small enough to be told to somebody. */
const seeds = 1_000_000;

export function arrive(saved: string | undefined, draw: Draw): State {
  const redeal = () => draw(seeds);
  const found = saved === undefined ? null : readDay(saved);
  if (found === null) return openDay(redeal(), [], redeal);
  return { ...openDay(found.seed, found.decisions, redeal), resumed: true };
}

function openDay(seed: number, decisions: readonly string[], redeal: () => number): State {
  const day = dealDay(seed);
  const shift = decisions.reduce((at, id) => workOn(at, id), startShift(day));
  return {
    seed,
    day,
    decisions,
    shift,
    before: null,
    stage: 'intro',
    resumed: false,
    cursor: firstChoice(shift),
    lanes: [
      { policy: null, limit: null },
      { policy: byId('wsjf'), limit: null },
    ],
    lane: 1,
    scroll: 0,
    redeal,
  };
}

/** "123 a b a": a seed and the tasks chosen. Null for a text that is no such thing, or no longer fits its day. */
function readDay(saved: string): { seed: number; decisions: string[] } | null {
  if (!/^\d{1,6}( [a-z])+$/.test(saved)) return null;
  const [seed = '', ...decisions] = saved.split(' ');
  try {
    const shift = decisions.reduce((at, id) => workOn(at, id), startShift(dealDay(Number(seed))));
    return isOver(shift) ? null : { seed: Number(seed), decisions };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function dealAnew(state: State): State {
  return openDay(state.redeal(), [], state.redeal);
}

export function begin(state: State): State {
  return { ...state, stage: 'work' };
}

/** Sets the day beside another one. */
export function compare(state: State): State {
  return { ...state, stage: 'compare', scroll: 0 };
}

/** Shows two policies on this day without playing it. */
export function watch(state: State): State {
  return { ...state, stage: 'compare', lanes: [{ policy: byId('first'), limit: null }, state.lanes[1]], lane: 1 };
}

/** Whether the learner worked this day. */
export function isPlayed({ shift }: State): boolean {
  return isOver(shift);
}

/** The task in hand if there is one, else the first open one. */
function firstChoice(shift: Shift): string | null {
  return shift.inHand ?? openWork(shift)[0]?.task.id ?? null;
}

/** Works on a task until something happens; at the end of the day it goes into the journal. */
export function decide(state: State, id: string): Step {
  const shift = workOn(state.shift, id);
  const decisions = [...state.decisions, id];
  const next: State = { ...state, shift, before: state.shift, decisions, cursor: firstChoice(shift) };
  if (!isOver(shift)) {
    const saved = [state.seed, ...decisions].join(' ');
    return { state: next, events: [{ type: 'practised', practice: practiceId, state: saved }] };
  }
  return { state: { ...next, stage: 'result' }, events: [dayEvent(next)] };
}

/** Scored by points kept, against the most that any policy keeps on the same day. */
function dayEvent({ shift, day, seed }: State): LearnerEvent {
  const { net, delivered, lost, missed, finished, lateness, returns } = measure(shift);
  const most = Math.max(
    1,
    ...policies.flatMap((policy) => limits.map((limit) => measure(follow(day, policy, limit)).net)),
  );
  return {
    type: 'sorted',
    practice: practiceId,
    score: Math.round(Math.min(Math.max(0, net), most)),
    of: Math.round(most),
    details: { seed, delivered, lost: Math.round(lost), missed, finished, lateness, returns },
  };
}

export function moveCursor(state: State, by: number): State {
  const open = openWork(state.shift);
  const at = open.findIndex(({ task }) => task.id === state.cursor);
  const next = open[Math.min(Math.max(0, at + by), open.length - 1)];
  return next === undefined ? state : { ...state, cursor: next.task.id };
}

/** The day of a lane. */
export function shiftOf(state: State, { policy, limit }: Lane): Shift {
  return policy === null ? state.shift : follow(state.day, policy, limit);
}

function changeLane(state: State, change: (lane: Lane) => Lane): State {
  const [first, second] = state.lanes;
  return { ...state, lanes: state.lane === 0 ? [change(first), second] : [first, change(second)] };
}

/** The policies that a lane can show; the learner's day among them once it is played. */
export function turnPolicy(state: State, by: number): State {
  const all: readonly (Policy | null)[] = isPlayed(state) ? [null, ...policies] : policies;
  return changeLane(state, (lane) => {
    const at = all.indexOf(lane.policy);
    const policy = all[(at + by + all.length) % all.length] ?? null;
    return { ...lane, policy };
  });
}

export function turnLimit(state: State, by: number): State {
  return changeLane(state, (lane) => {
    const at = limits.indexOf(lane.limit);
    return { ...lane, limit: limits[Math.min(Math.max(0, at + by), limits.length - 1)] ?? null };
  });
}
