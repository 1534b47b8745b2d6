import type { Intent } from '../intent.js';
import type { State } from '../state.js';
import { turnClock } from './clock.js';
import { decisionHandlers } from './decisions.js';
import { firstStartHandlers } from './first-start.js';
import type { Handlers, Update, World } from './handler.js';
import { lessonHandlers } from './lesson.js';
import { navigationHandlers } from './navigation.js';
import { noteHandlers, unkeptNotes } from './notes.js';
import { planningHandlers } from './planning.js';
import { flush, practiceHandlers } from './practice.js';
import { sessionHandlers } from './session.js';
import { settingTextHandlers } from './setting-texts.js';
import { simulationHandlers } from './simulation.js';
import { watchingHandlers } from './watching.js';

/** One for every intent: a missing one does not compile. */
const handlers: Handlers<Intent['type']> = {
  ...navigationHandlers,
  ...firstStartHandlers,
  ...lessonHandlers,
  ...sessionHandlers,
  ...simulationHandlers,
  ...practiceHandlers,
  ...noteHandlers,
  ...decisionHandlers,
  ...planningHandlers,
  ...settingTextHandlers,
  ...watchingHandlers,
};

/** What an intent does. Pure: neither clock, disk nor chance is asked. Throws a KnobError for a run that cannot be. */
export function update(state: State, intent: Intent, world: World): Update {
  // The table pairs each type with the handler for it; TypeScript cannot see that the two lookups agree.
  const handle = handlers[intent.type] as (state: State, intent: Intent, world: World) => Update;
  const update = handle(isHeard(intent) && state.hint !== null ? { ...state, hint: null } : state, intent, world);
  return withClock(withLastWords(state, intent, update, world), world);
}

/** Whether a person did it, and has read what was said before. */
function isHeard(intent: Intent): boolean {
  if (intent.type === 'practice') return intent.input.type !== 'tick';
  if (intent.type === 'simulation') return intent.intent.type !== 'play' || intent.intent.action.type !== 'tick';
  return !['retry-saving', 'news', 'course-changed'].includes(intent.type);
}

/** Nothing that was typed goes with the screen it was typed on, whichever way that is left, unless it was said twice. */
function withLastWords(before: State, intent: Intent, update: Update, world: World): Update {
  const { screens } = update.state;
  const gone = before.screens.filter(({ name }, at) => intent.type === 'flush' || screens[at]?.name !== name);
  if (gone.length === 0) return update;
  const isSaid = intent.type === 'save-note' || intent.type === 'leave-note';
  const words = [
    ...(intent.type === 'flush' ? [] : flush(before, gone, world).events),
    ...(isSaid ? [] : unkeptNotes(before, gone)),
  ];
  return words.length === 0 ? update : { ...update, events: [...(update.events ?? []), ...words] };
}

function withClock(update: Update, { now }: World): Update {
  const clock = turnClock(update.state, now);
  return clock === update.state.clock ? update : { ...update, state: { ...update.state, clock } };
}
