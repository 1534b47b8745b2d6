import { firstEvent, playFirst, startFirst } from '../first-start.js';
import type { Intent } from '../intent.js';
import { dropTop } from '../stack.js';
import type { Handlers } from './handler.js';
import { lessonHandlers } from './lesson.js';
import { onTop, push, replace } from './screens.js';

type FirstStarts = Extract<Intent['type'], 'open-first-start' | 'first-start' | 'leave-first-start'>;

/** What somebody meets who has never been here. Whatever they do in it is recorded, so that they meet it once. */
export const firstStartHandlers: Handlers<FirstStarts> = {
  'open-first-start': (state, _, { seed }) => {
    const isFirst = state.progress.events === 0 && state.course.tracks.some(({ lessons }) => lessons.length > 0);
    if (!isFirst) return { state };
    const { notice } = state;
    const first = startFirst(seed, state.settings.motion === 'reduced');
    return { state: { ...push(state, { name: 'first-start', first }), notice } };
  },
  'first-start': (state, { intent }) =>
    onTop(state, 'first-start', (screen) => {
      const first = playFirst(screen.first, intent, state.settings.motion === 'reduced');
      const hasGuessed = first.guess !== null && screen.first.guess === null;
      return { state: replace(state, { ...screen, first }), ...(hasGuessed && { events: [firstEvent(first)] }) };
    }),
  'leave-first-start': (state, { to }, world) =>
    onTop(state, 'first-start', ({ first }) => {
      const home = { ...state, screens: dropTop(state.screens), help: false };
      const declined = first.guess === null ? [firstEvent(first)] : [];
      const lesson = state.course.tracks.flatMap(({ lessons }) => lessons)[0];
      if (to === 'home' || lesson === undefined) return { state: home, events: declined };
      const { state: opened, events = [] } = lessonHandlers['open-lesson'](
        home,
        { type: 'open-lesson', lesson },
        world,
      );
      return { state: opened, events: [...declined, ...events] };
    }),
};
