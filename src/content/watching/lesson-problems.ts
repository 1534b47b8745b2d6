import type { Course, Problem } from '../../course/course.js';
import type { Lesson } from '../../course/lesson.js';
import { checkCourse, type Surroundings } from '../check.js';
import type { Loaded } from '../load.js';

/**
 * What `check` says of one lesson and its quiz, quickly: simulations are run only for this lesson. The problems that were found
 * while files were read come back with the others.
 */
export function lessonProblems(loaded: Loaded, lesson: Lesson, surroundings: Surroundings = {}): readonly Problem[] {
  const { course } = loaded;
  const lessons = Object.values(course.lessons).map((other) => [
    other.id,
    other.id === lesson.id ? other : atRest(other),
  ]);
  const questions = Object.values(course.questions).filter((question) => question.lesson === lesson.id);
  const focused: Course = {
    ...course,
    lessons: Object.fromEntries(lessons),
    questions: Object.fromEntries(questions.map((question) => [question.id, question])),
  };
  const files = filesOf(lesson);
  return checkCourse({ ...loaded, course: focused }, surroundings).problems.filter(({ file }) => files.includes(file));
}

/** The files that a lesson is made of: its own and its quiz, whether or not there is one. */
export function filesOf({ id, track, place }: Lesson): readonly string[] {
  return [place.file, `quizzes/${track}/${id}.md`];
}

/** The lesson with all that others may refer to and nothing that has to be run. */
function atRest(lesson: Lesson): Lesson {
  const steps = lesson.steps.map((step) => ({
    ...step,
    blocks: step.blocks.filter(({ kind }) => kind !== 'simulation'),
  }));
  return { ...lesson, steps, claims: [], questions: [] };
}
