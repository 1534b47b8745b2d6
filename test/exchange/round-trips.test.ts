import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { readQuiz } from '../../src/content/quiz-file.js';
import type { Course } from '../../src/course/course.js';
import { asId, type LessonId, type TrackId } from '../../src/course/id.js';
import { readAnki, writeAnki } from '../../src/exchange/anki.js';
import { itemsOf } from '../../src/exchange/course-items.js';
import { readCsv, writeCsv } from '../../src/exchange/csv-items.js';
import { readGift } from '../../src/exchange/gift-read.js';
import { writeGift } from '../../src/exchange/gift-write.js';
import { Ids } from '../../src/exchange/ids.js';
import type { Item, ReadItem } from '../../src/exchange/item.js';
import { quizText } from '../../src/exchange/quiz-text.js';
import { smallCourse } from '../small-course.js';
import { course } from '../whole-course.js';
import { card, choice, matching, numeric, ordered, short, someItems, sorted } from './some-items.js';

/** What was read, with ids as an import gives them. */
function named(read: readonly ReadItem[]): Item[] {
  const ids = new Ids();
  return read.map(({ name, line: _, ...item }) => ({ ...item, id: ids.next(name, item.prompt) }));
}

/** The items that a course has after it read this quiz file. */
function learned(text: string): { readonly items: Item[]; readonly errors: readonly string[] } {
  const complaints = new Complaints();
  const lesson = asId<LessonId>('lesson');
  const track = asId<TrackId>('track');
  const { questions, cards } = readQuiz({ file: 'quiz.md', text, cut: null }, lesson, complaints, () => []);
  const [entry] = Object.values(smallCourse.lessons);
  if (entry === undefined) throw new Error('the small course has lessons');
  const course: Course = {
    ...smallCourse,
    tracks: [{ id: track, title: '', summary: '', lessons: [lesson] }],
    lessons: { [lesson]: { ...entry, questions: questions.map(({ id }) => id), cards: cards.map(({ id }) => id) } },
    questions: Object.fromEntries(questions.map((question) => [question.id, question])),
    cards: Object.fromEntries(cards.map((one) => [one.id, one])),
  };
  return { items: itemsOf(course), errors: complaints.problems.map(({ message }) => message) };
}

const untagged = (items: readonly Item[]) =>
  items.map((item) => ({ ...item, tags: [] })).sort((a, b) => (a.id < b.id ? -1 : 1));
const runs = { numRuns: 60 };

describe('what goes out and comes back is the same', () => {
  it('through a quiz file', () => {
    fc.assert(
      fc.property(someItems(choice, short, numeric, matching, card, ordered, sorted), (items) => {
        const { text } = quizText(items);
        const back = learned(text);
        expect(back.errors).toEqual([]);
        expect(untagged(back.items)).toEqual(untagged(items));
      }),
      runs,
    );
  });

  it('through GIFT, for all that GIFT can say', () => {
    fc.assert(
      fc.property(someItems(choice, short, numeric, matching, card), (items) => {
        expect(named(readGift(writeGift(items, 'course')))).toEqual(items);
      }),
      runs,
    );
  });

  it('through a table', () => {
    fc.assert(
      fc.property(someItems(choice, short, numeric, matching, card, ordered, sorted), (items) => {
        const back = named(readCsv(writeCsv(items)));
        expect(quizText(back)).toEqual(quizText(items));
      }),
      runs,
    );
  });

  it('through Anki, for cards', () => {
    fc.assert(
      fc.property(someItems(card), (items) => {
        const back = named(readAnki(writeAnki(items, { id: 'course', title: 'A course' })));
        expect(back).toEqual(items);
      }),
      runs,
    );
  });
});

describe('the course that comes with the program', () => {
  const items = itemsOf(course);

  it('goes out whole, and each question is still of its kind when it comes back', () => {
    expect(items).toHaveLength(Object.keys(course.questions).length + Object.keys(course.cards).length);
    const lessons = new Map(items.map(({ tags }) => [tags[1] ?? '', items.filter((one) => one.tags[1] === tags[1])]));
    for (const own of lessons.values()) {
      const complaints = new Complaints();
      const source = { file: 'quiz.md', text: quizText(own).text, cut: null };
      const { questions, cards } = readQuiz(source, asId<LessonId>('lesson'), complaints, () => []);
      expect(complaints.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      for (const { id, kind } of questions) expect([id, kind]).toEqual([id, course.questions[id]?.kind]);
      expect([...questions, ...cards].map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    }
  });

  it.each([
    ['Anki', () => readAnki(writeAnki(items, course))],
    ['GIFT', () => readGift(writeGift(items, course.id))],
    ['a table', () => readCsv(writeCsv(items))],
  ])('keeps every id through %s', (_, through) => {
    expect(named(through()).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });
});
