import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../src/course/plain.js';
import { recallAnswer } from '../../src/questions/registry.js';
import { answer, formFor, list, press, questionOf, shape, typed, wrongIn } from './asking.js';

const question = shape(answer('200 s ± 1'), list('bullets', '75', '46', '1.5'));
const grade = (form: string, line: string) => typed(formFor(shape(answer(form))), line).grade().correct;

describe('a number to type', () => {
  it('shows what was typed, and its unit', () => {
    const form = press(formFor(question), '=2 =00 =x back');
    expect(form.field).toEqual({ text: '200', unit: 's' });
    expect(form.missing).toBeNull();
    expect(form.grade()).toMatchObject({ correct: true, points: 1, answer: 200, solution: '200 s' });
  });

  it('takes a wrong answer for the nearest of those that it may stand for', () => {
    const wide = shape(answer('200 s ± 10'), list('bullets', '60', '68'));
    const said = (line: string) => typed(formFor(wide), line).grade().feedback;
    const [sixty, sixtyEight] = [said('60'), said('68')];
    expect(sixty).not.toEqual(sixtyEight);
    expect([said('63'), said('65')]).toEqual([sixty, sixtyEight]);
  });

  it('wants a number, and says in which form', () => {
    expect(formFor(question).missing).toBe('Type a number first.');
    expect(press(formFor(question), '=many').missing).toBe('It wants a number in s, for example 70 or 70 s.');
    expect(formFor(question).read('two hundred')).toEqual({ malformed: 'a number in s, for example 70 or 70 s' });
    expect(press(formFor(question), 'down up space 3')).toBeDefined();
  });

  it.each([
    ['200 s ± 1', '200', true],
    ['200 s ± 1', '201', true],
    ['200 s ± 1', '201.1', false],
    ['200 s ± 1', '200 seconds', true],
    ['200 s ± 1', '3 min 20 s', false],
    ['200 s ± 1', '3.33 min', true],
    ['1400 ± 5', '1,400', true],
    ['1400 ± 5', '1 400', true],
    ['1,400 ± 5', '1400 orders', true],
    ['0.5', '.5', true],
    ['0.5', '0,5', true],
    ['0.5', '50 %', true],
    ['0.5', '1/2', true],
    ['62 % ± 0.5', '62', true],
    ['62 % ± 0.5', '62%', true],
    ['62 % ± 0.5', '0.62', true],
    ['62 % ± 1 %', '63', true],
    ['62 % ± 1 %', '63.5', false],
    ['0.5 % ± 0', '0.005', false],
    ['1000 ± 2 %', '1019', true],
    ['1000 ± 2 %', '1021', false],
    ['-3', '−3', true],
    ['0.3', '0.1', false],
    ['3', '3.0', true],
    ['0.1 +/- 0.2', '0.3', true],
    ['5 writes', '5', true],
    ['4 weeks', '28 days', true],
  ])('%s is answered by "%s": %s', (form, line, correct) => {
    const read = formFor(shape(answer(form))).read(line);
    expect('malformed' in read ? false : read.grade().correct).toBe(correct);
  });

  it('answers a known mistake with its own words', () => {
    const said = (line: string) => plainBlocks(typed(formFor(question), line).grade().feedback);
    expect(said('75')).toBe('about 75');
    expect(said('46.15')).toBe('about 46');
    expect(said('1.5')).toBe('about 1.5');
    expect(said('47.2')).toBe('');
    expect(said('199.5')).toBe('');
  });

  it('shows the solution to someone who gives up', () => {
    expect(formFor(question).reveal()).toMatchObject({ correct: false, points: 0, solution: '200 s' });
  });

  it.each([
    ['200 s ± one', undefined, /no tolerance/],
    ['200 s ± 1 ± 2', undefined, /no tolerance/],
    ['many ± 1', undefined, /"many" is not a number/],
    [
      'between 10 and 100',
      '',
      /"between 10 and 100" reads as numbers but is none; .* such as Answer: 55 ± 45, or for words/,
    ],
    ['about 70', '', /"about 70" reads as numbers but is none/],
    ['200 s', 'some', /"some" in the list of wrong answers is not a number/],
    ['200 s ± 1', '200.5', /listed as wrong and is right/],
  ])('cannot be "%s" with %s listed as wrong', (form, mistake, message) => {
    expect(wrongIn(shape(answer(form), ...(mistake ? [list('bullets', mistake)] : [])))).toMatch(message);
  });

  it('can be recalled in words', () => {
    expect(recallAnswer(questionOf(question), 1400)).toBe('1,400 s');
    expect(recallAnswer(questionOf(question), 'x')).toBeNull();
    expect(grade('7', '7')).toBe(true);
  });
});
