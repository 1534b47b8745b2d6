import type { CommonIntent } from '../../../../src/practice/kit/practice.js';
import type { Task } from '../../../../src/practice/priorities/matrix/deck.js';
import { matrix } from '../../../../src/practice/priorities/matrix/matrix.js';
import type { Round } from '../../../../src/practice/priorities/matrix/round.js';
import { arrive, type Intent, type State } from '../../../../src/practice/priorities/matrix/state.js';
import { begin } from '../../../../src/practice/priorities/matrix/update.js';
import { noProgress } from '../../../../src/progress/fold.js';
import { designSize } from '../../../../src/text/size.js';
import { toKeys } from '../../../keys.js';
import { interruptions, roundOf, tasks } from './cards.js';

/** A learner before the board, at time 0, with a round left unfinished if there is one. */
export function waiting(saved: Round | null = null): State {
  return arrive({ deck: 'engineering', tasks, interruptions, progress: noProgress }, 1, saved, 0);
}

/** A learner who has just begun to sort these cards, at time 0. */
export function sorting(cards: readonly Task[]): State {
  return begin({ ...waiting(roundOf(cards)), resumed: false }, 0);
}

/** What the state is after these intents, the clock standing still. */
export function having(state: State, ...intents: (Intent | CommonIntent)[]): State {
  return intents.reduce(
    (at, intent) => matrix.stage(at).update(intent, { now: at.seen, size: designSize }).state,
    state,
  );
}

/** What the state is after these keys, the clock standing still. */
export function pressed(state: State, ...keys: string[]): State {
  return toKeys(keys).reduce((at, key) => {
    const bound = matrix.stage(at).bindings.find((binding) => binding.keys.includes(key));
    return bound === undefined ? at : having(at, bound.intent);
  }, state);
}
