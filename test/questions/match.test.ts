import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/questions/kind.js';
import { recallAnswer } from '../../src/questions/registry.js';
import { formFor, press, questionOf, shape, shown, text, typed, wrongIn } from './asking.js';

const pairs = (...rows: [string, string][]): Part => ({
  kind: 'pairs',
  rows: rows.map(([left, right]) => [text(left), text(right)]),
  line: 5,
});
const question = shape(pairs(['unary', 'price'], ['server', 'feed'], ['client', 'sensor']));
/** The partners are shown as a feed, b sensor, c price. */
const form = () => formFor(question);

describe('pairs to match', () => {
  it('name the partners beside the rows, never in the order of the rows', () => {
    expect(form().targets.map(({ label, text: [word] }) => `${label} ${word?.text}`)).toEqual([
      'a feed',
      'b sensor',
      'c price',
    ]);
    expect(shown(form().rows)).toEqual(['>1  unary', ' 2  server', ' 3  client']);
    expect(form().missing).toBe('3 rows still need a partner.');
  });

  it.each([
    ['right', 'feed'],
    ['right right', 'sensor'],
    ['left', 'price'],
    ['right left', 'price'],
    ['space', 'feed'],
    ['left right', 'feed'],
  ])('turn the partner of a row: %s gives %s', (keys, word) => {
    expect(shown(press(form(), keys).rows)[0]).toBe(`>1* unary | ${word}`);
  });

  it('take a digit or letter for the partner and go on to the next row', () => {
    const filled = press(form(), '3 1 2');
    expect(shown(filled.rows)).toEqual([' 1* unary | price', ' 2* server | feed', '>3* client | sensor']);
    expect(filled.missing).toBeNull();
    expect(filled.grade()).toMatchObject({ correct: true, points: 1, answer: [0, 1, 2] });
  });

  it('let a partner be taken back', () => {
    expect(press(form(), '3 1 2 back').missing).toBe('1 row still needs a partner.');
    expect(press(form(), 'up').rows[2]?.cursor).toBe(true);
    expect(press(form(), 'up down').rows[0]?.cursor).toBe(true);
    expect(press(form(), '9')).toBeDefined();
  });

  it('show what was given, struck through, and what belongs there', () => {
    const graded = typed(form(), '1c 2b 3a').grade();
    expect(shown(graded.rows)).toEqual([
      ' 1+ unary | price',
      ' 2- server | sensor → feed',
      ' 3- client | feed → sensor',
    ]);
    expect(graded.rows[1]?.beside[0]).toMatchObject({ text: 'sensor', strike: true });
    expect(graded).toMatchObject({ correct: false, answer: [0, 2, 1] });
    expect(graded.points).toBeCloseTo(1 / 3, 10);
    expect(graded.solution).toBe('unary – price; server – feed; client – sensor');
  });

  it.each(['1c 2a 3b', '3b 1c 2a', '1 c, 2 a, 3 b', '1C 2A 3B', 'c a b', '1-c 2-a 3-b'])(
    'are read from "%s"',
    (line) => {
      expect(typed(form(), line).grade().correct).toBe(true);
    },
  );

  it.each(['', '1c 2a', '1c 1a 3b', '1d 2a 3b', '4a 1b 2c', 'c a', 'hello'])(
    'are asked for again after "%s"',
    (line) => {
      expect(form().read(line)).toEqual({
        malformed: 'a number and a letter for each of the 3 rows, for example 1b 2a',
      });
    },
  );

  it('may share a partner, which is then offered once', () => {
    const shared = formFor(shape(pairs(['PUT', 'safe'], ['GET', 'safe'], ['POST', 'not'])));
    expect(shared.targets).toHaveLength(2);
    const safe = shared.targets.find((target) => target.text[0]?.text === 'safe')?.label ?? '?';
    const not = shared.targets.find((target) => target.text[0]?.text === 'not')?.label ?? '?';
    expect(typed(shared, `1${safe} 2${safe} 3${not}`).grade().correct).toBe(true);
  });

  it('show the solution to someone who gives up', () => {
    expect(shown(form().reveal().rows)).toEqual([' 1+ unary | price', ' 2+ server | feed', ' 3+ client | sensor']);
  });

  it('need two whole pairs whose left sides differ', () => {
    expect(wrongIn(shape(pairs(['a', 'b'])))).toMatch(/at least two rows/);
    expect(wrongIn(shape(pairs(['a', 'b'], ['a', 'c'])))).toMatch(/two rows read "a"/);
    expect(wrongIn(shape(pairs(['a', 'b'], ['c', ''])))).toMatch(/both sides/);
  });

  it('can be recalled in words', () => {
    expect(recallAnswer(questionOf(question), [1, 0, 2])).toBe('unary – feed; server – price; client – sensor');
    expect(recallAnswer(questionOf(question), [1, 0])).toBeNull();
    expect(recallAnswer(questionOf(question), [1, 0, 9])).toBeNull();
  });
});
