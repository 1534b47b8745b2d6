import { describe, expect, it } from 'vitest';
import type { Course, DeckEntry } from '../../../../src/course/course.js';
import { asId, type DeckId } from '../../../../src/course/id.js';
import { readDrills } from '../../../../src/practice/interview/bank/drills.js';
import { PracticeError } from '../../../../src/practice/kit/practice.js';
import { bank, course, questionNamed } from '../course.js';

const place = { file: 'quizzes/decks/drills.md', line: 9, column: 1 };
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text: [{ text }] });
const list = (start: number | null, ...texts: string[]) => ({
  kind: 'list' as const,
  start,
  items: texts.map((text) => ({ checked: null, blocks: [paragraph(text)] })),
});
const withEntry = (...blocks: DeckEntry['blocks'][number][]): Course => ({
  ...course,
  decks: {
    [asId<DeckId>('drills')]: {
      id: asId('drills'),
      title: '',
      practice: 'coach',
      settings: {},
      entries: [{ id: 'one', blocks, place }],
      place,
    },
  },
});

describe('the drills of the course', () => {
  it('are the three parts of the pressure answer, five lines each, on criteria of its question', () => {
    const drills = readDrills(course);
    expect(drills.map(({ name }) => name)).toEqual(['Priorities and help', 'A specific example', 'Balance after work']);
    for (const { question, criteria, lines } of drills) {
      const known = questionNamed(question).criteria.map(({ id }) => id);
      expect(question).toBe(bank[0]?.id);
      expect(lines).toHaveLength(5);
      for (const id of criteria) expect(known).toContain(id);
    }
    expect(new Set(drills.flatMap(({ criteria }) => criteria)).size).toBe(bank[0]?.criteria.length);
  });

  it('may be missing from a course', () => {
    expect(readDrills({ ...course, decks: {} })).toEqual([]);
  });

  const fields = list(null, 'question: q-01', 'criteria: c-order', 'keep: five lines');

  it.each([
    ['their lines', [paragraph('A part'), fields], /one needs its lines as a numbered list/],
    ['known criteria', [list(null, 'question: q-01', 'criteria: c-ordre', 'keep: x'), list(1, 'a')], /"c-ordre"/],
    ['a question', [list(null, 'criteria: c-order', 'keep: x'), list(1, 'a')], /question/],
  ])('need %s, and say where it is missing', (_, blocks, message) => {
    const broken = withEntry(...blocks);
    expect(() => readDrills(broken)).toThrow(PracticeError);
    expect(() => readDrills(broken)).toThrow(message);
    expect(() => readDrills(broken)).toThrow(/drills\.md:9: /);
  });
});
