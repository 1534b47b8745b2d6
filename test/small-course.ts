import type { Block, Inline } from '../src/course/block.js';
import type { Course } from '../src/course/course.js';
import { asId } from '../src/course/id.js';
import type { Lesson } from '../src/course/lesson.js';
import type { Card, Question } from '../src/course/question.js';
import type { Choice } from '../src/questions/kind.js';
import type { SingleBody } from '../src/questions/single.js';

/** A course that is small enough to be known by heart: two tracks, three lessons and two. */

export const place = { file: 'lessons/test.md', line: 1, column: 1 };

export function words(text: string): Inline[] {
  return [{ text }];
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text: words(text) };
}

/** A single choice: the first option is right, and options stay in their order because they are a scale. */
export function question(id: string, lesson: string): Question<SingleBody> {
  const option = (text: string, right: boolean): Choice => ({
    text: words(text),
    feedback: [paragraph(`about ${text}`)],
    right,
    line: 1,
  });
  return {
    id: asId(id),
    lesson: asId(lesson),
    kind: 'single',
    prompt: [paragraph(`How many for ${id}?`)],
    hint: [paragraph('Few.')],
    explanation: [paragraph('One is enough.')],
    body: { options: [option('1', true), option('2', false), option('3', false)] },
    place,
  };
}

export function card(id: string, lesson: string): Card {
  return {
    id: asId(id),
    lesson: asId(lesson),
    front: [paragraph(`front of ${id}`)],
    back: [paragraph(`back of ${id}`)],
    place,
  };
}

export function lesson(id: string, track: string, more: Partial<Lesson> = {}): Lesson {
  return {
    id: asId(id),
    track: asId(track),
    title: `The lesson ${id}`,
    minutes: 5,
    needs: [],
    objectives: [`Know ${id}.`],
    aliases: [],
    steps: ['First', 'Second', 'Third'].map((title) => ({ title, blocks: [paragraph(`${title} of ${id}`)], place })),
    terms: [],
    claims: [],
    questions: [asId(`${id}-q1`), asId(`${id}-q2`)],
    cards: [asId(`${id}-card`)],
    place,
    ...more,
  };
}

/** A course of these lessons, with the questions and cards that they name. */
export function courseOf(lessons: readonly Lesson[], more: Partial<Course> = {}): Course {
  const tracks = [...new Set(lessons.map(({ track }) => track))];
  const named = <T extends { readonly id: string }>(items: readonly T[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  return {
    id: 'small',
    title: 'A small course',
    welcome: [],
    tracks: tracks.map((id) => ({
      id,
      title: `Track ${id}`,
      summary: '',
      lessons: lessons.filter(({ track }) => track === id).map((one) => one.id),
    })),
    lessons: named(lessons),
    questions: named(lessons.flatMap(({ id, questions }) => questions.map((name) => question(name, id)))),
    cards: named(lessons.flatMap(({ id, cards }) => cards.map((name) => card(name, id)))),
    decks: {},
    ...more,
  };
}

export const smallCourse = courseOf([
  lesson('queue', 'talk', { aliases: ['buffer'] }),
  lesson('pool', 'talk'),
  lesson('chain', 'talk'),
  lesson('aside', 'cache'),
  lesson('stale', 'cache'),
]);
