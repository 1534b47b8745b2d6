import type { Course } from '../course/course.js';
import { nearestName } from '../text/edit-distance.js';
import { phrase } from '../words/phrase.js';
import { UsageError } from './context.js';
import { lessonResolver } from './open-course.js';

/** The id of the lesson that was typed, old ids included. Throws a UsageError that names the nearest one. */
export function lessonNamed(course: Course, typed: string): string {
  const id = lessonResolver(course)(typed);
  if (Object.hasOwn(course.lessons, id)) return id;
  throw new UsageError(
    phrase('no lesson "{typed}"{suggestion}; "backpressure lessons" lists them all', {
      typed,
      suggestion: suggestion(typed, Object.keys(course.lessons)),
    }),
  );
}

/** No name is longer, in characters; what is gets no suggestion, which would take its time. */
const longestName = 100;

/** ", did you mean x?" where something is near enough. */
export function suggestion(typed: string, known: readonly string[]): string {
  if (typed.length > longestName) return '';
  const name = nearestName(typed, known);
  return name === null ? '' : phrase(', did you mean {name}?', { name });
}
