import { describe, expect, it } from 'vitest';
import { asId, type LessonId } from '../../src/course/id.js';
import type { Term } from '../../src/course/lesson.js';
import { prepareSearch, search, termsFrom } from '../../src/search/search.js';
import { courseOf, lesson, paragraph, place, words } from '../small-course.js';

function term(name: string, of: string, definition: string, also: string[] = []): Term {
  return { name, also, definition: words(definition), lesson: asId(of), step: 1, place };
}

const course = courseOf([
  lesson('stampede', 'caching', {
    title: 'Everyone at once',
    steps: [
      { title: 'A key expires', blocks: [paragraph('Then every reader misses it in the same moment.')], place },
      { title: 'Let one go', blocks: [paragraph('Single flight: the others wait for it.')], place },
    ],
    terms: [term('Stampede', 'stampede', 'Many readers miss the same key at once.', ['thundering herd', 'dogpile'])],
  }),
  lesson('strategies', 'caching', {
    title: 'Write-through and write-back',
    steps: [{ title: 'Where a write goes', blocks: [paragraph('A stampede is not the worry here.')], place }],
    terms: [term('Stampede', 'strategies', 'The same word, explained again.')],
  }),
]);

function found(query: string, limit?: number): string[] {
  return search(course, query, limit).map(({ kind, id, step }) => `${kind} ${id} ${step}`);
}

describe('a search', () => {
  it('knows where each word stands', () => {
    expect(search(course, 'flight')).toEqual([
      {
        kind: 'lesson',
        id: 'stampede',
        title: 'Everyone at once: Let one go',
        lesson: 'stampede',
        lessonTitle: 'Everyone at once',
        step: 1,
        excerpt: 'Single flight: the others wait for it.',
      },
    ]);
  });

  it('puts a term before a text, and finds it in every lesson that explains it', () => {
    const all = found('stampede');
    expect(all.slice(0, 2)).toEqual(['term Stampede 1', 'term Stampede 1']);
    expect(all).toContain('lesson strategies 0');
  });

  it.each([
    ['another name of a term', 'dogpile', 'term Stampede 1'],
    ['the beginning of a word', 'thunder', 'term Stampede 1'],
    ['a small typo', 'stampde', 'term Stampede 1'],
    ['words in capitals', 'THUNDERING HERD', 'term Stampede 1'],
    ['a part of a word with a hyphen', 'through', 'lesson strategies 0'],
    ['a question', 'stampede-q1', 'question stampede-q1 0'],
    ['the front of a card', 'front strategies-card', 'card strategies-card 0'],
    ['the back of a card', 'back strategies-card', 'card strategies-card 0'],
  ])('finds %s', (_, query, first) => {
    expect(found(query)[0]).toBe(first);
  });

  it('wants all of its words', () => {
    expect(found('readers flight')).toEqual([]);
    expect(found('others wait')).toEqual(['lesson stampede 1']);
  });

  it.each(['', '   ', '?!', 'zzzzzz', 'constructor'])('finds nothing for %j', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('is the same prepared or not', () => {
    const fresh = courseOf([lesson('queue', 'talk')]);
    prepareSearch(fresh);
    expect(search(fresh, 'queue')).toEqual(search(courseOf([lesson('queue', 'talk')]), 'queue'));
  });

  it('does not give an answer away', () => {
    expect(found('enough')).toEqual([]);
  });

  it('gives no more than it is asked for', () => {
    expect(found('stampede', 2)).toHaveLength(2);
    expect(found('stampede', 0)).toEqual([]);
  });

  it('cuts a long excerpt between characters', () => {
    const long = courseOf([
      lesson('long', 'a', { steps: [{ title: 'Long', blocks: [paragraph(`cache ${'👩‍👩‍👧'.repeat(200)}`)], place }] }),
    ]);
    expect(search(long, 'cache')[0]?.excerpt).toBe(`cache ${'👩‍👩‍👧'.repeat(96)}…`);
  });

  it('looks only for the first words of a long query, so that the hundredth key costs what the first does', () => {
    const six = 'alpha beta gamma delta epsilon zeta';
    const greek = courseOf([lesson('greek', 'a', { steps: [{ title: 'Greek', blocks: [paragraph(six)], place }] })]);
    expect(search(greek, six)).toHaveLength(1);
    expect(search(greek, `${six} and whatever else is typed`)).toEqual(search(greek, six));
    expect(search(greek, `alpha ${'alpha '.repeat(5000)}`)).toHaveLength(1);
    expect(search(greek, 'q'.repeat(5000))).toEqual([]);
  });
});

describe('the terms to begin with', () => {
  const titles = (first: string | null, limit: number) =>
    termsFrom(course, first === null ? null : asId<LessonId>(first), limit).map(
      ({ title, lesson: of }) => `${title} in ${of}`,
    );

  it.each([
    ['the first lesson where none was met', null, 9, ['Stampede in stampede', 'Stampede in strategies']],
    ['a lesson, and round the course from there', 'strategies', 9, ['Stampede in strategies', 'Stampede in stampede']],
    ['no more than are asked for', 'strategies', 1, ['Stampede in strategies']],
    ['the beginning where the lesson is not of this course', 'elsewhere', 1, ['Stampede in stampede']],
  ] as const)('are those of %s', (_, first, limit, expected) => {
    expect(titles(first, limit)).toEqual(expected);
  });
});
