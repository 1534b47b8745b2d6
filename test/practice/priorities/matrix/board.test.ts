import { describe, expect, it } from 'vitest';
import { boardHeight, drawBoard } from '../../../../src/practice/priorities/matrix/board.js';
import { place, takeBack } from '../../../../src/practice/priorities/matrix/round.js';
import { plain } from '../../../../src/text/line.js';
import { lineWidth } from '../../../../src/text/width.js';
import { plainTasks, roundOf, tasks } from './cards.js';

const text = (...drawn: Parameters<typeof drawBoard>) => drawBoard(...drawn).map(plain);

describe('the board', () => {
  const four = [1, 2, 3, 4].reduce((round, box) => place(round, box as 1 | 2 | 3 | 4), roundOf(plainTasks(1, 2, 3, 4)));

  it('has a box at each of the four places, with its card in it', () => {
    expect(text(four, null, 76, 10)).toEqual([
      '               urgent                          not urgent                   ',
      '            ┌─ 1 do now ──────────────── 1 ─┬─ 2 schedule ───────────── 1 ─┐',
      'important   │  1 Card a.                    │  2 Card b.                   │',
      '            │                               │                              │',
      '            │                               │                              │',
      '            ├─ 3 delegate or cheapen ─── 1 ─┼─ 4 drop ───────────────── 1 ─┤',
      'unimportant │  3 Card c.                    │  4 Card d.                   │',
      '            │                               │                              │',
      '            │                               │                              │',
      '            └───────────────────────────────┴──────────────────────────────┘',
    ]);
  });

  it('says what is important in its frame where there is no room beside it', () => {
    expect(text(four, 2, 54, 8)).toEqual([
      '   urgent                     not urgent              ',
      '┌─ 1 do now ─────────── 1 ─┬▸ 2 schedule  important ─┐',
      '│  1 Card a.               │  2 Card b.              │',
      '│                          │                         │',
      '├─ 3 make cheap ─────── 1 ─┼─ 4 drop ── unimportant ─┤',
      '│  3 Card c.               │  4 Card d.              │',
      '│                          │                         │',
      '└──────────────────────────┴─────────────────────────┘',
    ]);
  });

  it('marks the box under the cursor with a sign, not with colour alone', () => {
    expect(text(four, 4, 76, 10)[5]).toContain('┼▸ 4 drop');
  });

  it('marks the card that is taken up again', () => {
    expect(text(takeBack(four), null, 76, 10).join('\n')).toContain('▸ Card d.');
  });

  it('shows the last cards of a full box, and how many are above them', () => {
    const full = Array.from({ length: 12 }).reduce<ReturnType<typeof roundOf>>(
      (round) => place(round, 2),
      roundOf(tasks.slice(0, 12)),
    );
    const drawn = text(full, null, 54, 10).join('\n');
    expect(drawn).toContain('and 10 more');
    expect(drawn).toContain('12 ');
  });

  it.each([
    [54, 9],
    [58, 12],
    [70, 15],
    [76, 19],
    [118, 36],
  ])('is exactly %d wide, and no higher than %d', (columns, rows) => {
    const drawn = drawBoard(four, 1, columns, rows);
    expect(drawn.length).toBe(boardHeight(rows));
    expect(drawn.length).toBeLessThanOrEqual(rows);
    expect(new Set(drawn.map(lineWidth))).toEqual(new Set([columns]));
  });
});
