import { describe, expect, it } from 'vitest';
import { recallAnswer } from '../../src/questions/registry.js';
import { first, formFor, item, press, questionOf, shape, shown, tasks, typed, wrongIn } from './asking.js';

const question = shape(tasks('o lost', 'x kept', 'o doubled'));

describe('a single choice', () => {
  it('starts with nothing chosen, and wants something', () => {
    const form = formFor(question);
    expect(shown(form.rows)).toEqual([' a  lost', ' b  kept', ' c  doubled']);
    expect(form.missing).toBe('Choose an option first.');
    expect(form.instruction).toBe('Choose one');
  });

  it.each([
    ['down', 'a'],
    ['down down', 'b'],
    ['up', 'c'],
    ['down up', 'c'],
    ['up down', 'a'],
    ['3', 'c'],
    ['3 1', 'a'],
    ['space', 'a'],
    ['2 space', 'b'],
    ['9', ''],
  ])('after %s has chosen "%s"', (keys, label) => {
    const chosen = press(formFor(question), keys).rows.filter((row) => row.mark === 'chosen' && row.cursor);
    expect(chosen.map((row) => row.label).join()).toBe(label);
  });

  it('is a new answer form after a press, and the old one stays', () => {
    const form = formFor(question);
    expect(press(form, 'down')).not.toBe(form);
    expect(form.missing).not.toBeNull();
    expect(press(form, 'left back =x')).toBe(form);
  });

  it('gives feedback for the very option chosen, wrong or right', () => {
    expect(shown(press(formFor(question), '1').grade().rows)).toEqual([
      ' a- lost # about lost',
      ' b? kept',
      ' c  doubled',
    ]);
    expect(shown(press(formFor(question), '2').grade().rows)).toEqual([
      ' a  lost',
      ' b+ kept # about kept',
      ' c  doubled',
    ]);
  });

  it('is graded in the author’s order, however it was shuffled', () => {
    const shuffled = formFor(question, first);
    expect(shuffled.rows.map((row) => row.label)).toEqual(['a', 'b', 'c']);
    const at = shuffled.rows.findIndex((row) => row.text[0]?.text === 'kept');
    expect(press(shuffled, String(at + 1)).grade()).toMatchObject({
      correct: true,
      points: 1,
      answer: [1],
      solution: 'kept',
    });
    expect(press(formFor(question), '3').grade()).toMatchObject({ correct: false, points: 0, answer: [2] });
  });

  it('is read from a line', () => {
    expect(typed(formFor(question), ' B ').grade().correct).toBe(true);
    for (const line of ['d', 'ab', '2', '', 'a b', '?']) {
      expect(formFor(question).read(line)).toEqual({ malformed: 'a letter from a to c, for example b' });
    }
  });

  it('shows the solution to someone who gives up', () => {
    const revealed = formFor(question).reveal();
    expect(revealed).toMatchObject({ correct: false, points: 0, solution: 'kept' });
    expect(shown(revealed.rows)).toEqual([' a  lost', ' b+ kept # about kept', ' c  doubled']);
  });

  it('offers the run behind a wrong option to whoever chose it', () => {
    const run = { simulation: 'queue', scenario: 'bounded', set: {} };
    const part = tasks('x kept', 'o lost');
    if (part.kind !== 'tasks') throw new Error('tasks are tasks');
    const [right, wrong] = part.items;
    const withRun = shape({ ...part, items: [right ?? item('?'), { ...(wrong ?? item('?')), showMe: run }] });
    expect(press(formFor(withRun), '2').grade().showMe).toEqual(run);
    expect(press(formFor(withRun), '1').grade().showMe).toBeUndefined();
  });

  it('keeps the order of options that lean on each other or make a scale', () => {
    for (const options of [
      ['o fast', 'o cheap', 'x both of them'],
      ['o memory', 'o disk', 'x none of these'],
      ['o 10 s', 'x 20 s', 'o 1,000 s'],
      ['x 1 %', 'o 0.5 %', 'o 0 %'],
    ]) {
      const form = formFor(shape(tasks(...options)), first);
      expect(form.rows.map((row) => row.text[0]?.text)).toEqual(options.map((option) => option.slice(2)));
    }
  });

  it.each([
    ['no right option', tasks('o a', 'o b'), /no option is right/],
    ['a single option', tasks('x a'), /at least two/],
    ['two options that read the same', tasks('x a', 'o a'), /two options read "a"/],
    [
      'an option without its box',
      { ...tasks('x a'), items: [item('a', { checked: true }), item('b')] },
      /\[ \] or \[x\]/,
    ],
  ])('cannot have %s', (_, part, message) => {
    expect(wrongIn(shape(part as never))).toMatch(message);
  });

  it('can be recalled in words', () => {
    expect(recallAnswer(questionOf(question), [2])).toBe('doubled');
    expect(recallAnswer(questionOf(question), [9])).toBeNull();
    expect(recallAnswer(questionOf(question), 'x')).toBeNull();
  });
});
