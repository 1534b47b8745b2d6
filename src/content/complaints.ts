import type { Problem, Severity } from '../course/course.js';
import type { Place } from '../course/place.js';
import { type LoadingRule, loadingRules } from './rules/while-loading.js';
import { cleanLine } from './sanitize.js';

/**
 * Warnings that an author explains instead of mending: `<!-- allow long-sentence: A list of names reads well. -->` on a
 * line of its own quiets that rule up to the end of its section, and the reason stands where the next author looks.
 */
export interface Allowance {
  readonly rule: string;
  readonly reason: string;
  readonly place: Place;
  /** First and last line that it covers. */
  readonly from: number;
  readonly to: number;
}

/** What was found wrong while files were read. Messages are cleaned here, since they quote what stands in the file. */
export class Complaints {
  readonly problems: Problem[] = [];
  /** Warnings that the author has explained. */
  readonly allowances: Allowance[] = [];

  add(rule: LoadingRule, place: Place, message: string, severity: Severity = loadingRules[rule].severity): void {
    const { line, column } = place;
    this.problems.push({
      file: cleanLine(place.file),
      line,
      column,
      severity,
      rule,
      message: cleanLine(message).slice(0, longestMessage),
    });
  }
}

/** A message quotes the author; a hostile author writes long words. */
const longestMessage = 400;

/** The course cannot be opened at all. The message is one line: what, where, and what to do. */
export class CourseError extends Error {
  constructor(message: string) {
    super(cleanLine(message).slice(0, longestMessage));
  }
}
