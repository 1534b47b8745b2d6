import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/course/plain.js';
import { whyNot } from '../../../src/practice/versions/highest-match.js';
import { poolOf, readHighestItems, readRangeItems } from '../../../src/practice/versions/range-items.js';
import { explainMatch } from '../../../src/versions/explain-match.js';
import { deckFrom, deckOf } from './decks.js';

const items = readRangeItems(deckOf('ranges'));
const puzzles = readHighestItems(deckOf('ranges'));

describe('the forty-two range items', () => {
  it('are forty-two', () => {
    expect(items).toHaveLength(42);
  });

  it.each(items.map((item) => [item.id, item] as const))(
    '%s is what semver says',
    (_, { range, version, matches, expands, why }) => {
      expect(semver.satisfies(version, range)).toBe(matches);
      expect(new semver.Range(range).range.replaceAll('||', ' || ') || '*').toBe(expands);
      expect(plainText(why).length).toBeGreaterThan(25);
      expect(explainMatch(range, version)).toMatchObject({ matches });
    },
  );
});

describe('the ten highest-match puzzles', () => {
  it('are ten', () => {
    expect(puzzles).toHaveLength(10);
  });

  it.each(puzzles.map((puzzle) => [puzzle.id, puzzle] as const))(
    '%s is what semver says',
    (_, { range, pool, highest }) => {
      expect(semver.maxSatisfying([...pool], range)).toBe(highest);
    },
  );

  it.each(puzzles.map((puzzle) => [puzzle.id, puzzle] as const))(
    '%s explains every wrong pick by what is wrong with it',
    (_, puzzle) => {
      for (const pick of [...puzzle.pool, null]) {
        const said = whyNot(puzzle, pick);
        if (pick === puzzle.highest) expect(said).toBe('');
        else expect(said).toContain(pick ?? puzzle.highest ?? 'none');
      }
    },
  );

  it('turn on nothing but the range: npm would take latest first, and latest is never in the way', () => {
    for (const { range, pool, highest } of puzzles) {
      const latest = semver.maxSatisfying([...pool], '*') ?? '';
      if (semver.satisfies(latest, range)) expect(latest).toBe(highest);
    }
  });
});

describe('a range item that is wrong', () => {
  const pool = { pool: ['1.0.0', '2.0.0'] };
  it.each([
    [['range: ^1', 'version: 1.0', 'match: yes', 'expands: x', 'why: y'], 'r has 1.0, which is not a version'],
    [['range: newest', 'version: 1.0.0', 'match: yes', 'expands: x', 'why: y'], 'r has newest, which is not a range'],
    [['range: ^1', 'version: 1.0.0', 'match: maybe', 'expands: x', 'why: y'], 'r has match: maybe; write yes or no'],
    [['range: ^1', 'version: 1.0.0', 'match: yes', 'expands: x'], 'r needs a list item "why: …"'],
  ])('is refused with file and line', (lines, message) => {
    expect(() => readRangeItems(deckFrom('ranges', { r: lines }, pool))).toThrow(
      `quizzes/decks/ranges.md:10: ${message}`,
    );
  });

  it.each([
    [{}, 'ranges.md:1: a ranges deck needs a pool'],
    [{ pool: ['1.0'] }, 'ranges.md:1: 1.0 in the pool is not a version'],
  ])('has no pool to stand on', (settings, message) => {
    expect(() => poolOf(deckFrom('ranges', {}, settings))).toThrow(message);
  });

  it('names a highest match that is not in the pool', () => {
    const deck = deckFrom('ranges', { m: ['range: ^3', 'highest: 3.0.0', 'why: y'] }, pool);
    expect(() => readHighestItems(deck)).toThrow(
      'ranges.md:10: m has 3.0.0, which is not in the pool at the top of the file',
    );
  });
});
