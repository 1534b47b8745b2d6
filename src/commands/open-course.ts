import { fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CourseError } from '../content/complaints.js';
import { stampOf } from '../content/course-stamp.js';
import { type Loaded, loadCourse } from '../content/load.js';
import { withNotices } from '../content/notices.js';
import type { Course, Problem } from '../course/course.js';
import { type CourseSlices, courseFrom } from '../course/course-slices.js';
import { practices } from '../practice/registry.js';
import { type Context, UsageError } from './context.js';
import { courseCache } from './course-cache.js';

export interface OpenedCourse {
  readonly course: Course;
  /** What was wrong in its files; the rest of it opens all the same. */
  readonly problems: readonly Problem[];
}

type Surroundings = Pick<
  Context,
  'options' | 'currentFolder' | 'programFolder' | 'env' | 'platform' | 'home' | 'version' | 'now'
>;

/** The course in `--course`, or the one that comes with the program. Throws a UsageError if there is none. */
export async function openCourse(context: Surroundings): Promise<OpenedCourse> {
  const { course: folder } = context.options;
  if (folder === undefined) return builtCourse(context);
  return inFolder(() => openFolder(context, resolve(context.currentFolder, folder)));
}

/** A course with fewer files is read as quickly as it would be found again. */
const manyFiles = 100;

async function openFolder(context: Surroundings, folder: string): Promise<OpenedCourse> {
  const { root, stamp, files } = stampOf(folder);
  const cache = files < manyFiles ? null : courseCache(context, root, stamp);
  const kept = cache?.load() ?? null;
  if (kept !== null) return kept;
  const { course, problems } = await loadCourse(folder);
  const opened = { course: withNotices(course, { practices: practices.map(({ id }) => id) }), problems };
  cache?.save(opened);
  return opened;
}

/** The course in a folder. Throws a UsageError if there is none. */
export function readCourse(folder: string): Promise<Loaded> {
  return inFolder(() => loadCourse(folder));
}

/** What is read of a course. Throws a UsageError if there is none. */
export async function inFolder<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CourseError) throw new UsageError(error.message);
    throw error;
  }
}

/** Parsed when the program was built, so that it opens at once; with what was wrong in its files then. */
function builtCourse({ programFolder }: Pick<Context, 'programFolder'>): OpenedCourse {
  const path = join(programFolder, 'course.json');
  // It stays open: what is read of it later is the same file, whatever is put into its place meanwhile.
  const file = openSync(path, 'r');
  const slices = builtFile(programFolder, 'course-index.json') as CourseSlices | null;
  const isWhole = slices !== null && slices.bytes === fstatSync(file).size;
  const course = isWhole
    ? courseFrom(slices, ([from, to]) => {
        const bytes = Buffer.allocUnsafe(to - from);
        readSync(file, bytes, 0, to - from, from);
        return JSON.parse(bytes.toString('utf8'));
      })
    : (JSON.parse(readFileSync(file, 'utf8')) as Course);
  // The build writes this one only for a course with something wrong in it.
  const problems = (builtFile(programFolder, 'course-problems.json') ?? []) as readonly Problem[];
  return { course, problems };
}

/** What the build wrote into a file; null where there is none that can be read. */
function builtFile(programFolder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(programFolder, name), 'utf8'));
  } catch {
    return null;
  }
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
