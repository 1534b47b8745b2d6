import { basename } from 'node:path';
import type { Course, Problem } from '../course/course.js';
import { assemble, type CourseSources } from './assemble.js';
import { type Allowance, Complaints } from './complaints.js';
import { type CourseFileName, listCourse, readCourseSource } from './course-folder.js';
import type { RenderDiagram } from './markdown.js';
import { readSource } from './source.js';

export { CourseError } from './complaints.js';

export interface Loaded {
  readonly course: Course;
  /** Sorted by file and line. */
  readonly problems: readonly Problem[];
  /** Warnings that the authors explained instead of mending; only `check` asks for them. */
  readonly allowances: readonly Allowance[];
}

/** Files as they shall be, by their names in the course, in place of what is on the disk. */
export type Instead = ReadonlyMap<string, Uint8Array>;

/**
 * Reads the course in a folder. A file that is broken is left out and reported, and the rest opens. Throws a CourseError,
 * in one line, when the folder is missing, unreadable, not a folder, or has no lesson in it.
 */
export async function loadCourse(folder: string, instead: Instead = new Map()): Promise<Loaded> {
  const complaints = new Complaints();
  const files = listCourse(folder, complaints);
  const read = (name: CourseFileName) => {
    const bytes = instead.get(name.file);
    return bytes === undefined ? (readCourseSource(name, complaints) ?? []) : readSource(name.file, bytes, complaints);
  };
  const sources: CourseSources = {
    folder: basename(files.root),
    courseFile: [files.courseFile ?? []].flat().flatMap(read)[0] ?? null,
    lessons: files.lessons.flatMap(({ name, files: names }) =>
      names.flatMap(read).map((source) => ({ track: name, source })),
    ),
    quizzes: files.quizzes.flatMap(({ files: names }) => names.flatMap(read)),
    decks: files.decks.flatMap(read),
  };
  const course = assemble(sources, complaints, await diagramRenderer(sources));
  return { course, problems: sortProblems(complaints.problems), allowances: complaints.allowances };
}

/** Problems in the order in which an author would go through them. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** Drawing takes a heavy library, so it is fetched only for a course with a diagram in it. */
async function diagramRenderer({ lessons, quizzes, decks, courseFile }: CourseSources): Promise<RenderDiagram> {
  const all = [...lessons.map(({ source }) => source), ...quizzes, ...decks, ...(courseFile ? [courseFile] : [])];
  if (all.some(({ text }) => /[`~]{3,}\s*mermaid/.test(text))) return (await import('./diagram.js')).drawDiagram;
  return () => {
    throw new Error('the diagram could not be drawn');
  };
}
