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
  const drills = readDrills(course);

  it('are the parts of the pressure answer and the whole of it, a request for help, and two sentences for each of two', () => {
    const told = drills.map(({ name, lines, question }) => `${question}: ${name}, in ${lines.length} lines`);
    expect(told).toEqual([
      'q-01: Priorities and help, in 5 lines',
      'q-01: A specific example, in 5 lines',
      'q-01: Balance after work, in 5 lines',
      'q-01: The pressure answer, in 5 lines',
      'q-04: A request for help, in 5 lines',
      'q-04: Asking for help, in 2 lines',
      'q-15: Balance after work, in 2 lines',
    ]);
  });

  it('speak to criteria of their question, and its parts together to all of them', () => {
    for (const { question, criteria } of drills) {
      const known = questionNamed(question).criteria.map(({ id }) => id);
      for (const id of criteria) expect(known).toContain(id);
    }
    const parts = drills.slice(0, 3);
    expect(new Set(parts.flatMap(({ criteria }) => criteria)).size).toBe(bank[0]?.criteria.length);
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
