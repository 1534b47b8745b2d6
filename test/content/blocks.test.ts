import { describe, expect, it } from 'vitest';
import { read, withoutPlaces } from './reading.js';

describe('blocks', () => {
  it.each([
    ['text', [{ kind: 'paragraph', text: [{ text: 'text' }] }]],
    ['### Head', [{ kind: 'heading', depth: 3, text: [{ text: 'Head' }] }]],
    ['---', [{ kind: 'rule' }]],
    ['```ts\na\n\nb\n```', [{ kind: 'code', language: 'ts', text: 'a\n\nb' }]],
    ['    indented', [{ kind: 'code', language: '', text: 'indented' }]],
    ['> quote', [{ kind: 'quote', blocks: [{ kind: 'paragraph', text: [{ text: 'quote' }] }] }]],
    ['<div>\n\nhtml\n\n</div>', [{ kind: 'paragraph', text: [{ text: 'html' }] }]],
    ['<!-- a note -->', []],
    ['[a]: b', []],
    [
      'x[^n]\n\n[^n]: note',
      [
        { kind: 'paragraph', text: [{ text: 'x[n]' }] },
        { kind: 'paragraph', text: [{ text: '[n] ' }, { text: 'note' }] },
      ],
    ],
  ])('%j is read', (text, blocks) => {
    expect(withoutPlaces(read(text).blocks)).toEqual(blocks);
  });

  it('are lists with numbers, tasks and lists inside', () => {
    expect(withoutPlaces(read('3. a\n4. b\n   - [x] c\n   - [ ] d').blocks)).toEqual([
      {
        kind: 'list',
        start: 3,
        items: [
          { checked: null, blocks: [{ kind: 'paragraph', text: [{ text: 'a' }] }] },
          {
            checked: null,
            blocks: [
              { kind: 'paragraph', text: [{ text: 'b' }] },
              {
                kind: 'list',
                start: null,
                items: [
                  { checked: true, blocks: [{ kind: 'paragraph', text: [{ text: 'c' }] }] },
                  { checked: false, blocks: [{ kind: 'paragraph', text: [{ text: 'd' }] }] },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('are tables with their alignment', () => {
    expect(withoutPlaces(read('| a | b | c |\n| --- | --: | :-: |\n| 1 | **2** |\n').blocks)).toEqual([
      {
        kind: 'table',
        align: ['left', 'right', 'center'],
        head: [[{ text: 'a' }], [{ text: 'b' }], [{ text: 'c' }]],
        rows: [[[{ text: '1' }], [{ text: '2', strong: true }]]],
      },
    ]);
  });

  it('stop where they are nested too deeply, with a notice', () => {
    const { blocks, problems } = read(`${'> '.repeat(9)}deep`);
    expect(JSON.stringify(blocks)).toContain('nested too deeply');
    expect(problems).toMatchObject([{ rule: 'too-deep', severity: 'warning' }]);
  });

  it('give their claims and terms away', () => {
    const { marks } = read(
      'A **queue**<!-- term: line --> waits. It has 5<!-- = 2 + 3 --> in it.\n\n- 7<!-- = 3 + 4 -->',
    );
    expect(marks.claims.map(({ written, place }) => [written, place.line])).toEqual([
      ['5', 1],
      ['7', 3],
    ]);
    expect(marks.terms).toEqual([
      {
        name: 'queue',
        also: ['line'],
        definition: [{ text: 'A ' }, { text: 'queue', strong: true }, { text: ' waits.' }],
        place: { file: 'a.md', line: 1, column: 12 },
      },
    ]);
  });

  it('complain of comments that mark nothing', () => {
    const { problems } = read(
      'text<!-- = 3 -->\n\nplain<!-- term -->\n\ntext 5\n<!-- = 5 -->\n\n<!-- terms of use -->',
    );
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['misplaced-comment', 1],
      ['misplaced-comment', 3],
      ['misplaced-comment', 6],
    ]);
  });

  it('remember where they stood', () => {
    const [, second] = read('one\n\n  two').blocks;
    expect(second?.place).toEqual({ file: 'a.md', line: 3, column: 3 });
  });
});
