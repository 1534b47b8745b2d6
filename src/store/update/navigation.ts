import { longestQuery } from '../../search/search.js';
import { fieldOf, pressField } from '../../text/field.js';
import type { Intent, Place } from '../intent.js';
import type { Screen } from '../screen.js';
import { dropTop } from '../stack.js';
import type { Handlers } from './handler.js';
import { push, replace } from './screens.js';

type Navigation = Extract<
  Intent['type'],
  | ('open' | 'back' | 'go-home' | 'toggle-help' | 'retry-saving')
  | ('move-cursor' | 'scroll' | 'scroll-help' | 'search' | 'open-palette' | 'change-settings' | 'notify' | 'hint')
>;

/** Screens that are opened and left, and what each remembers of where the learner is on it. */
export const navigationHandlers: Handlers<Navigation> = {
  open: (state, { place }) => ({ state: push(state, screenAt(place)) }),
  back: (state) => ({ state: { ...state, screens: dropTop(state.screens), help: false, notice: null } }),
  'go-home': (state) => ({
    state: { ...state, screens: [{ name: 'home', cursor: 0 }], help: false, notice: null },
  }),
  'toggle-help': (state) => ({ state: { ...state, help: !state.help, helpScroll: 0 } }),
  'scroll-help': (state, { to }) => ({ state: { ...state, helpScroll: to } }),
  // What is waiting to be saved is known outside; see `store.ts`.
  'retry-saving': (state) => ({ state }),
  'move-cursor': (state, { to }) => {
    const screen = state.screens.at(-1);
    return { state: screen !== undefined && 'cursor' in screen ? replace(state, { ...screen, cursor: to }) : state };
  },
  scroll: (state, { to }) => {
    const screen = state.screens.at(-1);
    return { state: screen !== undefined && 'scroll' in screen ? replace(state, { ...screen, scroll: to }) : state };
  },
  search: (state, { key }) => {
    const screen = state.screens.at(-1);
    if (screen?.name !== 'search' && screen?.name !== 'palette') return { state };
    const query = pressField(fieldOf(screen.query), key, longestQuery)?.text ?? screen.query;
    return { state: query === screen.query ? state : replace(state, { ...screen, query, cursor: 0 }) };
  },
  'open-palette': (state, { scope }) =>
    state.screens.at(-1)?.name === 'palette'
      ? { state }
      : { state: push(state, { name: 'palette', scope, query: '', cursor: 0 }) },
  'change-settings': (state, { settings }) => ({ state: { ...state, settings } }),
  notify: (state, { notice }) => ({ state: { ...state, notice } }),
  hint: (state, { hint }) => ({ state: { ...state, hint } }),
};

function screenAt(place: Place): Screen {
  switch (place.name) {
    case 'search':
      return { name: 'search', query: '', cursor: 0 };
    case 'track':
    case 'scenarios':
      return { ...place, cursor: 0 };
    default:
      return { name: place.name, cursor: 0 };
  }
}
