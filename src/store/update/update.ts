import type { Intent } from '../intent.js';
import type { State } from '../state.js';
import { firstStartHandlers } from './first-start.js';
import type { Handlers, Update, World } from './handler.js';
import { lessonHandlers } from './lesson.js';
import { navigationHandlers } from './navigation.js';
import { practiceHandlers } from './practice.js';
import { sessionHandlers } from './session.js';
import { simulationHandlers } from './simulation.js';

/** One for every intent: a missing one does not compile. */
const handlers: Handlers<Intent['type']> = {
  ...navigationHandlers,
  ...firstStartHandlers,
  ...lessonHandlers,
  ...sessionHandlers,
  ...simulationHandlers,
  ...practiceHandlers,
};

/** What an intent does. Pure: neither clock, disk nor chance is asked. Throws a KnobError for a run that cannot be. */
export function update(state: State, intent: Intent, world: World): Update {
  // The table pairs each type with the handler for it; TypeScript cannot see that the two lookups agree.
  const handle = handlers[intent.type] as (state: State, intent: Intent, world: World) => Update;
  return handle(state, intent, world);
}
