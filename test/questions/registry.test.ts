import { describe, expect, it } from 'vitest';
import { ask, kinds, recognise, titleOf } from '../../src/questions/registry.js';
import { answer, item, list, questionOf, shape, stay, tasks, text } from './asking.js';

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
  ] as const)('%s is recognised by its shape, and by no other kind', (type, of) => {
    expect(recognise(of)).toMatchObject({ type });
    const claims = Object.entries(kinds).filter(([, kind]) => kind.recognise(of) !== null);
    expect(claims.map(([name]) => name)).toEqual([type]);
    expect(titleOf(questionOf(of))).toBe(kinds[type].title);
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

  it('refuse a question of a type that nobody registered', () => {
    const question = { ...questionOf(shape(tasks('x a', 'o b'))), type: 'essay' };
    expect(() => ask(question, stay)).toThrow(/question q is of type "essay"; there are single, /);
    expect(() => ask({ ...question, type: 'constructor' }, stay)).toThrow(RangeError);
  });
});
