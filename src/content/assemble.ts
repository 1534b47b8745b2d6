import type { Course, Track } from '../course/course.js';
import { asId, type LessonId, type TrackId } from '../course/id.js';
import type { Lesson } from '../course/lesson.js';
import type { Place } from '../course/place.js';
import type { Card, Question } from '../course/question.js';
import type { Complaints } from './complaints.js';
import { type CourseFile, readCourseFile } from './course-file.js';
import { readDeck } from './deck-file.js';
import { isId } from './fields.js';
import { readLesson } from './lesson-file.js';
import type { RenderDiagram } from './markdown.js';
import { type Memories, newMemories } from './memory.js';
import { readQuiz } from './quiz-file.js';
import { cleanLine } from './sanitize.js';
import type { Source } from './source.js';

/** The files of a course, read and not yet understood. */
export interface CourseSources {
  /** Name of the folder, for a course that has no name of its own. */
  readonly folder: string;
  readonly courseFile: Source | null;
  /** Sorted by track and file name. */
  readonly lessons: readonly { readonly track: string; readonly source: Source }[];
  readonly quizzes: readonly Source[];
  readonly decks: readonly Source[];
}

/** Makes a course of its files. What is broken or there twice is left out, with a complaint. */
export function assemble(
  sources: CourseSources,
  complaints: Complaints,
  draw: RenderDiagram,
  memories: Memories = newMemories(),
): Course {
  for (const memory of Object.values(memories)) memory.begin();
  const about = readAbout(sources, complaints, draw);
  const read = readLessons(sources, complaints, draw, memories);
  const { questions, cards, lessons } = addQuizzes(sources, read, complaints, draw, memories);
  const decks = new Ids('deck', complaints);
  return {
    ...about,
    tracks: fillTracks(about.tracks, sources.courseFile === null, lessons, complaints),
    lessons: byId(lessons),
    questions: byId(questions),
    cards: byId(cards),
    decks: byId(
      sources.decks.flatMap((source) =>
        decks.take(memories.decks.read(source, '', complaints, (own) => readDeck(source, own, draw))),
      ),
    ),
  };
}

/** Which ids are taken, and by whom. */
class Ids {
  readonly #taken = new Map<string, Place>();
  readonly #noun: string;
  readonly #complaints: Complaints;

  constructor(noun: string, complaints: Complaints) {
    this.#noun = noun;
    this.#complaints = complaints;
  }

  /** Whether the id was free; it is taken from now on. */
  claim(id: string, place: Place): boolean {
    const first = this.#taken.get(id);
    if (first === undefined) {
      this.#taken.set(id, place);
      return true;
    }
    const message = `the ${this.#noun} id "${id}" is taken by ${first.file}:${first.line}; ids are unique in a course`;
    this.#complaints.add('duplicate-id', place, message);
    return false;
  }

  /** The thing, if there is one and its id was free. */
  take<Thing extends { readonly id: string; readonly place: Place }>(thing: Thing | null): Thing[] {
    return thing !== null && this.claim(thing.id, thing.place) ? [thing] : [];
  }
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): Record<string, Thing> =>
  Object.fromEntries(things.map((thing) => [thing.id, thing]));

function readAbout({ courseFile, folder }: CourseSources, complaints: Complaints, draw: RenderDiagram): CourseFile {
  const about = courseFile && readCourseFile(courseFile, complaints, draw);
  if (about !== null) return about;
  if (courseFile === null) {
    const place = { file: 'lessons/course.md', line: 1, column: 1 };
    complaints.add('no-course-file', place, 'there is no lessons/course.md; write one with id, title and tracks');
  }
  const name = cleanLine(folder);
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return { id: isId(id) ? id : 'course', title: name, welcome: [], tracks: [] };
}

function readLessons(
  { lessons }: CourseSources,
  complaints: Complaints,
  draw: RenderDiagram,
  memories: Memories,
): readonly Lesson[] {
  const ids = new Ids('lesson', complaints);
  const read = lessons.flatMap(({ source, track }) =>
    ids.take(
      memories.lessons.read(source, track, complaints, (own) =>
        readLesson(source, asId<TrackId>(cleanLine(track)), own, draw),
      ),
    ),
  );
  return read.map((lesson) => ({
    ...lesson,
    aliases: lesson.aliases.filter((alias) => alias !== lesson.id && ids.claim(alias, lesson.place)),
  }));
}

/** Reads the quizzes and gives each lesson what belongs to it. */
function addQuizzes(
  { quizzes, lessons: files }: CourseSources,
  lessons: readonly Lesson[],
  complaints: Complaints,
  draw: RenderDiagram,
  memories: Memories,
): { readonly questions: readonly Question[]; readonly cards: readonly Card[]; readonly lessons: readonly Lesson[] } {
  const ids = new Ids('question', complaints);
  const questions: Question[] = [];
  const cards: Card[] = [];
  const found = new Map<string, Lesson>(lessons.map((lesson) => [lesson.id, { ...lesson }]));
  for (const source of quizzes) {
    const name = (source.file.split('/').at(-1) ?? '').replace(/\.md$/i, '');
    const lesson = found.get(name);
    if (lesson === undefined) {
      // The lesson's own file may be broken, which has been said already.
      const isBroken = files.some(
        ({ source: { file } }) => file.endsWith(`/${name}.md`) || file.endsWith(`-${name}.md`),
      );
      const place = { file: source.file, line: 1, column: 1 };
      if (!isBroken)
        complaints.add('unknown-lesson', place, `there is no lesson "${cleanLine(name)}" that this is the quiz of`);
      continue;
    }
    const quiz = memories.quizzes.read(source, lesson.id, complaints, (own) => readQuiz(source, lesson.id, own, draw));
    const mine = quiz.questions.flatMap((question) => ids.take(question));
    const mineToo = quiz.cards.flatMap((card) => ids.take(card));
    questions.push(...mine);
    cards.push(...mineToo);
    found.set(name, {
      ...lesson,
      questions: mine.map(({ id }) => id),
      cards: mineToo.map(({ id }) => id),
      claims: [...lesson.claims, ...quiz.claims],
    });
  }
  return { questions, cards, lessons: [...found.values()] };
}

/** Puts each lesson into its track. A folder that course.md does not name becomes a track of its own, at the end. */
function fillTracks(
  named: readonly Track[],
  isUnnamed: boolean,
  lessons: readonly Lesson[],
  complaints: Complaints,
): readonly Track[] {
  const tracks = new Map(named.map((track) => [track.id, { ...track, lessons: [] as LessonId[] }]));
  for (const { id, track, place } of lessons) {
    const known = tracks.get(track);
    if (known !== undefined) {
      known.lessons.push(id);
      continue;
    }
    tracks.set(track, { id: track, title: track, summary: '', lessons: [id] });
    if (!isUnnamed) complaints.add('unknown-track', place, `course.md names no track "${track}"; add it under tracks`);
  }
  return [...tracks.values()];
}
