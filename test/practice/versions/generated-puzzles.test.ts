import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { drawPuzzleId, puzzleOf } from '../../../src/practice/versions/generated-puzzles.js';
import { whyNoHigher, whyNot } from '../../../src/practice/versions/highest-match.js';
import { drawOf } from '../learner.js';

const ids = Array.from({ length: 300 }, (_, seed) => `made-up-${seed}`);
const puzzles = ids.flatMap((id) => puzzleOf(id) ?? []);

describe('a puzzle made up on the spot', () => {
  it('is the same again for the same id', () => {
    expect(puzzleOf('made-up-7')).toEqual(puzzleOf('made-up-7'));
    expect(puzzleOf(drawPuzzleId(drawOf(1)))).not.toBeNull();
    expect(puzzleOf('ms-01')).toBeNull();
  });

  it('has a pool in order, a range that semver reads and the answer that semver gives', () => {
    expect(puzzles).toHaveLength(300);
    for (const { pool, range, highest } of puzzles) {
      expect(pool).toEqual(semver.sort([...pool]));
      expect(semver.validRange(range)).not.toBeNull();
      expect(semver.maxSatisfying([...pool], range)).toBe(highest);
    }
  });

  it('never takes the whole pool, and is not decided by the tag latest', () => {
    for (const { pool, range, highest } of puzzles) {
      const latest = semver.maxSatisfying([...pool], '*') ?? '';
      expect(pool.every((version) => semver.satisfies(version, range))).toBe(false);
      if (semver.satisfies(latest, range)) expect(latest).toBe(highest);
    }
  });

  it('explains every wrong pick, and why nothing higher is taken', () => {
    for (const puzzle of puzzles) {
      expect(whyNoHigher(puzzle).length).toBeGreaterThan(20);
      for (const pick of [...puzzle.pool, null]) {
        if (pick !== puzzle.highest) expect(whyNot(puzzle, pick).length).toBeGreaterThan(20);
      }
    }
  });

  it('asks for all sorts of ranges, sometimes for one that takes nothing', () => {
    const signs = new Set(puzzles.map(({ range }) => range.replace(/\d+|[a-z]{2,}/g, '')));
    expect(signs.size).toBeGreaterThan(8);
    expect(puzzles.some(({ highest }) => highest === null)).toBe(true);
  });
});
