import type { Course, Severity } from '../../course/course.js';
import type { Place } from '../../course/place.js';
import type { Laboratory } from '../laboratory.js';

export interface Finding {
  readonly place: Place;
  readonly message: string;
}

/** What rules may look at. */
export interface Desk {
  readonly course: Course;
  readonly laboratory: Laboratory;
  /** The ids of the practices; null where nobody said what there is. */
  readonly practices: readonly string[] | null;
}

/** Something that a course is held to. One file each; `registry.ts` lists them, and documentation is made from that. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** Why it matters, in a sentence. */
  readonly reason: string;
  find(desk: Desk): Iterable<Finding>;
}
