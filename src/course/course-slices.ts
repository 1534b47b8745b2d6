/**
 * A built course that is read bit by bit. Its file is the course as JSON; beside it lies an index that says where in it each
 * lesson, question, card and deck stands, with what an overview has to know. So a start parses a few kilobytes, and a lesson is
 * parsed when it is opened.
 */
import type { Course } from './course.js';
import type { Lesson, Step } from './lesson.js';

/** The first byte, and the one behind the last. */
type Slice = readonly [from: number, to: number];

type Slices = Readonly<Record<string, Slice>>;

export interface CourseSlices {
  /** Bytes of the course's file: an index of another one is of no use. */
  readonly bytes: number;
  readonly course: Pick<Course, 'id' | 'title' | 'language' | 'tracks'>;
  readonly welcome: Slice;
  readonly lessons: Readonly<Record<string, { readonly entry: LessonHead; readonly at: Slice }>>;
  readonly questions: Slices;
  readonly cards: Slices;
  readonly decks: Slices;
}

type LessonHead = Omit<Lesson, 'steps' | 'terms' | 'claims' | 'place'> & { readonly steps: readonly string[] };

/** Reads a part of the course's file as JSON. */
export type ReadSlice = (slice: Slice) => unknown;

/** The course as JSON, and its index. `json` makes the text of a value. */
export function sliceCourse(
  { id, title, language, tracks, welcome, ...things }: Course,
  json: (value: unknown) => string,
): { readonly text: string; readonly slices: CourseSlices } {
  const texts: string[] = [];
  let bytes = 0;
  const write = (text: string): Slice => {
    const from = bytes;
    texts.push(text);
    bytes += utf8.encode(text).length;
    return [from, bytes];
  };
  const writeAll = (name: string, all: Readonly<Record<string, unknown>>): Slices => {
    write(`,${JSON.stringify(name)}:{`);
    const slices = Object.entries(all).map(([key, value], index): [string, Slice] => {
      write(`${index === 0 ? '' : ','}${JSON.stringify(key)}:`);
      return [key, write(json(value))];
    });
    write('}');
    return Object.fromEntries(slices);
  };
  const about = { id, title, ...(language !== undefined && { language }), tracks };
  write(`${JSON.stringify(about).slice(0, -1)},"welcome":`);
  const opening = write(json(welcome));
  const lessons = writeAll('lessons', things.lessons);
  const [questions, cards, decks] = [
    writeAll('questions', things.questions),
    writeAll('cards', things.cards),
    writeAll('decks', things.decks),
  ];
  write('}');
  const heads = Object.entries<Lesson>(things.lessons).map(([key, lesson]) => [
    key,
    { entry: headOf(lesson), at: lessons[key] },
  ]);
  const slices = {
    course: about,
    welcome: opening,
    lessons: Object.fromEntries(heads),
    questions,
    cards,
    decks,
  };
  return { text: texts.join(''), slices: { bytes, ...slices } };
}

const utf8 = new TextEncoder();

function headOf({ steps, terms: _terms, claims: _claims, place: _place, ...head }: Lesson): LessonHead {
  return { ...head, steps: steps.map(({ title }) => title) };
}

/** The whole course, of which each thing is read when it is asked for, once. */
export function courseFrom({ course, ...slices }: CourseSlices, read: ReadSlice): Course {
  const lazily = (all: Slices) => lazy(all, (slice) => read(slice));
  const whole = lazy({ welcome: slices.welcome }, (slice) => read(slice));
  const lessons = Object.entries(slices.lessons).map(([id, { entry, at }]) => [id, lessonFrom(entry, () => read(at))]);
  const things = {
    lessons: Object.fromEntries(lessons),
    questions: lazily(slices.questions),
    cards: lazily(slices.cards),
  };
  // The file was made from a course, by the function above.
  return Object.defineProperties({ ...course, ...things, decks: lazily(slices.decks) }, descriptors(whole)) as Course;
}

function lessonFrom(head: LessonHead, read: () => unknown): object {
  let lesson: Lesson | undefined;
  const whole = (): Lesson => {
    lesson ??= read() as Lesson;
    return lesson;
  };
  const steps = head.steps.map((title, index) => {
    const step = (name: 'blocks' | 'place') => () => (whole().steps[index] as Step)[name];
    return Object.defineProperties({ title }, { blocks: getter(step('blocks')), place: getter(step('place')) });
  });
  return Object.defineProperties(
    { ...head, steps },
    {
      terms: getter(() => whole().terms),
      claims: getter(() => whole().claims),
      place: getter(() => whole().place),
    },
  );
}

/** An object whose values are made when they are first asked for. */
function lazy<From>(all: Readonly<Record<string, From>>, make: (from: From) => unknown): object {
  const made = {};
  for (const [name, from] of Object.entries(all)) {
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = make(from);
        Object.defineProperty(made, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return made;
}

function descriptors(object: object): PropertyDescriptorMap {
  return Object.getOwnPropertyDescriptors(object);
}

function getter(get: () => unknown): PropertyDescriptor {
  return { get, enumerable: true };
}
