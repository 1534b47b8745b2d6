import { findIn } from '../../course/id.js';
import { phrase } from '../../words/phrase.js';
import type { Intent } from '../intent.js';
import type { Handlers } from './handler.js';
import { refuse } from './screens.js';

type Decisions = Extract<Intent['type'], 'claim' | 'reset-lesson'>;

/** What learners decide about lessons. */
export const decisionHandlers: Handlers<Decisions> = {
  claim: (state, { lesson: id }) => {
    const lesson = findIn(state.course.lessons, id);
    if (lesson === undefined) return { state };
    const before = state.progress.claimed[id];
    if (before === undefined) {
      const hint = phrase('It counts as mastered, until an answer says otherwise. The same key again takes that back.');
      return { state: { ...state, hint }, events: [{ type: 'claimed', lesson: id }] };
    }
    return {
      state: { ...state, hint: phrase('It counts as what you did in it.') },
      events: [{ type: 'undone', event: before.event }],
    };
  },
  'reset-lesson': (state, { lesson: id }) => {
    const lesson = findIn(state.course.lessons, id);
    if (lesson === undefined) return { state };
    const { lessons, answers, cards } = state.progress;
    const items = [...lesson.questions, ...lesson.cards];
    const isTouched = lessons[id] !== undefined || items.some((item) => answers[item] ?? cards[item]);
    if (!isTouched)
      return refuse(state, phrase('There is nothing to start over in "{lesson}".', { lesson: lesson.title }));
    return { state, events: [{ type: 'lesson-reset', lesson: id, items }] };
  },
};
