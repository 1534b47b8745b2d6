import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/content/load.js';
import {
  bodies,
  deckBodies,
  embeds,
  passages,
  questionsOf,
  wantedRuns,
  withoutSources,
} from '../../src/content/walk.js';
import { findIn } from '../../src/course/id.js';
import { plainText } from '../../src/course/plain.js';
import { read } from './reading.js';

const small = (await loadCourse(new URL('../fixtures/courses/small', import.meta.url).pathname)).course;
const place = { file: 'a.md', line: 1, column: 1 };

describe('a way through a course', () => {
  it('passes every passage, inside lists, quotes and tables too', () => {
    const { blocks } = read('one\n\n### two\n\n- three\n  > four\n\n| five |\n| - |\n| six |\n\n```\ncode\n```');
    expect(
      [...passages(blocks, place)].map(({ text, kind, place: { line } }) => [plainText(text), kind, line]),
    ).toEqual([
      ['one', 'paragraph', 1],
      ['two', 'heading', 3],
      ['three', 'paragraph', 5],
      ['four', 'paragraph', 6],
      ['five', 'cell', 8],
      ['six', 'cell', 8],
    ]);
  });

  it('passes everything that is said, and the decks apart', () => {
    const places = [...bodies(small)].map((body) => body.place.file.split('/').at(-1));
    expect(new Set(places)).toEqual(new Set(['course.md', '01-waiting.md', '02-leaving.md', 'waiting.md']));
    expect([...deckBodies(small)]).toHaveLength(2);
  });

  it('passes what is embedded and what is to be run', () => {
    const lesson = findIn(small.lessons, 'waiting');
    if (lesson === undefined) throw new Error('the lesson is there');
    expect([...embeds(lesson, 'question')].map(({ block }) => block.use)).toEqual(['drain-time']);
    expect([...embeds(lesson, 'practice')].map(({ step }) => step.title)).toEqual(['Everything Markdown can do']);
    expect([...wantedRuns(small)].map(({ reference, metrics }) => [reference.scenario, metrics])).toEqual([
      ['flash-sale', ['secondsToDrain', 'secondsToDrain']],
      ['bounded', []],
      ['nightly-outage', []],
    ]);
    expect(questionsOf(small, lesson)).toHaveLength(8);
  });

  it('ends before the sources', () => {
    const { blocks } = read('a\n\n---\n\nb\n\n---\n\nSources');
    expect(withoutSources(blocks)).toHaveLength(3);
    expect(withoutSources(blocks.slice(0, 1))).toHaveLength(1);
  });
});
