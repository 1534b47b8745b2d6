import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/course/block.js';
import { plainBlocks, plainText } from '../../src/course/plain.js';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [{ text }] });

describe('plain words', () => {
  it('lose their styles', () => {
    expect(plainText([{ text: 'a ' }, { text: 'b', strong: true }, { text: '\n' }, { text: 'c', code: true }])).toBe(
      'a b\nc',
    );
  });

  it('are all that is read in blocks, a line each', () => {
    const place = { file: 'a.md', line: 1, column: 1 };
    expect(
      plainBlocks([
        { kind: 'heading', depth: 3, text: [{ text: 'Title' }] },
        paragraph('one'),
        { kind: 'list', start: null, items: [{ checked: null, blocks: [paragraph('two'), paragraph('three')] }] },
        { kind: 'quote', blocks: [paragraph('four')] },
        { kind: 'code', language: 'ts', text: 'five' },
        { kind: 'table', align: ['left'], head: [[{ text: 'six' }]], rows: [[[{ text: 'seven' }]]] },
        { kind: 'rule' },
        { kind: 'diagram', source: 'x', picture: ['x'] },
        { kind: 'question', use: 'x', predict: false, place },
        { kind: 'notice', text: 'eight' },
      ]),
    ).toBe('Title\none\ntwo\nthree\nfour\nfive\nsix\nseven\neight');
  });
});
