import {
  closeSync,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, join, sep } from 'node:path';
import { type Complaints, CourseError } from './complaints.js';
import { cleanLine } from './sanitize.js';
import { longestRead, readSource, type Source } from './source.js';

/** A Markdown file of the course. */
export interface CourseFileName {
  /** Relative to the course folder, with slashes: for people. */
  readonly file: string;
  /** For the file system. */
  readonly path: string;
}

/** The files of a course, sorted by name as people count: 2 before 10. */
export interface CourseFiles {
  readonly root: string;
  readonly courseFile: CourseFileName | null;
  readonly lessons: readonly Folder[];
  readonly quizzes: readonly Folder[];
  readonly decks: readonly CourseFileName[];
}

export interface Folder {
  readonly name: string;
  readonly files: readonly CourseFileName[];
}

/** Every file of a course. */
export function allFiles({ courseFile, lessons, quizzes, decks }: CourseFiles): readonly CourseFileName[] {
  return [
    ...(courseFile === null ? [] : [courseFile]),
    ...[...lessons, ...quizzes].flatMap((folder) => folder.files),
    ...decks,
  ];
}

const byName = new Intl.Collator('en', { numeric: true });

/** Lists a course folder. Throws a CourseError when there is no course in it. Links that lead out of it are refused. */
export function listCourse(folder: string, complaints: Complaints): CourseFiles {
  const root = openRoot(folder);
  const inside = (path: string): boolean => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

  /** What a path leads to; null, with a complaint where one helps, for nothing to read. */
  const kindOf = (path: string, file: string): 'file' | 'folder' | null => {
    const place = { file, line: 1, column: 1 };
    try {
      if (inside(realpathSync(path))) return plainKind(statSync(path));
      complaints.add('outside-course', place, 'the link leads out of the course folder and is not followed');
    } catch (error) {
      const isMissing = codeOf(error) === 'ENOENT' && !file.includes('/');
      if (!isMissing) complaints.add('unreadable-file', place, `it cannot be read (${codeOf(error)})`);
    }
    return null;
  };

  const list = (under: string) => {
    const found: { files: CourseFileName[]; folders: { name: string; under: string }[] } = { files: [], folders: [] };
    if (kindOf(join(root, under), under) !== 'folder') return found;
    for (const entry of entriesOf(join(root, under), under, complaints)) {
      const { name } = entry;
      if (name.startsWith('.')) continue;
      const file = cleanLine(`${under}/${name}`);
      const path = join(root, under, name);
      const kind = entry.isSymbolicLink() ? kindOf(path, file) : plainKind(entry);
      if (kind === 'file' && /\.md$/i.test(name)) found.files.push({ file, path });
      if (kind === 'folder') found.folders.push({ name, under: `${under}/${name}` });
    }
    return found;
  };

  const lessons = list('lessons');
  const quizzes = list('quizzes');
  const strays = [...lessons.files, ...quizzes.files].filter(({ file }) => !/\/(course|readme)\.md$/i.test(file));
  for (const { file } of strays) {
    complaints.add(
      'stray-file',
      { file, line: 1, column: 1 },
      'the file is in no track; move it into a folder of its track',
    );
  }
  const open = (folders: typeof lessons.folders): Folder[] =>
    folders.map(({ name, under }) => ({ name, files: list(under).files.filter(({ path }) => !isReadme(path)) }));
  const files: CourseFiles = {
    root,
    courseFile: lessons.files.find(({ path }) => basename(path) === 'course.md') ?? null,
    lessons: open(lessons.folders),
    quizzes: open(quizzes.folders.filter(({ name }) => name !== 'decks')),
    decks: open(quizzes.folders.filter(({ name }) => name === 'decks')).flatMap((decks) => decks.files),
  };
  if (files.lessons.every((track) => track.files.length === 0)) {
    throw new CourseError(
      `no lessons in ${folder}: a course has files lessons/<track>/<nn>-<lesson>.md; "backpressure new course <name>" starts one`,
    );
  }
  return files;
}

/** Pipes and devices are neither: reading one could wait for ever. */
function plainKind(of: Dirent | Stats): 'file' | 'folder' | null {
  return of.isFile() ? 'file' : of.isDirectory() ? 'folder' : null;
}

/** Reads a file of the course; null, with a complaint, when it cannot be read. */
export function readCourseSource({ file, path }: CourseFileName, complaints: Complaints): Source | null {
  try {
    return readSource(file, readStart(path), complaints);
  } catch (error) {
    complaints.add('unreadable-file', { file, line: 1, column: 1 }, `it cannot be read (${codeOf(error)})`);
    return null;
  }
}

/** The bytes of a file, as many as are ever used. */
function readStart(path: string): Uint8Array {
  const handle = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(Math.min(fstatSync(handle).size, longestRead));
    let length = 0;
    for (let more = 1; more > 0 && length < bytes.length; length += more) {
      more = readSync(handle, bytes, length, bytes.length - length, null);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}

function openRoot(folder: string): string {
  try {
    const root = realpathSync(folder);
    if (!statSync(root).isDirectory())
      throw new CourseError(`${folder} is a file; a course is a folder with lessons/ in it`);
    readdirSync(root);
    return root;
  } catch (error) {
    if (error instanceof CourseError) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new CourseError(`no course at ${folder}: there is no such folder`);
    throw new CourseError(`the course at ${folder} cannot be read (${code}); check who may read it`);
  }
}

function entriesOf(path: string, under: string, complaints: Complaints): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => byName.compare(a.name, b.name));
  } catch (error) {
    complaints.add('unreadable-file', { file: under, line: 1, column: 1 }, `it cannot be read (${codeOf(error)})`);
    return [];
  }
}

const isReadme = (path: string): boolean => /^readme\.md$/i.test(basename(path));

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
