import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/questions/registry.js';
import { type Item, type Session, startSession } from '../../../src/store/session.js';
import { plain } from '../../../src/text/line.js';
import { lineWidth } from '../../../src/text/width.js';
import { railLines } from '../../../src/ui/questions/rail-lines.js';
import { card, question } from '../../small-course.js';

const items: readonly Item[] = [
  { kind: 'question', question: question('a', 'queue') },
  { kind: 'question', question: question('b', 'queue') },
  { kind: 'card', card: card('c', 'queue') },
  { kind: 'question', question: question('d', 'queue') },
];
const begun = startSession({ purpose: 'quiz', title: 'Quiz', lesson: 'queue', items }, { ask, draw: () => 0, now: 0 });
const answered = (...right: readonly (boolean | null)[]): Session['outcomes'] =>
  right.flatMap((is, at) => (items[at] === undefined ? [] : [{ item: items[at], right: is, points: is ? 1 : 0 }]));
const rail = (session: Session, columns = 40, rows = 20) => railLines(session, { columns, rows }).map(plain);

describe('the run beside a question', () => {
  it('names the kinds of what is to come, and nothing else of them', () => {
    expect(rail(begun)).toEqual([
      'So far nothing answered',
      '',
      '▸  1 ○ this one',
      '   2 ○ single choice',
      '   3 ○ a card',
      '   4 ○ single choice',
    ]);
  });

  it('tells what was answered by its first words and how it went', () => {
    expect(rail({ ...begun, index: 3, outcomes: answered(true, false, null) })).toEqual([
      'So far 1 of 3 right',
      '',
      '   1 ✓ How many for a?',
      '   2 ✗ How many for b?',
      '   3 – front of c',
      '▸  4 ○ this one',
    ]);
  });

  it('keeps the one that is asked in sight where there are more than rows', () => {
    for (let index = 0; index < items.length; index++) {
      const lines = rail({ ...begun, index }, 40, 4);
      expect(lines).toHaveLength(4);
      expect(lines.filter((text) => text.startsWith('▸'))).toEqual([`▸  ${index + 1} ○ this one`]);
    }
  });

  it('has one row for several of a kind that are still to come', () => {
    const many: readonly Item[] = [
      ...items,
      ...['e', 'f', 'g'].map((id): Item => ({ kind: 'card', card: card(id, 'queue') })),
    ];
    const session = startSession(
      { purpose: 'quiz', title: 'Quiz', lesson: 'queue', items: many },
      { ask, draw: () => 0, now: 0 },
    );
    expect(rail(session).slice(4)).toEqual(['   3 ○ a card', '   4 ○ single choice', '   5 ○ a card ×3']);
    expect(rail({ ...session, index: 5 }).slice(6)).toEqual(['   5 ○ a card', '▸  6 ○ this one', '   7 ○ a card']);
  });

  it('is never wider than its pane', () => {
    const lines = railLines({ ...begun, index: 1, outcomes: answered(true) }, { columns: 12, rows: 9 });
    expect(lines.filter((line) => lineWidth(line) > 12)).toEqual([]);
  });
});
