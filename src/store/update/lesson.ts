import { findIn } from '../../course/id.js';
import { fieldOf } from '../../text/field.js';
import { phrase } from '../../words/phrase.js';
import type { Intent } from '../intent.js';
import { linksBelow } from '../palette.js';
import { predictionAbout } from '../step.js';
import type { Handlers, Update, World } from './handler.js';
import { openPractice } from './practice.js';
import { onTop, push, refuse, replace } from './screens.js';
import { openSession } from './session.js';
import { openSimulation } from './simulation.js';

type Lessons = Extract<Intent['type'], 'open-lesson' | 'turn-to' | 'enter' | 'follow'>;

export const lessonHandlers: Handlers<Lessons> = {
  'open-lesson': (state, { lesson: id, step }) => {
    const lesson = findIn(state.course.lessons, id);
    if (lesson === undefined) return { state };
    const before = state.progress.lessons[id];
    const saved = before === undefined || before.completed ? 0 : before.step - 1;
    const at = Math.min(Math.max(step ?? saved, 0), Math.max(0, lesson.steps.length - 1));
    return {
      state: push(state, { name: 'lesson', lesson: id, step: at, scroll: 0 }),
      events: [
        { type: 'lesson-opened', lesson: id },
        { type: 'step-reached', lesson: id, step: at + 1 },
      ],
    };
  },
  'turn-to': (state, { step }) =>
    onTop(state, 'lesson', (screen) => {
      const lesson = findIn(state.course.lessons, screen.lesson);
      if (lesson === undefined || step < 0) return { state };
      if (step >= lesson.steps.length) {
        return {
          state: replace(state, { name: 'lesson-end', lesson: lesson.id, cursor: 0 }),
          events: [{ type: 'lesson-completed', lesson: lesson.id }],
        };
      }
      return {
        state: replace(state, { ...screen, step, scroll: 0 }),
        events: [{ type: 'step-reached', lesson: lesson.id, step: step + 1 }],
      };
    }),
  follow: (state, { href }) => {
    if (href !== undefined) return { state, link: href };
    const [only, ...more] = linksBelow(state.course, state.progress, state.screens.at(-1));
    if (only === undefined) return refuse(state, phrase('There is no link here to open.'));
    if (more.length === 0) return { state, link: only.href };
    return { state: push(state, { name: 'palette', scope: 'links', field: fieldOf(), cursor: 0 }) };
  },
  enter: (state, { block }, world: World): Update =>
    onTop(state, 'lesson', ({ lesson: id }) => {
      const lesson = findIn(state.course.lessons, id);
      if (lesson === undefined) return { state };
      switch (block.kind) {
        case 'simulation': {
          const { simulation, scenario, set } = block.embed;
          return openSimulation(state, { simulation, scenario, set, embed: block.embed, lesson: lesson.id }, world);
        }
        case 'practice':
          return openPractice(state, { practice: block.use, ...block, lesson: lesson.id }, world);
        case 'question': {
          const question = findIn(state.course.questions, block.use);
          if (question === undefined) return { state };
          const purpose = predictionAbout(block) === null ? 'step' : 'prediction';
          const items = [{ kind: 'question' as const, question }];
          return openSession(state, { purpose, title: lesson.title, lesson: lesson.id, items }, world);
        }
      }
    }),
};
