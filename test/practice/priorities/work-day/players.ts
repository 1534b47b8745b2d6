import type { CommonIntent } from '../../../../src/practice/kit/practice.js';
import { arrive, type Intent, type State } from '../../../../src/practice/priorities/work-day/state.js';
import { workDay } from '../../../../src/practice/priorities/work-day/work-day.js';
import type { LearnerEvent } from '../../../../src/progress/event.js';
import { noProgress } from '../../../../src/progress/fold.js';
import { designSize } from '../../../../src/text/size.js';
import { toKeys } from '../../../keys.js';
import { drawOf, progressAfter } from '../../learner.js';

const moment = { now: 0, size: designSize };

/** A learner before a day, with the record of one that was left if there is one. */
export function waiting(saved?: string, seed = 1): State {
  const left: LearnerEvent[] = saved === undefined ? [] : [{ type: 'practised', practice: 'work-day', state: saved }];
  return arrive({ progress: left.length === 0 ? noProgress : progressAfter(left), draw: drawOf(seed) });
}

/** What the state is after these intents. */
export function having(state: State, ...intents: (Intent | CommonIntent)[]): State {
  return intents.reduce((at, intent) => workDay.stage(at).update(intent, moment).state, state);
}

/** What the state is after these keys. */
export function pressed(state: State, ...keys: string[]): State {
  return toKeys(keys).reduce((at, key) => {
    const intent =
      workDay.stage(at).bindings.find((binding) => binding.keys.includes(key))?.intent ??
      workDay.stage(at).typed?.(key) ??
      null;
    return intent === null ? at : having(at, intent);
  }, state);
}

/** A learner at the desk on the morning of a day. */
export function morning(seed = 1): State {
  return having(waiting(undefined, seed), { type: 'begin' });
}

/** The same learner, having worked through `most` decisions, always on what arrived first; the whole day by default. */
export function working(state: State, most = 1000): { state: State; events: readonly LearnerEvent[] } {
  const events: LearnerEvent[] = [];
  let at = state;
  for (let made = 0; made < most && at.stage === 'work'; made++) {
    const done = workDay.stage(at).update({ type: 'work', task: at.cursor ?? '' }, moment);
    at = done.state;
    events.push(...done.events);
  }
  return { state: at, events };
}

export const evening = (seed = 1) => working(morning(seed)).state;

/** The learner's day beside that of the weighted shortest job first. */
export const comparing = (seed = 1) => having(evening(seed), { type: 'compare' });

export const ending = (seed = 1) => having(comparing(seed), { type: 'end' });
