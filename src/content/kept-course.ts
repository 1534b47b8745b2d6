import { createHash } from 'node:crypto';
import type { Course, Problem } from '../course/course.js';
import type { Lesson } from '../course/lesson.js';
import { clean } from './sanitize.js';

/** A course as it was read, and what was wrong in its files. */
export interface KeptCourse {
  readonly course: Course;
  readonly problems: readonly Problem[];
}

/**
 * A course that was read before, as bytes: a checksum, a line of JSON that is all that an overview needs, and then each
 * lesson's steps, each question and each card on its own, which are parsed when somebody opens them. It is a copy that may
 * be lost at any time.
 */
interface Head {
  readonly key: string;
  readonly problems: readonly Problem[];
  readonly course: Omit<Course, 'lessons' | 'questions' | 'cards'>;
  readonly lessons: readonly (readonly [lesson: LessonHead, range: Range])[];
  readonly questions: readonly (readonly [id: string, range: Range])[];
  readonly cards: readonly (readonly [id: string, range: Range])[];
}

type LessonBody = Pick<Lesson, 'steps' | 'terms' | 'claims'>;
type LessonHead = Omit<Lesson, keyof LessonBody>;

/** Where it stands behind the head, in bytes. */
type Range = readonly [start: number, length: number];

const checksumLength = 64;
const newline = 0x0a;

/** `key` says which files it was made of, and by which version. */
export function writeKeptCourse({ course, problems }: KeptCourse, key: string): Buffer {
  const bodies: Buffer[] = [];
  let at = 0;
  const put = (body: unknown): Range => {
    const bytes = Buffer.from(JSON.stringify(body));
    bodies.push(bytes);
    at += bytes.length;
    return [at - bytes.length, bytes.length];
  };
  const { lessons, questions, cards, ...rest } = course;
  const head: Head = {
    key,
    problems,
    course: rest,
    lessons: Object.values(lessons).map(({ steps, terms, claims, ...lesson }) => [
      lesson,
      put({ steps, terms, claims }),
    ]),
    questions: Object.values(questions).map((question) => [question.id, put(question)]),
    cards: Object.values(cards).map((card) => [card.id, put(card)]),
  };
  const content = [Buffer.from(`\n${JSON.stringify(head)}\n`), ...bodies];
  return Buffer.concat([Buffer.from(checksum(...content)), ...content]);
}

/** Null for what this program did not write as a whole for this key. */
export function readKeptCourse(bytes: Buffer, key: string): KeptCourse | null {
  const end = bytes.indexOf(newline, checksumLength + 1);
  if (end < 0) return null;
  const start = `{"key":${JSON.stringify(key)},`;
  // Cheap, and nearly always what is wrong: a file of the course was changed.
  if (
    !bytes
      .subarray(checksumLength + 1, end)
      .subarray(0, 4096)
      .toString('utf8')
      .startsWith(start)
  )
    return null;
  if (checksum(bytes.subarray(checksumLength)) !== bytes.toString('latin1', 0, checksumLength)) return null;
  // The checksum holds: what stands here is what this program wrote, or what somebody made look like it. Then a text
  // could be wrong, but nothing that a terminal would obey.
  const { problems, course, lessons, questions, cards } = parsed<Head>(bytes, checksumLength + 1, end);
  const bodies = <Body>([from, length]: Range): (() => Body) => {
    let body: Body | null = null;
    return () => {
      body ??= parsed<Body>(bytes, end + 1 + from, end + 1 + from + length);
      return body;
    };
  };
  return {
    problems,
    course: {
      ...course,
      lessons: Object.fromEntries(lessons.map(([lesson, range]) => [lesson.id, lazyLesson(lesson, bodies(range))])),
      questions: lazyTable(
        questions.map(([id, range]) => [id, bodies<Course['questions'][keyof Course['questions']]>(range)]),
      ),
      cards: lazyTable(cards.map(([id, range]) => [id, bodies<Course['cards'][keyof Course['cards']]>(range)])),
    },
  };
}

function lazyLesson(head: LessonHead, body: () => LessonBody): Lesson {
  return {
    ...head,
    get steps() {
      return body().steps;
    },
    get terms() {
      return body().terms;
    },
    get claims() {
      return body().claims;
    },
  };
}

function lazyTable<Thing>(entries: readonly (readonly [id: string, thing: () => Thing])[]): Record<string, Thing> {
  const table: Record<string, Thing> = {};
  for (const [id, get] of entries) Object.defineProperty(table, id, { enumerable: true, configurable: true, get });
  return table;
}

/** As in a course that comes with the program, its JSON is taken at its word. */
function parsed<Value>(bytes: Buffer, start: number, end: number): Value {
  const text = bytes.toString('utf8', start, end);
  return JSON.parse(text, mayBeObeyed.test(text) ? cleaned : undefined) as Value;
}

/** What a terminal would obey, as it may stand in JSON. */
const mayBeObeyed = /\\[bfru]|[^\P{C}\n\t\u00ad\u200d]/u;

function cleaned(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? clean(value) : value;
}

function checksum(...parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
