import type { Task } from '../../../src/practice/eisenhower/deck.js';
import { arrive, begin, type State } from '../../../src/practice/eisenhower/state.js';
import { roundOf } from './hands.js';

/** A learner who has just begun to sort these cards, at time 0. */
export function sorting(hand: readonly Task[]): State {
  const state = arrive('engineering', null, () => roundOf(hand), 0);
  return begin(state, 0);
}
