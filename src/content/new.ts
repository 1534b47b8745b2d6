import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Course } from '../course/course.js';
import { findIn } from '../course/id.js';
import { CourseError } from './complaints.js';
import { isId } from './fields.js';
import { loadCourse } from './load.js';
import { cleanLine } from './sanitize.js';
import { courseFileText, lessonText, quizText } from './templates.js';

/** What was written, relative to the folder it was asked for in; or, in one line, why nothing was. */
export type Creation = { readonly files: readonly string[] } | { readonly wrong: string };

/**
 * Writes the beginning of a lesson, a quiz or a course, such that `check` finds no error in it. Nothing that exists is
 * written over. A lesson or quiz goes into the course in `folder`, a course into a folder of its name inside it.
 */
export async function createFiles(kind: string, name: string, folder: string): Promise<Creation> {
  try {
    if (kind === 'course') return newCourse(name, folder);
    if (kind === 'lesson') return newLesson(name, folder, (await loadCourse(folder)).course);
    if (kind === 'quiz') return newQuiz(name, folder, (await loadCourse(folder)).course);
    return { wrong: `"${cleanLine(kind)}" cannot be made; there are lesson, quiz and course` };
  } catch (error) {
    if (error instanceof CourseError) return { wrong: error.message };
    if (error instanceof Error && 'code' in error) return { wrong: cleanLine(error.message) };
    throw error;
  }
}

function newCourse(name: string, folder: string): Creation {
  const path = resolve(folder, name);
  const id = basename(path);
  if (!isId(id)) return badName(id);
  return write(path, relative(resolve(folder), path), {
    'lessons/course.md': courseFileText(id),
    'lessons/first-track/01-first-lesson.md': lessonText('first-lesson', 'first-lesson-works'),
    'quizzes/first-track/first-lesson.md': quizText('first-lesson'),
  });
}

/** The name may say the track: caching/stale-reads. A course of one track need not be told. */
function newLesson(name: string, folder: string, course: Course): Creation {
  const [id = '', named, ...more] = name.split('/').reverse();
  if (!isId(id) || more.length > 0) return badName(name);
  const tracks: readonly string[] = course.tracks.map((track) => track.id);
  const track = named ?? (tracks.length === 1 ? tracks[0] : undefined);
  if (track === undefined || !tracks.includes(track)) {
    return { wrong: `say in which track: new lesson <track>/${id}, with a track of ${tracks.join(', ')}` };
  }
  const known = findIn(course.lessons, id);
  if (known !== undefined) return { wrong: `there is a lesson "${id}" already: ${known.place.file}` };
  return write(folder, '', { [`lessons/${track}/${nextNumber(course, track)}-${id}.md`]: lessonText(id) });
}

/** The name may say the track, as a lesson's does. */
function newQuiz(name: string, folder: string, course: Course): Creation {
  const [id = '', track, ...more] = name.split('/').reverse();
  const lesson = findIn(course.lessons, id);
  if (lesson !== undefined && (track ?? lesson.track) !== lesson.track && more.length === 0) {
    return { wrong: `the lesson "${id}" is in ${lesson.track}: new quiz ${lesson.track}/${id}` };
  }
  if (lesson === undefined || more.length > 0) {
    const near = Object.keys(course.lessons)
      .filter((other) => other.includes(id) && more.length === 0)
      .slice(0, 3);
    const hint = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '; a quiz is named after its lesson';
    return { wrong: `there is no lesson "${cleanLine(name)}"${hint}` };
  }
  return write(folder, '', { [`quizzes/${lesson.track}/${id}.md`]: quizText(id) });
}

const badName = (name: string): Creation => ({
  wrong: `"${cleanLine(name)}" is no name; use lower case, digits and single hyphens, such as stale-reads`,
});

/** One more than the highest number among the file names of a track. */
function nextNumber(course: Course, track: string): string {
  const mine = Object.values(course.lessons).filter((lesson) => lesson.track === track);
  const numbers = mine.map(({ place }) => Number(/^\d+/.exec(basename(place.file))?.[0] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

function write(root: string, prefix: string, files: Readonly<Record<string, string>>): Creation {
  const written: string[] = [];
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(path, text, { flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      return { wrong: `${join(prefix, file)} exists already, and nothing is written over` };
    }
    written.push(join(prefix, file));
  }
  return { files: written };
}
