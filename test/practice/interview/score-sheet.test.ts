import { describe, expect, it } from 'vitest';
import {
  emptySheet,
  readScores,
  type ScoreIntent,
  sheetBindings,
  sheetLines,
  updateSheet,
} from '../../../src/practice/interview/score-sheet.js';
import { lineWidth } from '../../../src/text/width.js';
import { words } from '../learner.js';

const empty = emptySheet(['what came first (a rule)', 'who agreed', 'how it ended']);

/** The sheet after all of these, none of which hands it in for good. */
const sheetAfter = (...intents: ScoreIntent[]) =>
  intents.reduce((sheet, intent) => {
    const next = updateSheet(sheet, intent);
    if ('given' in next) throw new Error('it was handed in');
    return next;
  }, empty);

describe('a score sheet', () => {
  it.each([
    [['raise'], 0.5],
    [['raise', 'raise'], 1],
    [['raise', 'raise', 'raise'], 1],
    [['raise', 'raise', 'lower'], 0.5],
    [['lower'], 0],
    [['turn'], 0],
    [['turn', 'turn', 'turn'], 1],
    [['turn', 'turn', 'turn', 'turn'], 0],
  ] as const)('%j gives %f', (types, score) => {
    expect(sheetAfter(...types.map((type) => ({ type }) as const)).scores).toEqual([score, null, null]);
  });

  it('goes to the next criterion after a digit, and stays within the rubric', () => {
    expect(sheetAfter({ type: 'score', score: 1 })).toMatchObject({ scores: [1, null, null], cursor: 1 });
    expect(sheetAfter({ type: 'move', by: -1 }).cursor).toBe(0);
    const [down] = [{ type: 'move', by: 1 } as const];
    expect(sheetAfter(down, down, down).cursor).toBe(2);
  });

  it('is not handed in with gaps: it says which, and goes to the first', () => {
    expect(sheetAfter({ type: 'score', score: 1 }, { type: 'move', by: 1 }, { type: 'hand-in' })).toMatchObject({
      cursor: 1,
      notice: 'Not scored yet: 2, and 3.',
    });
    expect(sheetAfter({ type: 'hand-in' }, { type: 'raise' }).notice).toBe('');
  });

  it('is handed in when all is scored, or at once with a line of digits', () => {
    const full = sheetAfter({ type: 'score', score: 1 }, { type: 'score', score: 0 }, { type: 'score', score: 0.5 });
    expect(updateSheet(full, { type: 'hand-in' })).toEqual({ given: [1, 0, 0.5] });
    const read = readScores(empty, '2 0,1');
    expect('type' in read && updateSheet(empty, read)).toEqual({ given: [1, 0, 0.5] });
  });

  it.each(['', '12', '1234', '013', 'abc'])('does not read "%s"', (typed) => {
    expect(readScores(empty, typed)).toEqual({ malformed: expect.stringContaining('Type 3 digits, for example 201') });
  });

  it('shows the score in words, and somebody else’s in a column of its own', () => {
    const sheet = sheetAfter({ type: 'score', score: 1 });
    expect(words(sheetLines(sheet, 60))).toBe(
      '   ✓ met        what came first (a rule)\n ▸ – –          who agreed\n   – –          how it ended',
    );
    expect(words(sheetLines(sheet, 60, [0.5, null, 0]))).toMatch(
      /✓ met {8}◐ {3}what[^\n]*\n[^\n]* {5}who agreed\n[^\n]*· {3}how/,
    );
  });

  it.each([40, 60, 84])('says each criterion whole on %i columns', (columns) => {
    const name = 'how it ended, best with a number (debt repaid, and who heard of it)';
    const sheet = emptySheet([name, 'who agreed']);
    const lines = sheetLines(sheet, columns, [1, 0]);
    expect(words(lines).replace(/\s+/g, ' ')).toContain(name);
    expect(lines.every((line) => lineWidth(line) <= columns)).toBe(true);
  });

  it('says what enter does', () => {
    const meaning = (sheet: typeof empty) =>
      sheetBindings(sheet, 'done').find(({ keys }) => keys.includes('enter'))?.meaning;
    expect(meaning(empty)).toBe('what is missing');
    expect(meaning({ ...empty, scores: [0, 0, 1] })).toBe('done');
  });
});
