import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/course/course.js';
import { asId, type LessonId, type QuestionId } from '../../src/course/id.js';
import type { Lesson } from '../../src/course/lesson.js';
import { noProgress } from '../../src/progress/fold.js';
import { defaultSettings } from '../../src/store/settings.js';
import { createCourseStore } from '../../src/store/store.js';
import { smallCourse } from '../small-course.js';
import { FakeServices } from './fake-services.js';

const [first] = Object.values(smallCourse.lessons).filter(
  ({ steps, questions }) => steps.length > 1 && questions.length > 0,
);
if (first === undefined) throw new Error('the small course has no such lesson');
const lesson: Lesson = { ...first, place: { file: 'lessons/mine.md', line: 1, column: 1 } };
const course: Course = { ...smallCourse, lessons: { ...smallCourse.lessons, [lesson.id]: lesson } };

function opened(step = 1) {
  const store = createCourseStore(
    { course, progress: noProgress, settings: defaultSettings, resolve: (id) => id, notice: null },
    new FakeServices(),
  );
  store.getState().send({ type: 'open-lesson', lesson: lesson.id, step });
  return store;
}

/** The course with this lesson in place of the one that is on screen. */
const withLesson = (now: Lesson): Course => {
  const { [lesson.id]: _, ...others } = smallCourse.lessons;
  return { ...smallCourse, lessons: { ...others, [now.id]: now } };
};

describe('a lesson whose files are saved while it is on screen', () => {
  const { steps } = lesson;
  const [one, two] = steps;
  if (one === undefined || two === undefined) throw new Error('the lesson has too few steps');

  it.each<[string, Lesson, string, number]>([
    ['a step is put before it', { ...lesson, steps: [{ ...one, title: 'New' }, ...steps] }, lesson.id, 2],
    ['the step before it goes', { ...lesson, steps: steps.slice(1) }, lesson.id, 0],
    ['its heading is another', { ...lesson, steps: steps.with(1, { ...two, title: 'Other' }) }, lesson.id, 1],
    ['it goes, and it was the last', { ...lesson, steps: [one] }, lesson.id, 0],
    ['another step takes its heading as well', { ...lesson, steps: [two, two, ...steps.slice(2)] }, lesson.id, 1],
    ['the lesson has another id', { ...lesson, id: asId<LessonId>('other') }, 'other', 1],
    [
      'the lesson had that id',
      { ...lesson, id: asId<LessonId>('other'), aliases: [lesson.id], place: { file: 'x', line: 1, column: 1 } },
      'other',
      1,
    ],
  ])('stays at its step when %s', (_, now, id, step) => {
    const store = opened();
    store.getState().send({ type: 'course-changed', course: withLesson(now), watched: 'Watching.' });
    expect(store.getState().screens.at(-1)).toMatchObject({ name: 'lesson', lesson: id, step });
    expect(store.getState().watched).toBe('Watching.');
  });

  it('asks a question anew that is written anew, and leaves one that is not', () => {
    const store = opened();
    store.getState().send({ type: 'open-quiz', lesson: lesson.id });
    const asked = () => {
      const top = store.getState().screens.at(-1);
      return top?.name === 'session' ? top.session : null;
    };
    const before = asked();
    store.getState().send({ type: 'course-changed', course: structuredClone(smallCourse), watched: '' });
    expect(asked()?.stage).toBe(before?.stage);
    const [id = asId<QuestionId>('')] = lesson.questions;
    const question = smallCourse.questions[id];
    if (question === undefined) throw new Error('the question is not there');
    const now = { ...question, prompt: [{ kind: 'paragraph' as const, text: [{ text: 'Other words?' }] }] };
    store.getState().send({
      type: 'course-changed',
      course: { ...smallCourse, questions: { ...smallCourse.questions, [id]: now } },
      watched: '',
    });
    const item = asked()?.items.find((one) => one.kind === 'question' && one.question.id === id);
    expect(item).toEqual({ kind: 'question', question: now });
  });
});
