import { describe, expect, it } from 'vitest';
import type { Course, DeckEntry } from '../../../../src/course/course.js';
import { asId, type DeckId, findIn } from '../../../../src/course/id.js';
import { readForks } from '../../../../src/practice/interview/mock/forks.js';
import { course } from '../course.js';

const place = { file: 'quizzes/decks/checkout.md', line: 7, column: 1 };
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text: [{ text }] });
const bullets = (...texts: string[]) => ({
  kind: 'list' as const,
  start: null,
  items: texts.map((text) => ({
    checked: null,
    blocks: [paragraph(text), { kind: 'quote' as const, blocks: [paragraph('so')] }],
  })),
});
const heading = { kind: 'heading' as const, depth: 3, text: [{ text: 'Choices' }] };
const checkout = asId<DeckId>('checkout');
const withEntry = (blocks: DeckEntry['blocks']): Course => ({
  ...course,
  decks: {
    [checkout]: {
      id: checkout,
      title: '',
      practice: 'mock',
      settings: {},
      entries: [{ id: 'one', blocks, place }],
      place,
    },
  },
});

describe('the forks of the checkout', () => {
  const forks = readForks(course);

  it('are six, each with a best way and a bad one, and a lesson that exists', () => {
    expect(forks).toHaveLength(6);
    for (const { choices, lesson, why } of forks) {
      expect(choices.map(({ worth }) => worth).sort()).toEqual([0, 0.5, 1]);
      expect(findIn(course.lessons, lesson)).toBeDefined();
      expect(why).not.toBe('');
    }
  });

  it('do not give the best way away by its place or its length', () => {
    const places = forks.map(({ choices }) => choices.findIndex(({ worth }) => worth === 1));
    expect(new Set(places).size).toBe(3);
    const longest = forks.filter(({ choices }) => {
      const best = choices.find(({ worth }) => worth === 1)?.text.length ?? 0;
      return choices.every(({ worth, text }) => worth === 1 || text.length < best);
    });
    expect(longest.length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['no choices', [paragraph('What?'), bullets('lesson: x', 'worth: 1, 0')], /needs at least two choices/],
    [
      'a worth for each',
      [paragraph('What?'), bullets('lesson: x', 'worth: 1'), heading, bullets('a', 'b')],
      /as many of 0, 0.5 and 1/,
    ],
    ['a situation', [bullets('lesson: x', 'worth: 1, 0'), heading, bullets('a', 'b')], /says nothing/],
    ['a lesson', [paragraph('What?'), bullets('worth: 1, 0'), heading, bullets('a', 'b')], /lesson/],
  ])('need %s, and say where it is missing', (_, blocks, message) => {
    expect(() => readForks(withEntry(blocks))).toThrow(message);
    expect(() => readForks(withEntry(blocks))).toThrow(/checkout\.md:7/);
  });

  it('say when the course has no such deck', () => {
    expect(() => readForks({ ...course, decks: {} })).toThrow(/no deck "checkout"/);
  });
});
