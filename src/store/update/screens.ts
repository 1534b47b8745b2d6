import { ask } from '../../questions/registry.js';
import { drawFrom } from '../../simulations/engine/draw.js';
import type { Screen, ScreenName, ScreenOf } from '../screen.js';
import type { Asking } from '../session.js';
import { replaceTop, topOf } from '../stack.js';
import type { State } from '../state.js';
import type { Update, World } from './handler.js';

/** The state with another screen on top. What was said about the one below is over. */
export function push(state: State, screen: Screen): State {
  return { ...state, screens: [...state.screens, screen], help: false, notice: null };
}

/** The state with another screen in place of the one on top. */
export function replace(state: State, screen: Screen): State {
  return { ...state, screens: replaceTop(state.screens, screen) };
}

/** Nothing but a sentence about why: on the status line, and for who speaks. */
export function refuse(state: State, why: string): Update {
  return { state: { ...state, hint: why }, refused: why };
}

/** Changes the screen on top if it has this name; another screen is left as it is. */
export function onTop<Name extends ScreenName>(
  state: State,
  name: Name,
  change: (screen: ScreenOf<Name>) => Update,
): Update {
  const screen = topOf(state.screens, name);
  return screen === null ? { state } : change(screen);
}

/** What a session needs to ask: the draws depend on how much has been answered, so that a second asking is shuffled anew. */
export function askingOf({ progress }: State, { seed, now }: World): Asking {
  return { ask, draw: drawFrom(seed, `questions ${progress.events}`), now };
}

/** What an action does, or one line for the learner about why it could not be done. */
export function attempt(state: State, action: () => Update): Update {
  try {
    return action();
  } catch (error) {
    return { state: { ...state, notice: error instanceof Error ? error.message : String(error) } };
  }
}
