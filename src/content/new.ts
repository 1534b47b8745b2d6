import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Course } from '../course/course.js';
import { findIn } from '../course/id.js';
import { CourseError } from './complaints.js';
import { isId } from './fields.js';
import { loadCourse } from './load.js';
import { cleanLine } from './sanitize.js';
import { begunDecks, courseFileText, deckText, lessonText, quizText } from './templates.js';

/** What was written, relative to the folder it was asked for in; or, in one line, why nothing was. */
export type Creation = { readonly files: readonly string[] } | { readonly wrong: string };

/**
 * Writes the beginning of a lesson with its quiz, of a quiz alone, a deck or a course, such that `check` finds no error in it. Nothing that exists is
 * written over. What is no course goes into the course in `folder`, a course into a folder of its name inside it.
 */
export async function createFiles(kind: string, name: string, folder: string): Promise<Creation> {
  try {
    if (kind === 'course') return newCourse(name, folder);
    if (kind === 'lesson') return newLesson(name, folder, (await loadCourse(folder)).course);
    if (kind === 'quiz') return newQuiz(name, folder, (await loadCourse(folder)).course);
    if (kind === 'deck') return newDeck(name, folder, (await loadCourse(folder)).course);
    return { wrong: `"${cleanLine(kind)}" cannot be made; there are lesson, quiz, deck and course` };
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
  const [lesson, quiz] = [`lessons/${track}/${nextNumber(course, track)}-${id}.md`, `quizzes/${track}/${id}.md`];
  // A quiz that waits for its lesson stays as it is.
  if (existsSync(join(folder, quiz))) return write(folder, '', { [lesson]: lessonText(id) });
  return write(folder, '', { [lesson]: lessonText(id, `${id}-works`), [quiz]: quizText(id) });
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

/** The name says for which practice: eisenhower/my-inbox. */
function newDeck(name: string, folder: string, course: Course): Creation {
  const [id = '', practice = '', ...more] = name.split('/').reverse();
  if (!isId(id) || more.length > 0) return badName(name);
  const text = deckText(practice, id);
  if (text === null)
    return { wrong: `say for which practice: new deck <practice>/${id}, with a practice of ${begunDecks.join(', ')}` };
  const known = findIn(course.decks, id);
  if (known !== undefined) return { wrong: `there is a deck "${id}" already: ${known.place.file}` };
  return write(folder, '', { [`quizzes/decks/${id}.md`]: text });
}

function badName(name: string): Creation {
  // "Größe" is written "groesse" where there is nothing but plain letters.
  const plain = name
    .split('/')
    .map((part) =>
      part
        .toLowerCase()
        .replace(/[äöü]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
        .replaceAll('ß', 'ss')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, ''),
    )
    .filter((part) => part !== '');
  const id = plain.at(-1) ?? '';
  const such = isId(id) ? id : 'stale-reads';
  return { wrong: `"${cleanLine(name)}" is no name; use lower case, digits and single hyphens, such as ${such}` };
}

/** One more than the highest number among the file names of a track. */
function nextNumber(course: Course, track: string): string {
  const mine = Object.values(course.lessons).filter((lesson) => lesson.track === track);
  const numbers = mine.map(({ place }) => Number(/^\d+/.exec(basename(place.file))?.[0] ?? 0));
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0');
}

function write(root: string, prefix: string, files: Readonly<Record<string, string>>): Creation {
  const there = Object.keys(files).find((file) => existsSync(join(root, file)));
  if (there !== undefined) return { wrong: `${join(prefix, there)} exists already, and nothing is written over` };
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
