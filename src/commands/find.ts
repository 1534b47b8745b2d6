import type { Course } from '../course/course.js';
import { nearestName } from '../text/edit-distance.js';
import { UsageError } from './context.js';
import { lessonResolver } from './open-course.js';

/** The id of the lesson that was typed, old ids included. Throws a UsageError that names the nearest one. */
export function lessonNamed(course: Course, typed: string): string {
  const id = lessonResolver(course)(typed);
  if (Object.hasOwn(course.lessons, id)) return id;
  throw new UsageError(
    `no lesson "${typed}"${suggestion(typed, Object.keys(course.lessons))}; "backpressure lessons" lists them all`,
  );
}

/** ", did you mean x?" where something is near enough. */
export function suggestion(typed: string, known: readonly string[]): string {
  const name = nearestName(typed, known);
  return name === null ? '' : `, did you mean ${name}?`;
}
