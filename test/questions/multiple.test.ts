import { describe, expect, it } from 'vitest';
import { recallAnswer } from '../../src/questions/registry.js';
import { first, formFor, press, questionOf, shape, shown, tasks, typed, wrongIn } from './asking.js';

const question = shape(tasks('x time', 'o capacity', 'x a gauge', 'o order'));

describe('a multiple choice', () => {
  it('is chosen with space or by letter, and taken back the same way', () => {
    const form = press(formFor(question), 'space down down space 4 4');
    expect(shown(form.rows)).toEqual([' a* time', ' b  capacity', ' c* a gauge', '>d  order']);
    expect(press(formFor(question), 'up').rows.map((row) => row.cursor)).toEqual([false, false, false, true]);
  });

  it('wants at least one', () => {
    expect(formFor(question).missing).toBe('Choose at least one option first.');
    expect(press(formFor(question), '1').missing).toBeNull();
    expect(press(formFor(question), '1 1').missing).not.toBeNull();
  });

  it.each([
    ['1 3', true, 1],
    ['1', false, 0.5],
    ['1 3 2', false, 0.5],
    ['1 2', false, 0],
    ['2 4', false, 0],
    ['1 2 3 4', false, 0],
  ])('with %s chosen is right: %s, for %s of the points', (keys, correct, points) => {
    expect(press(formFor(question), keys).grade()).toMatchObject({ correct, points });
  });

  it('explains what was chosen, and what was missed', () => {
    expect(shown(press(formFor(question), '1 2').grade().rows)).toEqual([
      ' a+ time # about time',
      ' b- capacity # about capacity',
      ' c? a gauge # about a gauge',
      ' d  order',
    ]);
  });

  it('is graded in the author’s order', () => {
    const form = formFor(question, first);
    const rows = form.rows.flatMap((row, index) =>
      ['time', 'a gauge'].includes(row.text[0]?.text ?? '') ? [index + 1] : [],
    );
    expect(press(form, rows.join(' ')).grade()).toMatchObject({
      correct: true,
      answer: [0, 2],
      solution: 'time; a gauge',
    });
  });

  it.each(['a c', 'c a', 'AC', 'a, c', 'a c c'])('reads "%s" from a line', (line) => {
    expect(typed(formFor(question), line).grade().correct).toBe(true);
  });

  it.each(['', 'e', 'a e', '1 3'])('asks again after "%s"', (line) => {
    expect(formFor(question).read(line)).toEqual({ malformed: 'letters from a to d, for example a c' });
  });

  it('shows the solution to someone who gives up', () => {
    expect(shown(formFor(question).reveal().rows).map((row) => row.slice(0, 3))).toEqual([' a+', ' b ', ' c+', ' d ']);
  });

  it('can be recalled in words, and has no twins', () => {
    expect(recallAnswer(questionOf(question), [0, 3])).toBe('time; order');
    expect(recallAnswer(questionOf(question), [0, 9])).toBeNull();
    expect(wrongIn(shape(tasks('x a', 'x a')))).toMatch(/two options read/);
  });
});
