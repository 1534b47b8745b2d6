import { describe, expect, it } from 'vitest';
import { answerParts, namesLine } from '../../src/questions/answer-part.js';
import { answer, list, shape, tasks } from './asking.js';

describe('an answer line', () => {
  it.each(['line 3', 'Line 3', 'lines 3 | 4', 'line 3 or line 4', 'line 2, 3'])('names lines: %s', (text) =>
    expect(namesLine(text)).toBe(true),
  );
  it.each(['3', 'line', 'the line 3', 'line 3 s ± 1', 'online 3'])('names none: %s', (text) =>
    expect(namesLine(text)).toBe(false),
  );

  it('may be followed by a list of wrong answers, and nothing else', () => {
    expect(answerParts(shape(answer(' 70 '), list('bullets', 'a')))).toMatchObject({ text: '70', mistakes: [{}] });
    expect(answerParts(shape(answer('70'), tasks('x a')))).toBeNull();
    expect(answerParts(shape(list('bullets', 'a')))).toBeNull();
  });
});
