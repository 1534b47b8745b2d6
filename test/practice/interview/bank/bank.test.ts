import { describe, expect, it } from 'vitest';
import type { Course } from '../../../../src/course/course.js';
import { findIn } from '../../../../src/course/id.js';
import { findQuestion, readBank } from '../../../../src/practice/interview/bank/bank.js';
import { PracticeError } from '../../../../src/practice/kit/practice.js';
import { bank, course } from '../course.js';

const deck = findIn(course.decks, 'interview');
const first = deck?.entries[0];

/** The course with only the first question, its blocks changed. */
function withFirst(
  change: (blocks: NonNullable<typeof first>['blocks']) => NonNullable<typeof first>['blocks'],
): Course {
  if (deck === undefined || first === undefined) throw new Error('the course has no interview deck');
  return { ...course, decks: { [deck.id]: { ...deck, entries: [{ ...first, blocks: change(first.blocks) }] } } };
}

describe('the bank of questions', () => {
  it('has for each a rubric, probes, a subject, and three samples with a key of five', () => {
    for (const { text, looksFor, criteria, probes, topic, samples } of bank) {
      expect(text).toMatch(/[?.]$/);
      expect(looksFor).not.toBe('');
      expect(criteria.length).toBeGreaterThanOrEqual(5);
      expect(Object.keys(probes).length).toBeGreaterThanOrEqual(3);
      expect(topic.length).toBeGreaterThan(3);
      for (const { key, verdict } of Object.values(samples)) {
        expect(Object.keys(key)).toHaveLength(5);
        expect(verdict).toMatch(/"/);
      }
    }
  });

  it('finds a question, none when none was asked for, and says which there are', () => {
    expect(findQuestion(bank, 'q-07', 'interview')?.text).toContain('your manager');
    expect(findQuestion(bank, undefined, 'interview')).toBeNull();
    expect(() => findQuestion(bank, 'q-21', 'interview')).toThrow(
      /interview\.md:\d+: no question "q-21"; there are q-01 to q-20/,
    );
  });

  it.each([
    [
      'a question',
      (blocks: NonNullable<typeof first>['blocks']) => blocks.filter(({ kind }) => kind !== 'paragraph').slice(0, 1),
      /asks nothing/,
    ],
    [
      'a list',
      (blocks: NonNullable<typeof first>['blocks']) => blocks.filter(({ kind }) => kind !== 'list'),
      /looks for/,
    ],
    [
      'samples',
      (blocks: NonNullable<typeof first>['blocks']) => blocks.filter((block) => block.kind !== 'heading'),
      /no weak sample/,
    ],
    [
      'verdicts',
      (blocks: NonNullable<typeof first>['blocks']) => blocks.filter(({ kind }) => kind !== 'quote'),
      /does not say what decides its weak sample/,
    ],
  ])('refuses an entry without %s, and says where it stands', (_, change, message) => {
    const broken = withFirst(change);
    expect(() => readBank({ course: broken })).toThrow(message);
    expect(() => readBank({ course: broken })).toThrow(/interview\.md:\d+: /);
    expect(() => readBank({ course: broken })).toThrow(PracticeError);
  });

  it('refuses deciding words that the sample does not say', () => {
    const broken = withFirst((blocks) =>
      JSON.parse(JSON.stringify(blocks).replace('words medium c-help: A colleague', 'words medium c-help: A friend')),
    );
    expect(() => readBank({ course: broken })).toThrow(
      /quotes "A friend from .*" for c-help, which its medium sample does not say/,
    );
  });

  it('refuses a course without the deck, and an empty one', () => {
    expect(() => readBank({ course: { ...course, decks: {} } })).toThrow(/no deck "interview"/);
    if (deck === undefined) throw new Error('the course has no interview deck');
    expect(() => readBank({ course: { ...course, decks: { [deck.id]: { ...deck, entries: [] } } } })).toThrow(
      /no questions/,
    );
  });
});
