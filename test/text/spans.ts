import fc from 'fast-check';
import type { Block, Inline } from '../../src/course/block.js';
import type { Span } from '../../src/text/line.js';
import { place } from '../small-course.js';

/** Words as they come: short and long, wide, joined, accented. */
const word = fc.oneof(
  fc.constantFrom(
    'a',
    'queue',
    'write-through',
    'https://example.org/a/very/long/path',
    '日本語',
    '👩‍👩‍👧👍🏽',
    'e\u0301tat',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ minLength: 20, maxLength: 60 }),
);

const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));

export const anySpans: fc.Arbitrary<Span[]> = fc.array(
  fc
    .record({ text: fc.oneof(text, fc.constant('\n')), bold: fc.option(fc.constant(true as const)) })
    .map(({ text, bold }): Span => (bold === null ? { text } : { text, bold })),
  { maxLength: 5 },
);

const anyInline: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    text.map((words): Inline => ({ text: words })),
    text.map((words): Inline => ({ text: words, strong: true })),
    text.map((words): Inline => ({ text: words, href: 'https://example.org/somewhere/else' })),
  ),
  { maxLength: 4 },
);

/** Every kind of block, some inside others. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc.letrec<{ blocks: Block[]; block: Block }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyInline.map((words): Block => ({ kind: 'paragraph', text: words })),
    anyInline.map((words): Block => ({ kind: 'heading', depth: 3, text: words })),
    text.map((code): Block => ({ kind: 'code', language: 'ts', text: code })),
    text.map((notice): Block => ({ kind: 'notice', text: notice })),
    fc.constant<Block>({ kind: 'rule' }),
    fc.array(text, { maxLength: 3 }).map((picture): Block => ({ kind: 'diagram', source: '', picture })),
    fc
      .integer({ min: 1, max: 9 })
      .chain((columns) =>
        fc.array(fc.array(anyInline, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
      )
      .map(([head = [], ...rows]): Block => ({ kind: 'table', align: head.map(() => 'right'), head, rows })),
    fc
      .record({ start: fc.option(fc.integer({ min: 0, max: 2000 })), items: fc.array(tie('blocks'), { maxLength: 3 }) })
      .map(
        ({ start, items }): Block => ({
          kind: 'list',
          start,
          items: items.map((blocks, index) => ({ checked: index === 0 ? null : true, blocks })),
        }),
      ),
    tie('blocks').map((blocks): Block => ({ kind: 'quote', blocks })),
    fc.constant<Block>({ kind: 'question', use: 'q', predict: false, place }),
  ),
})).blocks;
