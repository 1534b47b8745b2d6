import type { Course } from '../course/course.js';
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

/** No name is longer, in characters; what is gets no suggestion, which would take its time. */
const longestName = 100;

/** ", did you mean x?" where something is near enough. */
export function suggestion(typed: string, known: readonly string[]): string {
  if (typed.length > longestName) return '';
  const nearest = known
    .map((name) => ({ name, away: typed !== '' && name.includes(typed) ? 1 : distance(typed, name) }))
    .sort((a, b) => a.away - b.away)[0];
  return nearest !== undefined && nearest.away <= Math.max(2, typed.length / 3)
    ? `, did you mean ${nearest.name}?`
    : '';
}

/** Levenshtein's distance: letters to insert, drop or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
