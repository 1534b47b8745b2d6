import { describe, expect, it } from 'vitest';
import { sentenceAround, sentences } from '../../src/content/sentence.js';

describe('sentences', () => {
  it.each([
    ['One. Two? Three! Four', ['One.', 'Two?', 'Three!', 'Four']],
    ['It is 3.1 ms. Then 1.4.7 comes.', ['It is 3.1 ms.', 'Then 1.4.7 comes.']],
    ['Use it, e.g. Redis, or vs. Kafka. Next.', ['Use it, e.g. Redis, or vs. Kafka.', 'Next.']],
    ['He said "Stop." Then he left.', ['He said "Stop."', 'Then he left.']],
    ['A call. `b()` follows. 3 more.', ['A call.', '`b()` follows.', '3 more.']],
    ['no full stop. not a start', ['no full stop. not a start']],
    ['a line\nanother', ['a line', 'another']],
    ['', []],
  ])('of %j are %j', (text, parts) => {
    expect(sentences(text)).toEqual(parts);
  });

  it('are cut out of styled text', () => {
    const text = [{ text: 'First. ' }, { text: 'Second', strong: true } as const, { text: ' is here. Third.' }];
    expect(sentenceAround(text, 9)).toEqual([{ text: 'Second', strong: true }, { text: ' is here.' }]);
    expect(sentenceAround(text, 0)).toEqual([{ text: 'First.' }]);
    expect(sentenceAround(text, 99)).toEqual(text);
    expect(sentenceAround([], 0)).toEqual([]);
  });
});
