import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../src/course/plain.js';
import { recallAnswer } from '../../src/questions/registry.js';
import { answer, formFor, list, press, questionOf, shape, typed, wrongIn } from './asking.js';

const question = shape(answer('idempotent | repeatable'), list('bullets', 'asynchronous'));

describe('a short text to type', () => {
  it.each(['idempotent', 'Idempotent.', ' IDEMPOTENT ', '“idempotent”', 'repeatable'])('accepts "%s"', (line) => {
    expect(typed(formFor(question), line).grade()).toMatchObject({
      correct: true,
      points: 1,
      feedback: [],
      answer: line.trim(),
    });
  });

  it('counts a slip of the finger, and says how it is spelled', () => {
    const graded = typed(formFor(question), 'idempotant').grade();
    expect(graded.correct).toBe(true);
    expect(plainBlocks(graded.feedback)).toBe('Counted as right. It is spelled idempotent.');
  });

  it('answers a known mistake with its own words, even one close by', () => {
    const graded = typed(formFor(question), 'Asynchronous').grade();
    expect(graded.correct).toBe(false);
    expect(plainBlocks(graded.feedback)).toBe('about asynchronous');
    const near = shape(answer('synchronous'), list('bullets', 'synchronously'));
    expect(typed(formFor(near), 'synchronously').grade().correct).toBe(false);
  });

  it('is typed and erased letter by letter', () => {
    const form = press(formFor(question), '=ab =c back');
    expect(form.field).toEqual({ text: 'ab', unit: '' });
    expect(formFor(question).missing).toBe('Type an answer first.');
    expect(formFor(question).read('  ')).toEqual({ malformed: 'a word or a few' });
    expect(press(form, 'down')).toBe(form);
  });

  it('shows the solution to someone who gives up', () => {
    expect(formFor(question).reveal()).toMatchObject({ correct: false, points: 0, solution: 'idempotent' });
  });

  it('is what "Answer:" means when it is no number and no line', () => {
    expect(questionOf(shape(answer('1.10.0 | v1.10.0'))).kind).toBe('short');
    expect(questionOf(shape(answer('3 | three'))).kind).toBe('short');
    expect(questionOf(shape(answer('+ | plus'))).kind).toBe('short');
    expect(questionOf(shape(answer('3'))).kind).toBe('number');
  });

  it('cannot accept nothing, nor what it lists as wrong', () => {
    expect(wrongIn(shape(answer('a | ')))).toMatch(/accepted form is empty/);
    expect(wrongIn(shape(answer('')))).toMatch(/accepted form is empty/);
    expect(wrongIn(shape(answer('Cache-aside'), list('bullets', 'cache aside')))).toMatch(
      /listed as wrong and is accepted/,
    );
  });

  it('can be recalled in words', () => {
    expect(recallAnswer(questionOf(question), 'idem')).toBe('idem');
    expect(recallAnswer(questionOf(question), 5)).toBeNull();
  });
});
