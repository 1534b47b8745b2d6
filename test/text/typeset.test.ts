import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, ListItem } from '../../src/course/block.js';
import { plain, span } from '../../src/text/line.js';
import { typeset, typesetSpoken } from '../../src/text/typeset.js';
import { lineWidth } from '../../src/text/width.js';
import { paragraph, place, words } from '../small-course.js';
import { anyBlocks } from './spans.js';

function text(blocks: readonly Block[], columns = 30): string[] {
  return typeset(blocks, columns).map(plain);
}

function list(start: number | null, items: readonly (readonly Block[])[], checked: boolean | null = null): Block {
  return { kind: 'list', start, items: items.map((blocks): ListItem => ({ checked, blocks })) };
}

describe('blocks set in lines', () => {
  it.each<[what: string, blocks: Block[], lines: string[]]>([
    ['nothing', [], []],
    ['paragraphs with a line between them', [paragraph('one'), paragraph('two')], ['one', '', 'two']],
    ['a heading', [{ kind: 'heading', depth: 3, text: words('one') }], ['one']],
    ['a rule', [{ kind: 'rule' }], ['────────────────────────']],
    ['a list of paragraphs, tight', [list(null, [[paragraph('one')], [paragraph('two')]])], [' • one', ' • two']],
    [
      'numbers that stand under each other',
      [list(9, [[paragraph('nine')], [paragraph('ten')]])],
      ['  9. nine', ' 10. ten'],
    ],
    [
      'tasks',
      [list(null, [[paragraph('done')]], true), list(null, [[paragraph('open')]], false)],
      [' ☑ done', '', ' ☐ open'],
    ],
    [
      'text that hangs from its bullet',
      [list(null, [[paragraph('one two three four five six seven')]])],
      [' • one two three four five six', '   seven'],
    ],
    [
      'a loose list in a list',
      [list(null, [[paragraph('one'), list(1, [[paragraph('first')], [paragraph('second')]])], [paragraph('two')]])],
      [' • one', '', '    1. first', '    2. second', '', ' • two'],
    ],
    ['an item without anything', [list(null, [[]])], [' • ']],
    ['a quote', [{ kind: 'quote', blocks: [paragraph('one'), paragraph('two')] }], ['│ one', '│ ', '│ two']],
    [
      'code, the rest of a long line below it',
      [{ kind: 'code', language: '', text: 'a\n  b'.concat('c'.repeat(40)) }],
      ['  a', `    b${'c'.repeat(23)}`, `  ↪ ${'c'.repeat(17)}`],
    ],
    [
      'code, broken at its spaces, of which no others go',
      [{ kind: 'code', language: '', text: '  run --with  two    --and-another' }],
      ['    run --with  two', '  ↪ --and-another'],
    ],
    [
      'a drawing, cut at the edge',
      [{ kind: 'code', language: 'text', text: `│${'c'.repeat(40)}` }],
      [`  │${'c'.repeat(26)}…`],
    ],
    [
      'a quote that calls out',
      [{ kind: 'quote', alert: 'warning', blocks: [paragraph('one')] }],
      ['│ Warning', '│ one'],
    ],
    ['a picture', [{ kind: 'diagram', source: '', picture: ['┌─┐', '└─┘'] }], ['  ┌─┐', '  └─┘']],
    ['a notice', [{ kind: 'notice', text: 'no simulation called x' }], ['! no simulation called x']],
    [
      'nothing for what nobody draws',
      [paragraph('one'), { kind: 'question', use: 'q', predict: true, place }],
      ['one'],
    ],
  ])('%s', (_, blocks, lines) => {
    expect(text(blocks)).toEqual(lines);
  });

  it.each<[what: string, blocks: Block[], lines: string[]]>([
    [
      'a quote, named',
      [{ kind: 'quote', blocks: [paragraph('one'), paragraph('two')] }],
      ['Quote:', '  one', '  ', '  two'],
    ],
    ['what calls out', [{ kind: 'quote', alert: 'tip', blocks: [paragraph('one')] }], ['Tip:', '  one']],
    [
      'code, wrapped without a mark',
      [{ kind: 'code', language: '', text: 'a bbbbbbbbbbbbbbbbbbbb cccccccccccc' }],
      ['  a bbbbbbbbbbbbbbbbbbbb', '    cccccccccccc'],
    ],
    [
      'a picture, of which nothing is cut',
      [{ kind: 'diagram', source: '', picture: ['─'.repeat(40)] }],
      [`  ${'─'.repeat(26)}`, `    ${'─'.repeat(14)}`],
    ],
  ])('are in words %s', (_, blocks, lines) => {
    expect(typesetSpoken(blocks, 30).map(plain)).toEqual(lines);
  });

  it('in words lose nothing and never exceed their width', () => {
    fc.assert(
      fc.property(anyBlocks, fc.integer({ min: 4, max: 90 }), (blocks, columns) => {
        const lines = typesetSpoken(blocks, columns);
        expect(lines.filter((line) => lineWidth(line) > columns)).toEqual([]);
        expect(lines.map(plain).join('')).not.toContain('…');
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it('ask for what is live to be drawn, in the room that there is', () => {
    const question: Block = { kind: 'question', use: 'drain', predict: true, place };
    const draw = (block: { readonly kind: string }, columns: number) => [[span(`${block.kind} in ${columns}`)]];
    const quoted: Block = { kind: 'quote', blocks: [question] };
    expect(typeset([question, quoted], 30, draw).map(plain)).toEqual(['question in 30', '', '│ question in 28']);
  });

  it('move nothing in any further where the room would run out', () => {
    let block = paragraph('still to be read');
    for (let depth = 0; depth < 200; depth++)
      block = depth % 2 === 0 ? list(null, [[block]]) : { kind: 'quote', blocks: [block] };
    const lines = text([block], 40);
    expect(lines.map((line) => line.replace(/[•│ ]+/, ''))).toEqual(expect.arrayContaining(['still to be', 'read']));
    expect(lines.every((line) => line.length <= 40)).toBe(true);
  });

  it('never exceed their width', () => {
    fc.assert(
      fc.property(anyBlocks, fc.integer({ min: 4, max: 90 }), (blocks, columns) => {
        expect(typeset(blocks, columns).filter((line) => lineWidth(line) > columns)).toEqual([]);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('survive a width of nothing', () => {
    fc.assert(
      fc.property(anyBlocks, fc.integer({ min: -3, max: 3 }), (blocks, columns) => {
        expect(Array.isArray(typeset(blocks, columns))).toBe(true);
      }),
      { seed: 2, numRuns: 20 },
    );
  });
});
