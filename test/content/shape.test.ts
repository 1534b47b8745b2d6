import { describe, expect, it } from 'vitest';
import { splitSections } from '../../src/content/sections.js';
import { readShape } from '../../src/content/shape.js';
import { plainBlocks } from '../../src/course/plain.js';
import { pageOf } from './reading.js';

function shape(text: string) {
  const { page, complaints } = pageOf(`## q\n\n${text}`);
  const [section] = splitSections(page);
  if (section === undefined) throw new Error('there is a section');
  return { ...readShape(page, section, { claims: [], terms: [] }), problems: complaints.problems };
}

describe('the shape of a question', () => {
  it.each<[what: string, text: string, hints: string[]]>([
    ['one', 'What?\n\nHint: a\n\nAnswer: b', ['a']],
    ['several', 'What?\n\nHint: a\n\nHint: **b**\n\nAnswer: c', ['a', 'b']],
    ['line below line', 'What?\nHint: a\nstill a\nHint: b\nAnswer: c', ['a still a', 'b']],
    ['with its mark in bold', 'What?\n\n**Hint:** a\n\nAnswer: c', ['a']],
  ])('has hints, each on its own: %s', (_, text, hints) => {
    const read = shape(text);
    expect(read.hint.map((hint) => plainBlocks([hint]))).toEqual(hints);
    expect([plainBlocks(read.prompt), read.parts.length, read.problems]).toEqual(['What?', 1, []]);
  });

  it('needs no empty line between what varies, what is asked and what is answered', () => {
    const read = shape('What is {3 + a}\nin *all*?\nVary: a 1 of 1..5, b 2*a\nAnswer: a * 2 ± 1');
    expect(plainBlocks(read.prompt)).toBe('What is {3 + a} in all?');
    expect(read.vary).toBe('a 1 of 1..5, b 2*a');
    expect(read.parts).toMatchObject([{ kind: 'answer', text: 'a * 2 ± 1' }]);
  });

  it('has options of code, of text and code, and of code in a line, all spaces kept', () => {
    const read = shape(
      'What?\n\n- [x] ```js\n  if (a)\n    go();\n  ```\n  > Yes.\n- [ ] This:\n\n  ```\n  a\n  ```\n- [ ] `b  c`',
    );
    const code = (text: string) => ({ text, code: true, pre: true });
    expect(read.problems).toEqual([]);
    expect(read.parts).toMatchObject([
      {
        kind: 'tasks',
        items: [
          { checked: true, text: [code('if (a)'), { text: '\n' }, code('  go();')], feedback: [{}] },
          { checked: false, text: [{ text: 'This:' }, { text: '\n' }, code('a')] },
          { checked: false, text: [{ text: 'b  c', code: true }] },
        ],
      },
    ]);
  });

  it('keeps what a quote calls out for, in feedback and in the explanation', () => {
    const read = shape('What?\n\n- [x] a\n  > [!TIP]\n  > b\n- [ ] c\n\n> [!WARNING]\n> d');
    const [options] = read.parts;
    expect(read.explanation).toMatchObject([{ kind: 'quote', alert: 'warning' }]);
    expect(options?.kind === 'tasks' && options.items[0]?.feedback).toMatchObject([{ kind: 'quote', alert: 'tip' }]);
  });

  it('shows what an option refers to above all options', () => {
    const read = shape('What?\n\n- [x] a[^1]\n- [ ] b\n\n> Why.\n\n[^1]: Note.');
    expect(plainBlocks(read.prompt)).toBe('What?\n[1] Note.');
    expect(read.problems).toEqual([]);
  });

  it('is a prompt, a hint, a part, and a quote that closes it', () => {
    const read = shape(
      'What?\n\n```ts\ncode\n```\n\nHint: Think **hard**.\n\n- [x] a\n  > Yes.\n- [ ] b <!-- sim: queue bounded -->\n\n> Why.\n>\n> More.\n',
    );
    expect(plainBlocks(read.prompt)).toBe('What?\ncode');
    expect(plainBlocks(read.hint)).toBe('Think hard.');
    expect(plainBlocks(read.explanation)).toBe('Why.\nMore.');
    expect(read.parts).toMatchObject([
      {
        kind: 'tasks',
        line: 11,
        items: [
          { checked: true, text: [{ text: 'a' }], feedback: [{ kind: 'paragraph' }], line: 11 },
          {
            checked: false,
            text: [{ text: 'b' }],
            feedback: [],
            showMe: { simulation: 'queue', scenario: 'bounded' },
            line: 13,
          },
        ],
      },
    ]);
    expect(read.problems).toEqual([]);
  });

  it.each([
    ['- [ ] a\n- [x] b', ['tasks']],
    ['1. a\n2. b', ['ordered']],
    ['- a\n- b', ['bullets']],
    ['| a | b |\n| - | - |\n| 1 | 2 |', ['pairs']],
    ['### A\n\n- a\n\n### B\n\n- b', ['bucket', 'bucket']],
    ['Answer: 70 s', ['answer']],
    ['Answer: 70 s\n\n- 60\n  > No.', ['answer', 'bullets']],
    ['', []],
  ])('is told by its last part: %j', (part, kinds) => {
    expect(shape(`What?\n\n${part}\n\n> Why.`).parts.map(({ kind }) => kind)).toEqual(kinds);
    expect(shape(`What?\n\n${part}`).parts.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('leaves lists, tables and quotes in the prompt where a part follows', () => {
    const read = shape(
      'Read this:\n\n> A letter.\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nWhat?\n\n- [x] a\n- [ ] b\n',
    );
    expect(read.prompt.map(({ kind }) => kind)).toEqual(['paragraph', 'quote', 'list', 'table', 'paragraph']);
    expect(read.parts.map(({ kind }) => kind)).toEqual(['tasks']);
    expect(read.hasExplanation).toBe(false);
  });

  it('has the text behind "Answer:", and the code above it', () => {
    expect(shape('Which?\n\n```ts\na\nb\n```\n\nAnswer: line 2').parts).toMatchObject([
      { text: 'line 2', code: 'a\nb' },
    ]);
    expect(shape('Which?\n\nAnswer: `^1.2.3` | "1.2"').parts).toMatchObject([{ text: '^1.2.3 | "1.2"', code: null }]);
    expect(shape('Which?\n\nAnswer: 1 | 2').parts).toMatchObject([{ text: '1 | 2' }]);
  });

  it('has items in buckets, with feedback', () => {
    expect(shape('### A **b**\n\n- x\n  > Because.\n- y\n### C\n\n- z\n\n> Why.').parts).toMatchObject([
      {
        kind: 'bucket',
        title: [{ text: 'A ' }, { text: 'b', strong: true }],
        items: [{ feedback: [{}] }, { feedback: [] }],
      },
      { kind: 'bucket', title: [{ text: 'C' }], items: [{ text: [{ text: 'z' }] }] },
    ]);
  });

  it('reads a comment on a line of its own under an option', () => {
    expect(shape('What?\n\n- [x] a\n  <!-- sim: queue bounded -->\n  > Yes.\n- [ ] b').parts).toMatchObject([
      { items: [{ showMe: { scenario: 'bounded' }, feedback: [{}] }, {}] },
    ]);
  });

  it.each([
    ['text behind the quote', 'What?\n\n- [x] a\n- [ ] b\n\n> Why.\n\nMore.', 'stray-text', 10],
    ['a paragraph among the answers', '### A\n\n- a\n\nText.\n\n### B\n\n- b', 'stray-text', 7],
    ['two paragraphs in an option', 'What?\n\n- [x] a\n\n  b\n- [ ] c', 'stray-text', 7],
    ['a table of three columns', 'What?\n\n| a | b | c |\n| - | - | - |\n| 1 | 2 | 3 |', 'broken-question', 5],
    ['a run that cannot be read', 'What?\n\n- [x] a <!-- sim: queue -->\n- [ ] b', 'misplaced-comment', 5],
  ])('complains of %s', (_, text, rule, line) => {
    expect(shape(text).problems).toMatchObject([{ rule, line }]);
  });
});
