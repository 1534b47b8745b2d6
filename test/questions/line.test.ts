import { describe, expect, it } from 'vitest';
import { recallAnswer } from '../../src/questions/registry.js';
import { answer, formFor, list, paragraph, press, questionOf, shape, shown, typed, wrongIn } from './asking.js';

const code = 'for (;;) {\n  const key = uuid();\n\n  await post(key);\n}';
const base = shape(answer('line 2', code), list('bullets', 'line 4'));
const question = { ...base, prompt: [paragraph('Which?'), { kind: 'code', language: 'ts', text: code } as const] };

describe('a line to find', () => {
  it('shows the code as its rows, and not in the prompt as well', () => {
    expect(formFor(question).rows.map((row) => [row.label, row.text[0]?.text, row.code])).toEqual([
      ['1', 'for (;;) {', true],
      ['2', '  const key = uuid();', true],
      ['3', '', true],
      ['4', '  await post(key);', true],
      ['5', '}', true],
    ]);
    expect(questionOf(question).prompt).toEqual([paragraph('Which?')]);
  });

  it.each([
    ['down', '1'],
    ['down down', '2'],
    ['down down down', '4'],
    ['up', '5'],
    ['4 up', '2'],
    ['5 down', '1'],
    ['space', '1'],
    ['3', '3'],
  ])('after %s has chosen line %s: empty lines are passed over', (keys, label) => {
    expect(press(formFor(question), keys).rows.find((row) => row.mark === 'chosen')?.label).toBe(label);
  });

  it('wants a line', () => {
    expect(formFor(question).missing).toBe('Choose a line first.');
    expect(press(formFor(question), '9').missing).not.toBeNull();
  });

  it('has a word about the lines that the author foresaw', () => {
    const graded = press(formFor(question), '4').grade();
    expect(shown(graded.rows).map((row) => row.trim())).toEqual([
      '1  for (;;) {',
      '2?   const key = uuid();',
      '3',
      '4-   await post(key); # about line 4',
      '5  }',
    ]);
    expect(graded).toMatchObject({ correct: false, points: 0, answer: 4, solution: 'line 2: const key = uuid();' });
    expect(press(formFor(question), '2').grade()).toMatchObject({ correct: true, points: 1, answer: 2 });
  });

  it('may have several right lines', () => {
    const either = { ...base, parts: [answer('line 2 | 4', code)] };
    expect(press(formFor(either), '2').grade().correct).toBe(true);
    const graded = press(formFor(either), '4').grade();
    expect(graded.correct).toBe(true);
    expect(graded.rows.map((row) => row.mark)).toEqual(['none', 'none', 'none', 'right', 'none']);
  });

  it.each(['2', 'line 2', 'Line 2.', ' 2 '])('is read from "%s"', (line) => {
    expect(typed(formFor(question), line).grade().correct).toBe(true);
  });

  it.each(['', '0', '6', 'b', 'two'])('is asked for again after "%s"', (line) => {
    expect(formFor(question).read(line)).toEqual({ malformed: 'a line number from 1 to 5, for example 3' });
  });

  it('is shown to someone who gives up', () => {
    expect(formFor(question).reveal().rows[1]?.mark).toBe('right');
  });

  it('must be in the code, and so must the lines listed', () => {
    expect(wrongIn(shape(answer('line 2')))).toMatch(/code block must stand above/);
    expect(wrongIn(shape(answer('line 9', code)))).toMatch(/has 5 lines and no line 9/);
    expect(wrongIn(shape(answer('line 2', code), list('bullets', 'the call')))).toMatch(/names no line/);
  });

  it('can be recalled in words', () => {
    expect(recallAnswer(questionOf(question), 4)).toBe('line 4: await post(key);');
    expect(recallAnswer(questionOf(question), 9)).toBeNull();
  });
});
