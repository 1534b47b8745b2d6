import MiniSearch from 'minisearch';
import type { Course } from '../course/course.js';
import type { LessonId } from '../course/id.js';
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

/**
 * What a course has to say about some words, best first, at most `limit` of it. A term beats a title beats a text;
 * beginnings of words and small typos match.
 */
export function search(course: Course, query: string, limit = 20): Hit[] {
  if (query.trim() === '') return [];
  const { entries, words } = indexOf(course);
  const found = words.search(query, {
    prefix: true,
    fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    combineWith: 'AND',
    boost: { title: 3, also: 3 },
    boostDocument: (place) => {
      const kind = entries[place]?.hit.kind;
      return kind === 'term' ? 2 : kind === 'lesson' ? 1.5 : 1;
    },
  });
  return found.slice(0, limit).flatMap(({ id: place }) => entries[place]?.hit ?? []);
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

function* entriesOf({ questions, cards }: Course, lesson: Lesson): Generator<Entry> {
  const about = { lesson: lesson.id, lessonTitle: lesson.title };
  for (const [step, { title, blocks }] of lesson.steps.entries()) {
    const text = plainText(blocks);
    const hit = { ...about, id: lesson.id, title: `${lesson.title}: ${title}`, step, excerpt: truncate(text, 200) };
    yield { hit: { ...hit, kind: 'lesson' }, text, also: '' };
  }
  for (const { name, also, definition, step } of lesson.terms) {
    const text = inlineText(definition);
    const hit = { ...about, id: name, title: name, step, excerpt: text };
    yield { hit: { ...hit, kind: 'term' }, text, also: also.join(' ') };
  }
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
