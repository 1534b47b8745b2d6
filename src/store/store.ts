import { createStore } from 'zustand/vanilla';
import type { LearnerEvent } from '../progress/event.js';
import { apply } from '../progress/fold.js';
import type { Intent } from './intent.js';
import { home } from './screen.js';
import type { Services } from './services.js';
import type { Beginning, CourseStore, State, StoreContent } from './state.js';
import type { World } from './update/handler.js';
import { update } from './update/update.js';

/** Someone who is told of every intent, for example to write them to a file. */
export type Observer = (intent: Intent, world: World) => void;

/**
 * The state, and the one way to change it. `update` decides what an intent does; here its events are put into the journal and
 * settings are kept. `observe` sees every intent with the time at which it came: that is all it takes to do the same again.
 */
export function createCourseStore(beginning: Beginning, services: Services, observe: Observer = () => {}): CourseStore {
  const { resolve, ...initial } = beginning;
  return createStore<StoreContent>()((set, get) => {
    const record = (state: State, events: readonly LearnerEvent[]): State => {
      let { progress, unsaved } = state;
      for (const event of events) {
        const kept = services.keep(event);
        progress = apply(progress, kept.event, resolve);
        unsaved = kept.trouble;
      }
      return events.length === 0 ? state : { ...state, progress, unsaved };
    };

    return {
      ...initial,
      screens: [home],
      help: false,
      helpScroll: 0,
      hint: null,
      clock: { stoppedAt: null, behind: 0 },
      unsaved: null,
      watched: null,
      send(intent) {
        const world: World = { now: services.now(), minutesEast: services.minutesEast, seed: services.seed };
        observe(intent, world);
        const before = get();
        const { state, events = [], ...sent } = update(before, intent, world);
        if (state.settings !== before.settings) services.keepSettings(state.settings);
        const recorded = record(state, events);
        const next = intent.type === 'retry-saving' ? { ...recorded, unsaved: services.retry() } : recorded;
        if (next !== before) set(next);
        return sent;
      },
    };
  });
}
