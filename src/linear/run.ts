import { progressFacts } from '../review/progress-facts.js';
import { progressSentences } from '../store/progress-words.js';
import type { CourseStore } from '../store/state.js';
import { span } from '../text/line.js';
import { wrap } from '../text/wrap.js';
import { speakChanges } from './changes.js';
import { speakFirstStart } from './first-start.js';
import { speakLesson } from './lesson.js';
import { tellOverview } from './overview.js';
import { tellPlan } from './plan.js';
import { speakPractice } from './practice.js';
import { speakSession } from './session.js';
import { speakSimulation } from './simulation.js';
import type { Speaking } from './speaking.js';
import { columns, type Ends, Quit, Voice } from './voice.js';

/** What linear mode needs of the world outside. */
export interface LinearEnds extends Ends {
  now(): number;
  readonly minutesEast: number;
}

/** What is on top of the screens, for a learner; or, for an author, what changes in the lesson on screen. */
export type Spoken = 'course' | 'changes';

/**
 * Takes the learner through whatever is on top of the store's screens, as plain lines. What cannot be saved is said right
 * behind what was done. Throws an InputError where the input cannot be what was asked for.
 */
export async function runLinear(store: CourseStore, ends: LinearEnds, what: Spoken = 'course'): Promise<void> {
  const voice = new Voice(ends);
  const speaking: Speaking = {
    store,
    voice,
    now: ends.now,
    minutesEast: ends.minutesEast,
    speakTop: () => speakTop(speaking),
  };
  const stopTelling = tellSaving(store, voice);
  try {
    await (what === 'changes' ? speakChanges(speaking) : speakTop(speaking));
  } catch (error) {
    if (!(error instanceof Quit)) throw error;
    if (what === 'course' && store.getState().screens.length > 1 && store.getState().unsaved === null)
      voice.tell('Your place is kept.');
  } finally {
    stopTelling();
    await voice.close();
  }
}

/** Says at once that something is not saved, each time for another reason, and that it is after all. */
function tellSaving(store: CourseStore, voice: Voice): () => void {
  const { notice, unsaved } = store.getState();
  if (notice !== null) voice.tell(`Note: ${notice}`);
  const tell = (why: string | null) => voice.tell(why === null ? 'It is saved now.' : `Not saved: ${why}.`);
  if (unsaved !== null) tell(unsaved);
  return store.subscribe((state, before) => {
    if (state.unsaved !== before.unsaved) tell(state.unsaved);
  });
}

/** Speaks the screen on top, then those that it opened, until the one it began with is left. */
async function speakTop(speaking: Speaking): Promise<void> {
  const { store, voice } = speaking;
  const screen = store.getState().screens.at(-1);
  switch (screen?.name) {
    case 'lesson':
      return speakLesson(speaking);
    case 'session':
      return speakSession(speaking);
    case 'simulation':
      return speakSimulation(speaking);
    case 'practice':
      return speakPractice(speaking);
    case 'first-start':
      await speakFirstStart(speaking);
      return speakTop(speaking);
    case 'plan':
      return tellPlan(speaking);
    case 'progress':
      return voice.say(progressSentences(factsOf(speaking)).flatMap((sentence) => wrap([span(sentence)], columns)));
    default: {
      tellOverview(speaking);
      const { notice } = store.getState();
      if (notice !== null) voice.tell(notice);
    }
  }
}

function factsOf({ store, now, minutesEast }: Speaking) {
  const { course, progress } = store.getState();
  return progressFacts(course, progress, { now: now(), minutesEast });
}
