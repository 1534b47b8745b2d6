import MiniSearch from 'minisearch';
import type { Course } from '../course/course.js';
import { findIn, type LessonId } from '../course/id.js';
import type { Lesson } from '../course/lesson.js';
import { inlineText, plainText } from '../text/plain-text.js';
import { truncate } from '../text/width.js';

export interface Hit {
  readonly kind: 'lesson' | 'term' | 'question' | 'card';
  /** Of the lesson, question or card; the name of a term. */
  readonly id: string;
  readonly title: string;
  readonly lesson: LessonId;
  readonly lessonTitle: string;
  /** Index of the step, from 0. */
  readonly step: number;
  /** The beginning of what matched. */
  readonly excerpt: string;
}

/** A hit, and what it is found by. */
interface Entry {
  readonly hit: Hit;
  readonly text: string;
  /** Other names of a term. */
  readonly also: string;
}

interface Index {
  readonly entries: readonly Entry[];
  /** Knows the entries by their place among them. */
  readonly words: MiniSearch;
}

const indexes = new WeakMap<Course, Index>();

/** The longest query that can be typed, in characters. */
export const longestQuery = 120;

/** The words of a query that count, and letters of each: a search costs the same however much is typed. */
const mostWords = 6;
const longestWord = 24;

/** A shorter word is taken for a beginning only while it is the last one, still being typed: so many others begin with it. */
const shortestBeginning = 3;

/** Typos that are forgiven, in letters. */
const mostTypos = 2;

/**
 * What a course has to say about some words, best first, at most `limit` of it. A term beats a title beats a text;
 * beginnings of words and small typos match. The first six different words count.
 */
export function search(course: Course, query: string, limit = 20): Hit[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  const { entries, words } = indexOf(course);
  const found = words.search(asked.join(' '), {
    prefix: (word, index, all) => word.length >= shortestBeginning || index === all.length - 1,
    fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    maxFuzzy: mostTypos,
    combineWith: 'AND',
    boost: { title: 3, also: 3 },
    boostDocument: (place) => {
      const kind = entries[place]?.hit.kind;
      return kind === 'term' ? 2 : kind === 'lesson' ? 1.5 : 1;
    },
  });
  return found.slice(0, limit).flatMap(({ id: place }) => entries[place]?.hit ?? []);
}

/** Before anything is asked for: the terms of a lesson and of those that follow it in the course, then of those before; at most `limit`. */
export function termsFrom(course: Course, first: LessonId | null, limit: number): Hit[] {
  const order = course.tracks.flatMap(({ lessons }) => lessons);
  const from = Math.max(0, first === null ? 0 : order.indexOf(first));
  const found: Hit[] = [];
  for (const id of [...order.slice(from), ...order.slice(0, from)]) {
    const lesson = findIn(course.lessons, id);
    if (lesson !== undefined) for (const { hit } of termsOf(lesson)) found.push(hit);
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

function wordsOf(query: string): string[] {
  const all = query
    .slice(0, longestQuery)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, longestWord));
  return [...new Set(all)].slice(0, mostWords);
}

/** Builds the index ahead of the first search, which then answers at once. It takes a fraction of a second. */
export function prepareSearch(course: Course): void {
  indexOf(course);
}

/** Built once, kept as long as the course. */
function indexOf(course: Course): Index {
  const known = indexes.get(course);
  if (known !== undefined) return known;
  const entries = Object.values(course.lessons).flatMap((lesson) => [...entriesOf(course, lesson)]);
  const words = new MiniSearch({ fields: ['title', 'also', 'text'] });
  words.addAll(entries.map(({ hit, also, text }, id) => ({ id, title: hit.title, also, text })));
  const index = { entries, words };
  indexes.set(course, index);
  return index;
}

function termsOf({ id: lesson, title: lessonTitle, terms }: Lesson): Entry[] {
  return terms.map(({ name, also, definition, step }) => {
    const text = inlineText(definition);
    return {
      hit: { kind: 'term', id: name, title: name, lesson, lessonTitle, step, excerpt: text },
      text,
      also: also.join(' '),
    };
  });
}

function* entriesOf({ questions, cards }: Course, lesson: Lesson): Generator<Entry> {
  const about = { lesson: lesson.id, lessonTitle: lesson.title };
  for (const [step, { title, blocks }] of lesson.steps.entries()) {
    const text = plainText(blocks);
    const hit = { ...about, id: lesson.id, title: `${lesson.title}: ${title}`, step, excerpt: truncate(text, 200) };
    yield { hit: { ...hit, kind: 'lesson' }, text, also: '' };
  }
  yield* termsOf(lesson);
  for (const id of lesson.questions) {
    const text = plainText(questions[id]?.prompt ?? []);
    const hit = { ...about, id, title: truncate(text, 120), step: 0, excerpt: text };
    yield { hit: { ...hit, kind: 'question' }, text, also: '' };
  }
  for (const id of lesson.cards) {
    const front = plainText(cards[id]?.front ?? []);
    const back = plainText(cards[id]?.back ?? []);
    const hit = { ...about, id, title: truncate(front, 120), step: 0, excerpt: back };
    yield { hit: { ...hit, kind: 'card' }, text: `${front} ${back}`, also: '' };
  }
}
