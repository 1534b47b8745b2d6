import { expect, it } from 'vitest';
import { fold } from '../../src/progress/fold.js';
import type { Item, Session } from '../../src/store/session.js';
import { summaryPassages } from '../../src/store/summary-lines.js';
import { plain } from '../../src/text/line.js';
import { card, courseOf, lesson, question } from '../small-course.js';

const course = courseOf([lesson('queue', 'talk')]);
const asked = (id: string): Item => ({ kind: 'question', question: question(id, 'queue') });
const turned: Item = { kind: 'card', card: card('c', 'queue') };

function told(outcomes: Session['outcomes'], columns = 60, inWords = false, rows = 0): string {
  const items = outcomes.map(({ item }) => item);
  const session: Session = {
    ...{ purpose: 'quiz', title: 'Quiz', lesson: 'queue', quiz: null, isBegun: true, items },
    ...{ index: items.length, stage: { at: 'summary' }, outcomes },
  };
  const words = inWords ? { plain: true as const } : {};
  const telling = { progress: fold([], (id) => id), now: 0, columns, rows, ...words };
  return summaryPassages(session, course, telling, 0)
    .map((lines) => lines.map(plain).join('\n'))
    .join('\n\n');
}

it('names each question with how it went', () => {
  const text = told([
    { item: asked('a'), right: true, points: 1 },
    { item: asked('b'), right: false, points: 0 },
    { item: turned, right: null, points: 0 },
  ]);
  expect(text).toContain('1 of 3 right');
  expect(text).toContain('  ✓ How many for a?\n  ✗ How many for b?\n  – front of c');
});

it('says it in words where marks would not be read out', () => {
  const text = told(
    [
      { item: asked('a'), right: false, points: 0 },
      { item: asked('b'), right: true, points: 1 },
    ],
    60,
    true,
  );
  expect(text).toContain('  wrong: How many for a?\n  right: How many for b?');
});

it('cuts what does not fit beside its mark', () => {
  const text = told(
    [
      { item: asked('a'), right: true, points: 1 },
      { item: asked('b'), right: true, points: 1 },
    ],
    12,
  );
  expect(text).toContain('  ✓ How man…');
});

it('does not list a single question, which is still on everybody’s mind', () => {
  expect(told([{ item: asked('a'), right: true, points: 1 }])).not.toContain('How many for a?');
});

it('tells questions whole where there are rows for all of it, and else each in one row', () => {
  const outcomes = [
    { item: asked('a'), right: true, points: 1 },
    { item: asked('b'), right: false, points: 0 },
  ];
  expect(told(outcomes, 14, false, 40)).toContain('  ✓ How many\n    for a?');
  expect(told(outcomes, 14, false, 3)).toContain('  ✓ How many …');
});
