import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part, Shape } from '../../src/questions/kind.js';
import { choicesOf, kinds, recallAnswer, recognise, titleOf } from '../../src/questions/registry.js';
import { answer, formFor, item, list, questionOf, shape, tasks, text } from './asking.js';

const pairs = {
  kind: 'pairs',
  rows: [
    [text('a'), text('b')],
    [text('c'), text('d')],
  ],
  line: 1,
} as const;
const bucket = (title: string) =>
  ({ kind: 'bucket', title: text(title), items: [item(`in ${title}`)], line: 1 }) as const;

describe('the kinds of question', () => {
  it.each([
    ['single', shape(tasks('x a', 'o b'))],
    ['multiple', shape(tasks('x a', 'x b', 'o c'))],
    ['order', shape(list('ordered', 'a', 'b'))],
    ['match', shape(pairs)],
    ['sort', shape(bucket('A'), bucket('B'))],
    ['number', shape(answer('70 s ± 1'))],
    ['short', shape(answer('response | reply'))],
    ['line', shape(answer('line 1', 'one\ntwo'))],
  ] as const)('%s is recognised by its shape, and by no other kind', (kind, of) => {
    expect(recognise(of)).toMatchObject({ kind });
    const claims = Object.entries(kinds).filter(([, other]) => other.recognise(of) !== null);
    expect(claims.map(([name]) => name)).toEqual([kind]);
    expect(titleOf(questionOf(of))).toBe(kinds[kind].title);
    expect(JSON.parse(JSON.stringify(questionOf(of)))).toEqual(questionOf(of));
  });

  it.each([
    ['nothing', shape()],
    ['plain bullets', shape(list('bullets', 'a', 'b'))],
    ['an answer with an ordered list', shape(answer('70'), list('ordered', 'a'))],
    ['two lists of options', shape(tasks('x a', 'o b'), tasks('x a', 'o b'))],
    ['buckets with something else', shape(bucket('A'), tasks('x a', 'o b'))],
  ])('%s is none of them', (_, of) => {
    expect(recognise(of)).toBeNull();
  });

  it.each([
    [
      shape(tasks('x a', 'o b', 'o c')),
      {
        instruction: 'Choose one',
        format: 'a letter from a to c, for example b',
        keys: [
          ['↑↓', 'choose'],
          ['a–c', 'choose'],
        ],
        targets: [],
        field: null,
        missing: 'Choose an option first.',
      },
    ],
    [
      shape(tasks('x a', 'x b', 'o c')),
      {
        instruction: 'Choose all that are right',
        format: 'letters from a to c, for example a c',
        keys: [
          ['↑↓', 'move'],
          ['space', 'choose'],
          ['a–c', 'choose'],
        ],
        targets: [],
        field: null,
        missing: 'Choose at least one option first.',
      },
    ],
    [
      shape(list('ordered', 'a', 'b')),
      {
        instruction: 'Put in order',
        format: 'all 2 letters in order, for example c a b',
        keys: [
          ['↑↓', 'move'],
          ['space', 'pick up'],
        ],
        targets: [],
        field: null,
        missing: 'Pick an item up with space and move it first.',
      },
    ],
    [
      shape(pairs),
      {
        instruction: 'Match each row with its partner',
        format: 'a number and a letter for each of the 2 rows, for example 1b 2a',
        keys: [
          ['↑↓', 'row'],
          ['←→', 'partner'],
          ['a–b', 'partner'],
        ],
        field: null,
        missing: '2 rows still need a partner.',
      },
    ],
    [
      shape(bucket('A'), bucket('B')),
      {
        instruction: 'Sort into A / B',
        keys: [
          ['↑↓', 'row'],
          ['←→', 'bucket'],
          ['a–b', 'bucket'],
        ],
        targets: [
          { label: 'a', text: text('A') },
          { label: 'b', text: text('B') },
        ],
        missing: '2 rows still need a bucket.',
      },
    ],
    [
      shape(answer('70 s')),
      {
        instruction: 'Type a number',
        format: 'a number in s, for example 70 or 70 s',
        keys: [['0–9', 'type']],
        rows: [],
        targets: [],
        field: { text: '', unit: 's' },
        missing: 'Type a number first.',
      },
    ],
    [shape(answer('70')), { format: 'a number, for example 1,400', field: { text: '', unit: '' } }],
    [
      shape(answer('a | b')),
      {
        instruction: 'Type the answer',
        format: 'a word or a few',
        keys: [['a–z', 'type']],
        rows: [],
        targets: [],
        field: { text: '', unit: '' },
        missing: 'Type an answer first.',
      },
    ],
    [
      shape(answer('line 1', 'one\ntwo')),
      {
        instruction: 'Choose the line',
        format: 'a line number from 1 to 2, for example 3',
        keys: [
          ['↑↓', 'choose'],
          ['1–2', 'choose'],
        ],
        targets: [],
        field: null,
        missing: 'Choose a line first.',
      },
    ],
    [
      shape(answer('line 1', Array.from({ length: 12 }, () => 'code').join('\n'))),
      {
        keys: [
          ['↑↓', 'choose'],
          ['1–9', 'choose'],
        ],
      },
    ],
  ])('say what to do, how, and what is missing', (of, face) => {
    expect(formFor(of)).toMatchObject(face);
  });

  it.each([
    ['single', shape(tasks('x a', 'o b', 'o c')), [1], 'b', [[7], 'a', 3]],
    ['multiple', shape(tasks('x a', 'x b', 'o c')), [0, 2], 'a; c', [[7], 'a', 3]],
    ['order', shape(list('ordered', 'a', 'b')), [1, 0], 'b → a', [[1], [0, 7], [0, 1, 1], 'ab', 3]],
    ['match', shape(pairs), [1, 0], 'a – d; c – b', [[1], [0, 7], [0, 1, 1], 'ab', 3]],
    ['sort', shape(bucket('A'), bucket('B')), [0, 0], 'in A – A; in B – A', [[1], [0, 7], 'ab', 3]],
    ['number', shape(answer('70 s')), 1400.5, '1,400.5 s', [[1], 'ab']],
    ['short', shape(answer('a | b')), 'c', 'c', [[1], 3]],
    ['line', shape(answer('line 1', 'one\n  two')), 2, 'line 2: two', [[1], 'ab', 3, 0]],
  ] as const)('%s recalls an answer that still means something, and no other', (_, of, kept, words, strange) => {
    expect(recallAnswer(questionOf(of), kept)).toBe(words);
    expect(strange.map((other) => recallAnswer(questionOf(of), other))).toEqual(strange.map(() => null));
  });

  it('know what the author wrote about each answer', () => {
    const about = (of: Shape) => choicesOf(questionOf(of)).map(({ text: [piece], right }) => [piece?.text, right]);
    expect(about(shape(tasks('x a', 'o b')))).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(about(shape(tasks('x a', 'x b', 'o c')))).toHaveLength(3);
    expect(about(shape(list('ordered', 'a', 'b')))).toEqual([
      ['a', true],
      ['b', true],
    ]);
    expect(about(shape(bucket('A'), bucket('B')))).toEqual([
      ['in A', true],
      ['in B', true],
    ]);
    expect(about(shape(pairs))).toEqual([]);
    expect(about(shape(answer('70'), list('bullets', '7')))).toEqual([['7', false]]);
    expect(about(shape(answer('a'), list('bullets', 'b')))).toEqual([['b', false]]);
    expect(about(shape(answer('line 1', 'one\ntwo'), list('bullets', 'line 2', 'line 1')))).toEqual([
      ['line 2', false],
      ['line 1', true],
    ]);
  });

  it('say so when two of them claim a shape', () => {
    const greedy = { ...kinds, short: { ...kinds.short, recognise: () => ({ body: null }) } };
    expect(recognise(shape(tasks('x a', 'o b')), greedy)).toEqual({
      wrong: 'it can be read as single choice and as short text; give it the shape of one of them',
    });
  });

  it('never claim the same shape', () => {
    fc.assert(
      fc.property(anyShape, (of) => {
        const claims = Object.entries(kinds).filter(([, kind]) => kind.recognise(of) !== null);
        expect(claims.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1000 },
    );
  });
});

const words = fc.constantFrom('a', 'b', '3', '70 s', 'line 2', '1.10.0', '± 1', 'between 10 and 100', '|', '');
const anyText = fc.oneof(
  words,
  fc.array(words, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' ')),
);
const anyItem = fc.record({ text: anyText, checked: fc.constantFrom(true, false, null) });
const anyItems = fc.array(
  anyItem.map(({ text: of, checked }) => item(of, { checked })),
  { maxLength: 4 },
);
const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom('tasks', 'ordered', 'bullets'), items: anyItems, line: fc.constant(1) }),
  fc.record({ kind: fc.constant('bucket'), title: anyText.map(text), items: anyItems, line: fc.constant(1) }),
  fc.record({
    kind: fc.constant('pairs'),
    rows: fc.array(fc.tuple(anyText.map(text), anyText.map(text)), { maxLength: 3 }),
    line: fc.constant(1),
  }),
  fc.record({
    kind: fc.constant('answer'),
    text: anyText,
    code: fc.constantFrom(null, 'one\ntwo'),
    line: fc.constant(1),
  }),
);
const anyShape = fc.array(anyPart, { maxLength: 3 }).map((parts) => shape(...parts));
