import type { CourseStore } from '../store/state.js';
import { speakLesson } from './lesson.js';
import { tellOverview } from './overview.js';
import { speakPractice } from './practice.js';
import { speakSession } from './session.js';
import { speakSimulation } from './simulation.js';
import type { Speaking } from './speaking.js';
import { type Ends, Quit, Voice } from './voice.js';

/** What linear mode needs of the world outside. */
export interface LinearEnds extends Ends {
  now(): number;
  readonly minutesEast: number;
}

/** Takes the learner through whatever is on top of the store's screens, as plain lines. The number is the exit code. */
export async function runLinear(store: CourseStore, ends: LinearEnds): Promise<number> {
  const voice = new Voice(ends);
  const speaking: Speaking = {
    store,
    voice,
    now: ends.now,
    minutesEast: ends.minutesEast,
    speakTop: () => speakTop(speaking),
  };
  try {
    const { notice } = store.getState();
    if (notice !== null) voice.tell(`Note: ${notice}`);
    await speakTop(speaking);
  } catch (error) {
    if (!(error instanceof Quit)) throw error;
    if (store.getState().screens.length > 1) voice.tell('Your place is kept.');
  } finally {
    voice.close();
  }
  const { unsaved } = store.getState();
  if (unsaved === null) return 0;
  voice.tell(`Not saved: ${unsaved}.`);
  return 1;
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
    default: {
      tellOverview(speaking);
      const { notice } = store.getState();
      if (notice !== null) voice.tell(notice);
    }
  }
}
