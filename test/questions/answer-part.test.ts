import { describe, expect, it } from 'vitest';
import { answerParts } from '../../src/questions/answer-part.js';
import { answer, list, shape, tasks } from './asking.js';

describe('an answer line', () => {
  it.each([
    [
      'line',
      [
        'line 3',
        'Line 3',
        'lines 3 | 4',
        'line 3 or line 4',
        'line 2, 3',
        ' line 12 ',
        'line  3',
        'lines 3,4',
        'line 3 or 4',
        'line 3 | line  12',
      ],
    ],
    ['short', ['line', 'the line 3', 'online 3', 'line 3 here', '1.10.0', '^1.2.3', '>=1.2.0 <2.0.0', '1.2.3 - 2.0.0']],
    [
      'short',
      ['3 | three', '70 s ± 1 | seventy', 'between 10 and 100 | from 10 to 100', 'up to you', 'to and from', 'ab-cd'],
    ],
    ['number', ['3', '70 s', '62 %', '70 s ± 1', 'many ± 1', 'line 3 s ± 1', '70 +/- 1', '70 +- 1']],
    ['number', ['between 10 and 100', 'from 10 to 100', '10 - 100', '10–100', '10 — 100 s', '10..100', '10 … 100']],
    [
      'number',
      ['Between 10 s and 100 s', 'about 70', 'At least 5 messages', 'up to 9', '70 or more', '70 or so', '70ish'],
    ],
  ] as const)('makes a question of the kind %s: %j', (kind, texts) => {
    expect(texts.map((text) => [text, answerParts(shape(answer(text)))?.kind])).toEqual(
      texts.map((text) => [text, kind]),
    );
  });

  it('may be followed by a list of wrong answers, and nothing else', () => {
    expect(answerParts(shape(answer(' 70 '), list('bullets', 'a')))).toMatchObject({ text: '70', mistakes: [{}] });
    expect(answerParts(shape(answer('70'), tasks('x a')))).toBeNull();
    expect(answerParts(shape(answer('70'), list('ordered', 'a')))).toBeNull();
    expect(answerParts(shape(answer('70'), list('bullets', 'a'), list('bullets', 'b')))).toBeNull();
    expect(answerParts(shape(list('bullets', 'a')))).toBeNull();
    expect(answerParts(shape())).toBeNull();
  });
});
