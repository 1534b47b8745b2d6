import { CourseError } from '../../content/complaints.js';
import { type Loaded, loadCourse } from '../../content/load.js';
import { withNotices } from '../../content/notices.js';
import { withProblemsInPlace } from '../../content/watching/in-place.js';
import { withLastGood } from '../../content/watching/last-good.js';
import { filesOf, lessonProblems } from '../../content/watching/lesson-problems.js';
import type { Course, Problem } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import { practices } from '../../practice/registry.js';
import { plural } from '../../text/plural.js';

/** A course to be shown to its author. */
export interface Shown {
  readonly course: Course;
  /** What there is to say about it, in a sentence. */
  readonly watched: string;
}

const surroundings = () => ({ practices: practices.map(({ id }) => id) });

/** A course whose files change while it is shown: the last text of it that could be read stays. */
export class WatchedCourse {
  readonly #folder: string;
  #last: Loaded;

  private constructor(folder: string, last: Loaded) {
    this.#folder = folder;
    this.#last = last;
  }

  /** Throws a CourseError where there is none. */
  static async open(folder: string): Promise<WatchedCourse> {
    return new WatchedCourse(folder, await loadCourse(folder));
  }

  get course(): Course {
    return this.#last.course;
  }

  /** Reads the files again; `inView` is the lesson on screen. Never fails: what cannot be read any more stays as it was. */
  async read(inView: string): Promise<void> {
    try {
      this.#last = withLastGood(this.#last.course, await loadCourse(this.#folder), inView);
    } catch (error) {
      if (!(error instanceof CourseError)) throw error;
      const file = findIn(this.#last.course.lessons, inView)?.place.file ?? 'lessons';
      const problem: Problem = {
        file,
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'unreadable-file',
        message: error.message,
      };
      this.#last = { ...this.#last, problems: [problem] };
    }
  }

  /** The course with the problems of the lesson on screen in their places. */
  shown(inView: string): Shown {
    const { course } = this.#last;
    const lesson = findIn(course.lessons, inView);
    const problems = lesson === undefined ? [] : lessonProblems(this.#last, lesson, surroundings());
    const clear = withNotices(course, surroundings());
    const marked = findIn(clear.lessons, inView);
    const lessons =
      marked === undefined
        ? clear.lessons
        : { ...clear.lessons, [marked.id]: withProblemsInPlace(marked, problems, clear) };
    return {
      course: { ...clear, lessons },
      watched: this.#said(problems, lesson === undefined ? [] : filesOf(lesson)),
    };
  }

  #said(problems: readonly Problem[], mine: readonly string[]): string {
    const here = problems.length === 0 ? 'no problems' : plural(problems.length, 'problem');
    const elsewhere = new Set(
      this.#last.problems.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])),
    );
    const others = [...elsewhere].filter((file) => !mine.includes(file)).length;
    const also = others === 0 ? '' : `, and errors in ${plural(others, 'other file')}`;
    return `Watching: ${here} here${also}. Nothing you do is recorded.`;
  }
}
