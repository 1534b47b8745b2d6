import { longestQuery } from '../../search/search.js';
import { fieldOf, pressField } from '../../text/field.js';
import { cursorTarget, scrollTarget } from '../../text/scroll.js';
import { phrase } from '../../words/phrase.js';
import type { Intent, Place } from '../intent.js';
import { home, type Screen } from '../screen.js';
import { dropTop } from '../stack.js';
import type { Handlers } from './handler.js';
import { onTop, push, replace } from './screens.js';

type Navigation = Extract<
  Intent['type'],
  | ('open' | 'back' | 'go-home' | 'toggle-help' | 'retry-saving')
  | ('ask-to-leave' | 'stay')
  | ('move-cursor' | 'scroll' | 'scroll-help' | 'search' | 'open-palette' | 'change-settings' | 'notify' | 'hint')
>;

/** Screens that are opened and left, and what each remembers of where the learner is on it. */
export const navigationHandlers: Handlers<Navigation> = {
  open: (state, { place }) => ({ state: push(state, screenAt(place)) }),
  back: (state) => ({ state: { ...state, screens: dropTop(state.screens), help: false, notice: null } }),
  'go-home': (state) => ({
    state: { ...state, screens: [home], help: false, notice: null },
  }),
  'toggle-help': (state) => ({ state: { ...state, help: !state.help, helpScroll: 0 } }),
  'scroll-help': (state, { key, lines, rows }) => ({
    state: { ...state, helpScroll: scrollTarget(key, state.helpScroll, lines, rows) ?? state.helpScroll },
  }),
  // What is waiting to be saved is known outside; see `store.ts`.
  'retry-saving': (state) => ({ state }),
  'move-cursor': (state, { key, items, page }) => {
    const screen = state.screens.at(-1);
    if (screen === undefined || !('cursor' in screen)) return { state };
    const cursor = cursorTarget(key, screen.cursor, items, page);
    return { state: cursor === null ? state : replace(state, { ...screen, cursor }) };
  },
  scroll: (state, { key, lines, rows }) => {
    const screen = state.screens.at(-1);
    if (screen === undefined || !('scroll' in screen)) return { state };
    const scroll = scrollTarget(key, screen.scroll, lines, rows);
    return { state: scroll === null ? state : replace(state, { ...screen, scroll }) };
  },
  'ask-to-leave': (state) =>
    onTop(state, 'home', (screen) => ({
      state: {
        ...replace(state, { ...screen, leaving: { notice: state.notice } }),
        notice: phrase('Leave? Enter leaves, esc stays.'),
      },
    })),
  stay: (state) =>
    onTop(state, 'home', ({ leaving, ...screen }) => ({
      state: leaving === undefined ? state : { ...replace(state, screen), notice: leaving.notice },
    })),
  search: (state, { key }) => {
    const screen = state.screens.at(-1);
    if (screen?.name !== 'search' && screen?.name !== 'palette') return { state };
    const field = pressField(screen.field, key, longestQuery) ?? screen.field;
    if (field === screen.field) return { state };
    const cursor = field.text === screen.field.text ? screen.cursor : 0;
    return { state: replace(state, { ...screen, field, cursor }) };
  },
  'open-palette': (state, { scope }) =>
    state.screens.at(-1)?.name === 'palette'
      ? { state }
      : { state: push(state, { name: 'palette', scope, field: fieldOf(), cursor: 0 }) },
  'change-settings': (state, { settings }) => ({ state: { ...state, settings } }),
  notify: (state, { notice }) => ({ state: { ...state, notice } }),
  hint: (state, { hint }) => ({ state: { ...state, hint } }),
};

function screenAt(place: Place): Screen {
  switch (place.name) {
    case 'search':
      return { name: 'search', field: fieldOf(), cursor: 0 };
    case 'track':
    case 'scenarios':
      return { ...place, cursor: 0 };
    case 'plan':
      return { name: 'plan', draft: null, scroll: 0 };
    case 'progress':
      return { name: 'progress', scroll: 0 };
    default:
      return { name: place.name, cursor: 0 };
  }
}
