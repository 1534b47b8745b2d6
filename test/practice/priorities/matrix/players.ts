import type { CommonIntent } from '../../../../src/practice/kit/practice.js';
import { bindings } from '../../../../src/practice/priorities/matrix/bindings.js';
import type { Task } from '../../../../src/practice/priorities/matrix/deck.js';
import type { Round } from '../../../../src/practice/priorities/matrix/round.js';
import { arrive, type Intent, type State } from '../../../../src/practice/priorities/matrix/state.js';
import { begin, update } from '../../../../src/practice/priorities/matrix/update.js';
import { noProgress } from '../../../../src/progress/fold.js';
import { designSize } from '../../../../src/text/size.js';
import { toKeys } from '../../../keys.js';
import { roundOf, tasks } from './hands.js';

/** A learner before the board, at time 0, with a round left unfinished if there is one. */
export function waiting(saved: Round | null = null): State {
  return arrive({ deck: 'engineering', tasks, progress: noProgress }, 1, saved, 0);
}

/** A learner who has just begun to sort these cards, at time 0. */
export function sorting(hand: readonly Task[]): State {
  return begin({ ...waiting(roundOf(hand)), resumed: false }, 0);
}

/** What the state is after these intents, the clock standing still. */
export function having(state: State, ...intents: (Intent | CommonIntent)[]): State {
  return intents.reduce((at, intent) => update(at, intent, { now: at.seen, size: designSize }).state, state);
}

/** What the state is after these keys, the clock standing still. */
export function pressed(state: State, ...keys: string[]): State {
  return toKeys(keys).reduce((at, key) => {
    const bound = bindings(at).find((binding) => binding.keys.includes(key));
    return bound === undefined ? at : having(at, bound.intent);
  }, state);
}
