import { startPractice } from '../../practice/registry.js';
import { drawFrom } from '../../simulations/engine/draw.js';
import { designSize } from '../../text/size.js';
import type { Intent, IntentOf } from '../intent.js';
import type { State } from '../state.js';
import type { Handlers, Update, World } from './handler.js';
import { attempt, onTop, push, replace } from './screens.js';

type Practices = Extract<Intent['type'], 'open-practice' | 'practice' | 'flush'>;

export const practiceHandlers: Handlers<Practices> = {
  'open-practice': (state, intent, world) => openPractice(state, intent, world),
  practice: (state, { input, size }, world) => take(state, input, size, world),
  flush: (state, _, world) => take(state, { type: 'flush' }, designSize, world),
};

/** A practice for the learner to do; one line about why not where it cannot be. */
export function openPractice(
  state: State,
  { practice, deck, question, lesson }: Omit<IntentOf<'open-practice'>, 'type'>,
  { seed, now }: World,
): Update {
  return attempt(state, () => {
    const { course, progress } = state;
    const exercise = startPractice(practice, {
      course,
      progress,
      draw: drawFrom(seed, `practice ${practice} ${progress.events}`),
      now,
      ...(deck !== undefined && { deck }),
      ...(question !== undefined && { question }),
    });
    return { state: push(state, { name: 'practice', exercise, lesson: lesson ?? null }) };
  });
}

function take(
  state: State,
  input: IntentOf<'practice'>['input'],
  size: IntentOf<'practice'>['size'],
  world: World,
): Update {
  return onTop(state, 'practice', (screen) => {
    const { exercise, events, edit, malformed } = screen.exercise.take(input, { now: world.now, size });
    return {
      state: exercise === screen.exercise ? state : replace(state, { ...screen, exercise }),
      events,
      ...(edit !== undefined && { edit }),
      ...(malformed !== undefined && { refused: malformed }),
    };
  });
}
