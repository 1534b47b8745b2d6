import type { Course } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import type { Lesson } from '../../course/lesson.js';
import type { Intent } from '../intent.js';
import type { Screen } from '../screen.js';
import { type Item, idOf, renewed } from '../session.js';
import type { Stack } from '../stack.js';
import type { State } from '../state.js';
import type { Handlers, World } from './handler.js';
import { askingOf } from './screens.js';

type Watching = Extract<Intent['type'], 'course-changed'>;

export const watchingHandlers: Handlers<Watching> = {
  'course-changed': (state, { course, watched }, world) => {
    const [first, ...rest] = state.screens;
    const move = (screen: Screen): Screen => moved(screen, state, course, world);
    const screens: Stack = [move(first), ...rest.map(move)];
    return { state: { ...state, course, watched, screens } };
  },
};

/** A screen that shows something of the course, at the same thing in the course as it is now. */
function moved(screen: Screen, state: State, course: Course, world: World): Screen {
  switch (screen.name) {
    case 'lesson': {
      const before = findIn(state.course.lessons, screen.lesson);
      const after = lessonNow(course, screen.lesson, before);
      if (after === undefined) return screen;
      return { ...screen, lesson: after.id, step: stepNow(before, after, screen.step) };
    }
    case 'lesson-end':
      return {
        ...screen,
        lesson: lessonNow(course, screen.lesson, findIn(state.course.lessons, screen.lesson))?.id ?? screen.lesson,
      };
    case 'session':
      return { ...screen, session: renewed(screen.session, (item) => itemNow(course, item), askingOf(state, world)) };
    default:
      return screen;
  }
}

/** By its id, by an id that it had before, or by the file that it stands in. */
function lessonNow(course: Course, id: string, before: Lesson | undefined): Lesson | undefined {
  const all = Object.values(course.lessons);
  return (
    findIn(course.lessons, id) ??
    all.find(({ aliases }) => aliases.includes(id)) ??
    all.find(({ place }) => place.file === before?.place.file)
  );
}

/** The step of the same heading, the nearest of several; where there is none, the one in its place. */
function stepNow(before: Lesson | undefined, { steps }: Lesson, index: number): number {
  const title = before?.steps[index]?.title;
  const same = steps.flatMap((step, at) => (step.title === title ? [at] : []));
  const [nearest] = same.sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
  return nearest ?? Math.max(0, Math.min(index, steps.length - 1));
}

function itemNow(course: Course, item: Item): Item {
  if (item.kind === 'card') {
    const card = findIn(course.cards, idOf(item));
    return card === undefined ? item : { kind: 'card', card };
  }
  const question = findIn(course.questions, idOf(item));
  return question === undefined ? item : { kind: 'question', question };
}
