import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/course/block.js';
import { inlineText, plainText } from '../../src/text/plain-text.js';
import { paragraph, place, words } from '../small-course.js';

describe('the words of blocks', () => {
  it('stand in one line, without their form', () => {
    const blocks: Block[] = [
      { kind: 'heading', depth: 3, text: words('Strategies') },
      { kind: 'paragraph', text: [{ text: 'two' }, { text: '\n' }, { text: 'lines', strong: true }] },
      { kind: 'list', start: null, items: [{ checked: null, blocks: [paragraph('one'), paragraph('more')] }] },
      { kind: 'quote', blocks: [paragraph('said')] },
      { kind: 'table', align: ['left', 'left'], head: [words('a'), words('b')], rows: [[words('c'), words('d')]] },
      { kind: 'code', language: 'ts', text: 'const a = 1;\n  b();' },
      { kind: 'notice', text: 'missing' },
    ];
    expect(plainText(blocks)).toBe('Strategies two lines one more said a b c d const a = 1; b(); missing');
  });

  it('are none for what is drawn or done', () => {
    expect(
      plainText([
        { kind: 'rule' },
        { kind: 'diagram', source: 'a->b', picture: ['a → b'] },
        { kind: 'question', use: 'q', predict: false, place },
      ]),
    ).toBe('');
  });

  it('of a stretch of text are its pieces', () => {
    expect(inlineText([{ text: 'write', strong: true }, { text: '-through' }])).toBe('write-through');
  });
});
