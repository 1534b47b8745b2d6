import { describe, expect, it } from 'vitest';
import { PracticeError } from '../../../../src/practice/kit/practice.js';
import { accepts, readTasks } from '../../../../src/practice/priorities/matrix/deck.js';
import { bullets, deckFrom, paragraph } from '../../versions/decks.js';
import { taskNamed, tasks } from './cards.js';

const card = (...fields: string[]) => [paragraph('Main is red.'), bullets(fields)];

describe('the deck of the board', () => {
  it('has the 42 cards of the course, 16 of them debatable', () => {
    expect(tasks).toHaveLength(42);
    expect(tasks.filter(({ debate }) => debate !== null)).toHaveLength(16);
    expect(new Set(tasks.map(({ key }) => key))).toEqual(new Set([1, 2, 3, 4]));
  });

  it('reads a debatable card with both arguments', () => {
    const { key, debate } = taskNamed('e-05');
    expect(key).toBe(2);
    expect(debate?.also).toBe(1);
    expect(debate?.forAlso).toContain('deployment keys');
    expect(debate?.forKey).toContain('a few days cost nothing');
  });

  it('accepts the key, and the second box of a debatable card', () => {
    const accepted = (id: string) => ([1, 2, 3, 4] as const).filter((quadrant) => accepts(taskNamed(id), quadrant));
    expect(accepted('e-01')).toEqual([1]);
    expect(accepted('e-05')).toEqual([1, 2]);
  });

  const good = card('quadrant: Q1', 'why: Eight people wait.');
  it.each([
    ['has no quadrant', card('why: x'), 'quizzes/decks/test.md:40: d needs a list item "quadrant: …"'],
    ['has no reason', card('quadrant: Q1'), 'quizzes/decks/test.md:40: d needs a list item "why: …"'],
    [
      'names no quadrant',
      card('quadrant: Q7', 'why: x'),
      'quizzes/decks/test.md:40: d has "quadrant: Q7"; write Q1, Q2, Q3 or Q4',
    ],
    [
      'says nothing',
      [bullets(['quadrant: Q1', 'why: x'])],
      'quizzes/decks/test.md:40: d says nothing; write the task above the list',
    ],
    [
      'argues for one side only',
      card('quadrant: Q1', 'why: x', 'also: Q2', 'when: y', 'for: z'),
      'quizzes/decks/test.md:40: d needs a list item "against: …"',
    ],
    [
      'accepts one box twice',
      card('quadrant: Q1', 'why: x', 'also: Q1'),
      'quizzes/decks/test.md:40: d accepts Q1 twice; "also" names another quadrant',
    ],
  ])('refuses an entry that %s, naming file and line', (_, entry, message) => {
    const deck = deckFrom('test', { a: good, b: good, c: good, d: entry });
    expect(() => readTasks(deck)).toThrow(new PracticeError(message));
  });

  it('refuses a deck too small for a round', () => {
    expect(() => readTasks(deckFrom('test', { a: good }))).toThrow('the board needs at least 4 cards, and there are 1');
  });
});
