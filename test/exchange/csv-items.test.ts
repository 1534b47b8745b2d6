import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../src/exchange/csv-items.js';
import { ExchangeError, type Item } from '../../src/exchange/item.js';
import { quizFrom } from '../../src/exchange/quiz-from.js';

describe('a table of questions', () => {
  it.each<[what: string, text: string, quiz: string]>([
    ['fronts and backs', 'Front,Back\nTTL?,Time to live\n', '## ttl\n\nTTL?\n\n> Time to live\n'],
    [
      'right and wrong options',
      'question;right;wrong 1;wrong 2;explanation\nWhich?;this;that;"or; that";Because.\n',
      '## which\n\nWhich?\n\n- [x] this\n- [ ] that\n- [ ] or; that\n\n> Because.\n',
    ],
    ['numbers to type', 'id,prompt,answer\ndrain,How long?,70 s ± 1\n', '## drain\n\nHow long?\n\nAnswer: 70 s ± 1\n'],
    ['words to type', 'prompt,answer\nCode?,"404 | not found"\n', '## code\n\nCode?\n\nAnswer: 404 | not found\n'],
    [
      'answers as a quiz file has them',
      'prompt,answer,hint\nOrder?,"1. one\n2. two",Count.\n',
      '## order\n\nOrder?\n\nHint: Count.\n\n1. one\n2. two\n',
    ],
  ])('with %s becomes a quiz file', (_, text, quiz) => {
    expect(quizFrom(text, 'csv').text).toBe(quiz);
  });

  it('runs nothing where a spreadsheet opens it, and is the same when it comes back', () => {
    const evil = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', "'=x", "''=y", "'plain"];
    const items = evil.map(
      (prompt, index): Item => ({
        id: `e${index}`,
        prompt,
        hint: '',
        explanation: 'x',
        tags: [],
        answer: { kind: 'card' },
      }),
    );
    const text = writeCsv(items);
    for (const line of text.split('\n'))
      for (const cell of line.split(/,(?=")|(?<="),/)) expect(cell).not.toMatch(/^"?[=+\-@]/);
    expect(readCsv(text).map(({ prompt }) => prompt)).toEqual(evil);
  });

  it.each([
    ['', 1, 'there is no row of column names'],
    ['a,b\n1,2\n', 1, 'no column is named prompt'],
    ['prompt,answer\nx,y\n,y\n', 3, 'this row asks nothing'],
    ['prompt,answer\n"two\nlines",y\n"x,y\n', 4, 'a quote that begins a cell is never closed'],
  ])('that is broken names its line: %j', (text, line, message) => {
    expect(() => readCsv(text)).toThrow(ExchangeError);
    expect(() => readCsv(text)).toThrow(expect.objectContaining({ line, message: expect.stringContaining(message) }));
  });

  it('with a question that no course could ask names its line', () => {
    const text = 'prompt,answer\nfine?,yes\n"not\nfine","- [ ] a\n- [ ] b"\n';
    expect(() => quizFrom(text, 'csv')).toThrow(
      expect.objectContaining({ line: 3, message: expect.stringContaining('no option is right') }),
    );
  });
});
