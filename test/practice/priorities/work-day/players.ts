import { arrive, begin, decide, type State } from '../../../../src/practice/priorities/work-day/state.js';
import type { LearnerEvent } from '../../../../src/progress/event.js';
import { drawOf } from '../../practising.js';

/** A learner at the desk on the morning of a day. */
export function morning(seed = 1): State {
  return begin(arrive(undefined, drawOf(seed)));
}

/** The same learner, having worked through `most` decisions, always on what arrived first; the whole day by default. */
export function working(state: State, most = 1000): { state: State; events: readonly LearnerEvent[] } {
  const events: LearnerEvent[] = [];
  let at = state;
  for (let made = 0; made < most && at.stage === 'work'; made++) {
    const step = decide(at, at.cursor ?? '');
    at = step.state;
    events.push(...step.events);
  }
  return { state: at, events };
}

export const evening = (seed = 1) => working(morning(seed)).state;
