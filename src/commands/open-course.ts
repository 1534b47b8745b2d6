import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CourseError } from '../content/complaints.js';
import { type Loaded, loadCourse } from '../content/load.js';
import { withNotices } from '../content/notices.js';
import type { Course, Problem } from '../course/course.js';
import { practices } from '../practice/registry.js';
import { type Context, UsageError } from './context.js';

export interface OpenedCourse {
  readonly course: Course;
  /** What was wrong in its files; the rest of it opens all the same. */
  readonly problems: readonly Problem[];
}

/** The course in `--course`, or the one that comes with the program. Throws a UsageError if there is none. */
export async function openCourse(context: Context): Promise<OpenedCourse> {
  const { course: folder } = context.options;
  if (folder === undefined) return builtCourse(context);
  const { course, problems } = await readCourse(resolve(context.currentFolder, folder));
  return { course: withNotices(course, { practices: practices.map(({ id }) => id) }), problems };
}

/** The course in a folder. Throws a UsageError if there is none. */
export async function readCourse(folder: string): Promise<Loaded> {
  try {
    return await loadCourse(folder);
  } catch (error) {
    if (error instanceof CourseError) throw new UsageError(error.message);
    throw error;
  }
}

/** Parsed when the program was built, so that it opens at once; with what was wrong in its files then. */
async function builtCourse({ programFolder }: Context): Promise<OpenedCourse> {
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(programFolder, name), 'utf8'));
  const [course, problems] = await Promise.all([read('course.json'), read('course-problems.json')]);
  return { course: course as Course, problems: problems as readonly Problem[] };
}

/** The folder that holds the built-in course's files: beside the program's own. */
export function builtInFolder({ programFolder }: Context): string {
  return resolve(programFolder, '..');
}

/** Follows a lesson's old ids to the one it has now. */
export function lessonResolver(course: Course): (id: string) => string {
  const now = new Map(
    Object.values(course.lessons).flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id] as const)),
  );
  return (id) => (Object.hasOwn(course.lessons, id) ? id : (now.get(id) ?? id));
}
