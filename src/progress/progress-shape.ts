import type { ById, Progress } from './progress.js';

/**
 * What each part of a learner's progress looks like, to check a copy that was read from a file: anyone may have written it.
 * By hand and not by valibot, which takes longer for a few hundred thousand answers than reading and folding their events.
 */
type Check<T> = (value: unknown) => value is T;

const text: Check<string> = (value) => typeof value === 'string';
const number: Check<number> = (value): value is number => Number.isFinite(value);
const flag: Check<boolean> = (value) => typeof value === 'boolean';
const yes: Check<true> = (value) => value === true;
const time: Check<string> = (value): value is string =>
  typeof value === 'string' && (usualTime.test(value) || !Number.isNaN(Date.parse(value)));

/** As this program writes them: to look is several times as quick as to work out which moment it is. */
const usualTime = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

function oneOf<T extends string>(...words: readonly T[]): Check<T> {
  return (value): value is T => words.some((word) => word === value);
}

function either<A, B>(one: Check<A>, other: Check<B>): Check<A | B> {
  return (value): value is A | B => one(value) || other(value);
}

function orNull<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

function listOf<T>(check: Check<T>): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((item) => check(item));
}

function tableOf<T>(check: Check<T>): Check<ById<T>> {
  return (value): value is ById<T> => isObject(value) && Object.values(value).every((item) => check(item));
}

/** Fields that the type lets out may be missing. */
type Fields<T> = { readonly [Field in keyof T]-?: Check<Exclude<T[Field], undefined>> };

function record<T extends object>(fields: Fields<T>, ...optional: readonly (keyof T & string)[]): Check<T> {
  const checks = Object.entries<Check<unknown>>(fields).map(
    ([field, check]) => [field, check, optional.some((one) => one === field)] as const,
  );
  return (value): value is T =>
    isObject(value) &&
    checks.every(([field, check, isOptional]) => check(value[field]) || (isOptional && value[field] === undefined));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a list, or of the lists or the entries of a table. */
type Part<K extends keyof Progress> = Progress[K] extends ById<infer Item> ? Item : never;
type ListPart<K extends keyof Progress> = Part<K> extends readonly (infer Item)[] ? Item : never;

const mark = { lesson: text, step: number, at: time, event: text };

/** A part that is new in the progress does not compile until it stands here. */
export const progressShape: { readonly [Name in keyof Progress]: Check<Progress[Name]> } = {
  events: number,
  lessons: tableOf(record<Part<'lessons'>>({ step: number, farthest: number, completed: flag, at: time })),
  answers: tableOf(
    listOf(
      record<ListPart<'answers'>>(
        {
          at: time,
          correct: flag,
          points: number,
          confidence: orNull(oneOf('guess', 'sure')),
          ms: number,
          marked: record<{ readonly correct: boolean; readonly points: number }>({ correct: flag, points: number }),
          event: text,
        },
        'ms',
        'marked',
        'event',
      ),
    ),
  ),
  cards: tableOf(
    listOf(
      record<ListPart<'cards'>>({ at: time, rating: oneOf('again', 'hard', 'good', 'easy'), event: text }, 'event'),
    ),
  ),
  predictions: tableOf(
    record<Part<'predictions'>>({
      guess: either(either(text, number), listOf(number)),
      actual: orNull(either(text, number)),
    }),
  ),
  runs: tableOf(number),
  goals: tableOf(yes),
  stars: tableOf(number),
  drafts: tableOf(text),
  answersWritten: tableOf(listOf(record<ListPart<'answersWritten'>>({ text, level: number }))),
  rounds: tableOf(
    listOf(
      record<ListPart<'rounds'>>({ score: number, of: number, details: tableOf(either<string, number>(text, number)) }),
    ),
  ),
  practices: tableOf(number),
  unfinished: tableOf(text),
  quizzes: tableOf(
    record<Part<'quizzes'>>({
      begun: time,
      items: listOf(text),
      outcomes: listOf(
        record<Part<'quizzes'>['outcomes'][number]>({
          item: text,
          right: orNull(flag),
          points: number,
          event: text,
        }),
      ),
    }),
  ),
  bookmarks: tableOf(record<Part<'bookmarks'>>(mark)),
  notes: tableOf(record<Part<'notes'>>({ ...mark, text })),
  undone: tableOf(yes),
  suspended: tableOf(text),
  flagged: tableOf(text),
  overruled: tableOf(text),
  claimed: tableOf(record<Part<'claimed'>>({ at: time, event: text })),
  interview: orNull(record<NonNullable<Progress['interview']>>({ date: text, minutes: number, said: time })),
  lastLesson: orNull(text),
  active: listOf(time),
  spent: listOf(number),
  lastTime: number,
};
