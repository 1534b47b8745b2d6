import MiniSearch from 'minisearch';
import type { Course } from '../course/course.js';
import { inlineText, plainText } from '../text/plain-text.js';

export interface Hit {
  readonly kind: 'lesson' | 'term' | 'question' | 'card';
  /** Of the lesson, question or card; the name of a term. */
  readonly id: string;
  readonly title: string;
  readonly lesson: string;
  readonly lessonTitle: string;
  /** Index of the step, from 0. */
  readonly step: number;
  /** The beginning of what matched. */
  readonly excerpt: string;
}

interface Entry extends Hit {
  readonly key: string;
  readonly text: string;
  /** Other names of a term. */
  readonly also: string;
}

const indexes = new WeakMap<Course, MiniSearch<Entry>>();

/**
 * What a course has to say about some words, best first, at most `limit` of it. A term beats a title beats a text;
 * beginnings of words and small typos match.
 */
export function search(course: Course, query: string, limit = 20): Hit[] {
  if (query.trim() === '') return [];
  const results = indexOf(course).search(query, {
    prefix: true,
    fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    combineWith: 'AND',
    boost: { title: 3, also: 3 },
    boostDocument: (_, __, stored) => (stored?.kind === 'term' ? 2 : stored?.kind === 'lesson' ? 1.5 : 1),
  });
  return results.slice(0, limit).map(({ kind, id: _key, ...stored }) => ({
    kind: kind as Hit['kind'],
    id: String(stored.name),
    title: String(stored.title),
    lesson: String(stored.lesson),
    lessonTitle: String(stored.lessonTitle),
    step: Number(stored.step),
    excerpt: String(stored.excerpt),
  }));
}

/** Builds the index ahead of the first search, which then answers at once. It takes a fraction of a second. */
export function prepareSearch(course: Course): void {
  indexOf(course);
}

/** Built once, kept as long as the course. */
function indexOf(course: Course): MiniSearch<Entry> {
  const known = indexes.get(course);
  if (known !== undefined) return known;
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['title', 'also', 'text'],
    storeFields: ['kind', 'name', 'title', 'lesson', 'lessonTitle', 'step', 'excerpt'],
    extractField: (entry, field) => (field === 'name' ? entry.id : String(entry[field as keyof Entry])),
  });
  index.addAll([...entries(course)]);
  indexes.set(course, index);
  return index;
}

function* entries(course: Course): Generator<Entry> {
  for (const lesson of Object.values(course.lessons)) {
    const about = { lesson: lesson.id, lessonTitle: lesson.title, also: '' };
    for (const [step, { title, blocks }] of lesson.steps.entries()) {
      const text = plainText(blocks);
      yield {
        ...about,
        key: `lesson ${lesson.id} ${step}`,
        kind: 'lesson',
        id: lesson.id,
        title: `${lesson.title}: ${title}`,
        step,
        text,
        excerpt: text.slice(0, 200),
      };
    }
    for (const { name, also, definition, step } of lesson.terms) {
      const text = inlineText(definition);
      yield {
        ...about,
        key: `term ${name}`,
        kind: 'term',
        id: name,
        title: name,
        also: also.join(' '),
        step,
        text,
        excerpt: text,
      };
    }
    for (const id of lesson.questions) {
      const prompt = plainText(course.questions[id]?.prompt ?? []);
      yield {
        ...about,
        key: `question ${id}`,
        kind: 'question',
        id,
        title: prompt.slice(0, 120),
        step: 0,
        text: prompt,
        excerpt: prompt,
      };
    }
    for (const id of lesson.cards) {
      const card = course.cards[id];
      const front = plainText(card?.front ?? []);
      const back = plainText(card?.back ?? []);
      yield {
        ...about,
        key: `card ${id}`,
        kind: 'card',
        id,
        title: front.slice(0, 120),
        step: 0,
        text: `${front} ${back}`,
        excerpt: back,
      };
    }
  }
}
