import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recallAnswer } from '../../src/questions/registry.js';
import { formFor, list, press, questionOf, shape, shown, typed, wrongIn } from './asking.js';

const question = shape(list('ordered', 'key', 'store', 'call'));
/** Shown as store, call, key. */
const form = () => formFor(question);
const words = (of: ReturnType<typeof form>) => of.rows.map((row) => row.text[0]?.text);

describe('things to put in order', () => {
  it('never start in the right one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (n, draws) => {
        const items = Array.from({ length: n }, (_, index) => `item ${index}`);
        const queue = [...draws];
        const shuffled = formFor(shape(list('ordered', ...items)), (below) => (queue.shift() ?? 0) % below);
        expect(words(shuffled)).not.toEqual(items);
        expect([...words(shuffled)].sort()).toEqual(items);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('are picked up with space, carried with the arrows, and put down', () => {
    const held = press(form(), 'down down space');
    expect(shown(held.rows)).toEqual([' a  store', ' b  call', '>c^ key']);
    const carried = press(held, 'up up');
    expect(shown(carried.rows)).toEqual(['>a^ key', ' b  store', ' c  call']);
    expect(carried.keys).toContainEqual(['space', 'put down']);
    const down = press(carried, 'space down');
    expect(shown(down.rows)).toEqual([' a  key', '>b  store', ' c  call']);
  });

  it('stop at both ends', () => {
    expect(words(press(form(), 'space up up'))).toEqual(words(form()));
    expect(words(press(form(), 'space down down down'))).toEqual(['call', 'key', 'store']);
  });

  it('are carried by a jump too', () => {
    expect(words(press(form(), '3 space 1'))).toEqual(['key', 'store', 'call']);
    expect(press(form(), '9').rows[0]?.cursor).toBe(true);
  });

  it('cannot be handed in untouched, since they start in a wrong order', () => {
    expect(form().missing).toMatch(/Pick an item up/);
    expect(press(form(), 'down up').missing).not.toBeNull();
    expect(press(form(), 'space down').missing).toBeNull();
  });

  it.each([
    ['key store call', true, 1],
    ['store key call', false, 1 / 3],
    ['store call key', false, 0],
    ['call store key', false, 0],
  ])('in the order %s are right: %s, for %s of the points', (order, correct, points) => {
    const labels = order.split(' ').map((word) => 'abc'[words(form()).indexOf(word)]);
    const graded = typed(form(), labels.join(' ')).grade();
    expect(graded.correct).toBe(correct);
    expect(graded.points).toBeCloseTo(points, 10);
  });

  it('are graded in the order of the solution, each with where it was put', () => {
    const graded = typed(form(), 'a c b').grade();
    expect(shown(graded.rows)).toEqual([
      ' 1- key | you put it 2nd # about key',
      ' 2- store | you put it 1st # about store',
      ' 3+ call # about call',
    ]);
    expect(graded).toMatchObject({ answer: [1, 0, 2], solution: 'key → store → call' });
  });

  it.each(['c a b', 'cab', 'C, A, B'])('are read from "%s"', (line) => {
    expect(typed(form(), line).grade().correct).toBe(true);
  });

  it.each(['c a', 'c a a', 'c a b d', '3 1 2', ''])('are asked for again after "%s"', (line) => {
    expect(form().read(line)).toEqual({ malformed: 'all 3 letters in order, for example c a b' });
  });

  it('show the solution to someone who gives up', () => {
    expect(shown(form().reveal().rows).map((row) => row.slice(0, 7))).toEqual([' 1+ key', ' 2+ sto', ' 3+ cal']);
    expect(form().reveal().points).toBe(0);
  });

  it('need at least two that differ', () => {
    expect(wrongIn(shape(list('ordered', 'a')))).toMatch(/at least two/);
    expect(wrongIn(shape(list('ordered', 'a', 'b', 'a')))).toMatch(/two steps read "a"/);
  });

  it('can be recalled in words', () => {
    expect(recallAnswer(questionOf(question), [1, 0, 2])).toBe('store → key → call');
    expect(recallAnswer(questionOf(question), [1, 0])).toBeNull();
  });
});
