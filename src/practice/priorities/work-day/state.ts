/** A learner at a working day, as plain data: the day, what they decided, and whose days stand side by side at its end. */
import { drawFrom } from '../../../simulations/engine/draw.js';
import type { CursorMove } from '../../kit/list.js';
import type { Scroll } from '../../kit/page.js';
import type { Material } from '../../kit/practice.js';
import { type Day, isOver, openWork, type Shift, startShift, workOn } from './day.js';
import { makeDay } from './make-day.js';
import { follow, type Limit, type PolicyId } from './policies.js';

export const practiceId = 'work-day';

/** Whose day a lane shows: the learner's, or a policy's under a limit. */
export interface Lane {
  /** Null is the learner. */
  readonly policy: PolicyId | null;
  readonly limit: Limit;
}

/** What a policy keeps over many days. */
export interface Average {
  readonly policy: PolicyId;
  /** Points kept a day. */
  readonly kept: number;
}

export interface State {
  readonly seed: number;
  /** Of the day that comes when this one is not wanted. */
  readonly nextSeed: number;
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
  /** What each policy keeps over many days, the best first; known on the last page. */
  readonly averages: readonly Average[];
}

export type Intent =
  | { readonly type: 'begin' | 'begin-anew' | 'watch' | 'compare' | 'end' | 'switch-lane' }
  | { readonly type: 'point'; readonly task: string }
  /** Works on the task under the cursor, or on one that is named. */
  | { readonly type: 'work'; readonly task?: string }
  | { readonly type: 'turn-policy' | 'turn-limit'; readonly by: 1 | -1 }
  | { readonly type: 'show'; readonly lanes: readonly [Lane, Lane] }
  | CursorMove
  | Scroll;

/** Seeds of days, small enough to be told to somebody. */
const seeds = 1_000_000;

export function arrive({ progress, draw }: Pick<Material, 'progress' | 'draw'>): State {
  const [seed, nextSeed] = [draw(seeds), draw(seeds)];
  const saved = readDay(progress.unfinished[practiceId] ?? '');
  if (saved === null) return openDay(seed, nextSeed);
  const { shift, decisions } = saved;
  return { ...openDay(saved.seed, seed), resumed: true, shift, decisions, cursor: firstChoice(shift) };
}

export function beginAnew({ nextSeed }: State): State {
  return openDay(nextSeed, drawFrom(nextSeed, 'the next day')(seeds));
}

function openDay(seed: number, nextSeed: number): State {
  const day = makeDay(seed);
  const shift = startShift(day);
  return {
    seed,
    nextSeed,
    day,
    decisions: [],
    shift,
    before: null,
    stage: 'intro',
    resumed: false,
    cursor: firstChoice(shift),
    lanes: [
      { policy: null, limit: null },
      { policy: 'wsjf', limit: null },
    ],
    lane: 1,
    scroll: 0,
    averages: [],
  };
}

/** "123 a b a": a seed and the tasks chosen. Null for a text that is no such thing, or no longer fits its day. */
function readDay(saved: string): Pick<State, 'seed' | 'decisions' | 'shift'> | null {
  if (!/^\d{1,6}( [a-z])+$/.test(saved)) return null;
  const [seed = '', ...decisions] = saved.split(' ');
  let shift = startShift(makeDay(Number(seed)));
  for (const id of decisions) {
    if (!openWork(shift).some(({ task }) => task.id === id)) return null;
    shift = workOn(shift, id);
  }
  return isOver(shift) ? null : { seed: Number(seed), decisions, shift };
}

export function writeDay({ seed, decisions }: State): string {
  return [seed, ...decisions].join(' ');
}

/** The held task if there is one, else the first open one. */
export function firstChoice(shift: Shift): string | null {
  return shift.inHand ?? openWork(shift)[0]?.task.id ?? null;
}

/** The day of a lane. */
export function shiftOf(state: State, { policy, limit }: Lane): Shift {
  return policy === null ? state.shift : follow(state.day, policy, limit);
}
