import type { Problem, Severity } from '../course/course.js';
import type { Place } from '../course/place.js';
import type { Allowance } from './allowances.js';
import { type LoadingRule, loadingRules } from './rules/while-loading.js';
import { cleanLine } from './sanitize.js';

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
