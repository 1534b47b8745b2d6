import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/questions/kind.js';
import { kinds, recognise, titleOf } from '../../src/questions/registry.js';
import { answer, item, list, questionOf, shape, tasks, text } from './asking.js';

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
