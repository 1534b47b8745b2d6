import type { Course } from '../course/course.js';
import type { Term } from '../course/lesson.js';

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Every term that the lessons explain, in the order of the alphabet; each says its lesson and step. */
export function glossary(course: Course): readonly Term[] {
  return Object.values(course.lessons)
    .flatMap(({ terms }) => terms)
    .sort((a, b) => alphabet.compare(a.name, b.name));
}
