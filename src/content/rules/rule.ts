import type { Course, Severity } from '../../course/course.js';
import type { Place } from '../../course/place.js';
import type { RunCache } from '../run-cache.js';

export interface Finding {
  readonly place: Place;
  readonly message: string;
}

/** What rules may look at. */
export interface RuleContext {
  readonly course: Course;
  readonly runCache: RunCache;
  /** The ids of the practices; null where nobody said what there is. */
  readonly practices: readonly string[] | null;
}

/** Something that a course is held to. One file each; `registry.ts` lists them, and documentation is made from that. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** Why it matters, in a sentence. */
  readonly reason: string;
  find(context: RuleContext): Iterable<Finding>;
}
