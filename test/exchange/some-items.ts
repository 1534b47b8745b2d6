import fc from 'fast-check';
import type { Block, Inline } from '../../src/course/block.js';
import type { Answer, Item } from '../../src/exchange/item.js';
import { lineOf, markdownOf } from '../../src/exchange/markdown.js';
import { nodesOf, phrasingOf } from '../../src/exchange/nodes.js';

/** Words with all that means something to Markdown, GIFT, HTML, a table or a spreadsheet. */
const word = fc.oneof(
  fc.constantFrom(
    'a',
    'queue',
    '日本',
    'é',
    '2+2',
    '70',
    '%50%',
    '#tag',
    '=right',
    '~wrong',
    '{x}',
    '}',
    ':',
    '::',

    '\\',
    '\\n',
  ),
  fc.constantFrom(
    '*',
    '_x_',
    '`',
    '<b>',
    '&amp;',
    '"',
    "'",
    '|',
    ',',
    ';',
    '-',
    '[x]',
    '![y](z)',
    'http://x.org',
    '//',
    '$CATEGORY:',
    '@',
    '####',
  ),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 }).map((text) => text.trim() || 'w'),
);

/** Words that go on, not beginning as a part of a quiz would. */
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => `x ${all.join(' ').replace(/\s+/g, ' ')}`);

const piece: fc.Arbitrary<Inline> = fc.oneof(
  words.map((text) => ({ text })),
  words.map((text) => ({ text: text.replaceAll('`', "'"), code: true as const })),
  words.map((text) => ({ text: text.replace(/[^a-z0-9 ]/gi, 'y').trim(), strong: true as const })),
);

const line: fc.Arbitrary<string> = words.map((text) => lineOf(phrasingOf([{ text }])));

const paragraph: fc.Arbitrary<Block> = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => ({
  kind: 'paragraph',
  text: pieces.flatMap((one, index) => (index === 0 ? [one] : [{ text: ' ' }, one])),
}));

const code: fc.Arbitrary<Block> = words.map((text) => ({ kind: 'code', language: 'ts', text: `${text}\n  more();` }));

const blocks = fc.array(fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: code }), {
  minLength: 1,
  maxLength: 3,
});
const prose: fc.Arbitrary<string> = blocks.map((all) => markdownOf(nodesOf(all)));
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);

const given = fc.record({ text: line, feedback: maybe(prose) });
const distinct = (min: number, max: number) =>
  fc.uniqueArray(given, { minLength: min, maxLength: max, selector: ({ text }) => text.toLowerCase() });

/** Only what stays different from a number, and from another form, when it is typed. */
const form = fc
  .constantFrom('response', 'two words', 'HTTP/2', '1.10.0-rc.1', 'a=b', '{}', 'C#', 'x~y')
  .map((text) => text);

export const choice: fc.Arbitrary<Answer> = fc.tuple(distinct(2, 5), fc.nat(30)).map(([options, bits]) => {
  const rights = options.map((_, index) => ((bits >> index) & 1) === 1);
  const isFine = rights.includes(true) && rights.includes(false);
  return {
    kind: 'choice',
    options: options.map((one, index) => ({ ...one, right: isFine ? (rights[index] ?? false) : index === 0 })),
  };
});

export const short: fc.Arbitrary<Answer> = fc
  .uniqueArray(form, { minLength: 2, maxLength: 3 })
  .map((accepted) => ({ kind: 'short', accepted, wrong: [{ text: 'something else', feedback: 'No.' }] }));

export const numeric: fc.Arbitrary<Answer> = fc
  .record({
    value: fc.integer({ min: -5000, max: 5000 }),
    unit: fc.constantFrom('', 's', 'messages'),
    tolerance: fc.constantFrom(0, 0.5, 3),
  })
  .map((all) => ({ kind: 'number', ...all, wrong: [] }));

export const matching: fc.Arbitrary<Answer> = fc
  .tuple(distinct(2, 4), distinct(4, 4))
  .map(([left, right]) => ({ kind: 'match', pairs: left.map(({ text }, index) => [text, right[index]?.text ?? 'x']) }));

export const card: fc.Arbitrary<Answer> = fc.constant({ kind: 'card' });

export const ordered: fc.Arbitrary<Answer> = distinct(2, 4).map((items) => ({ kind: 'order', items }));

export const sorted: fc.Arbitrary<Answer> = distinct(4, 4).map(([a, b, c, d]) => ({
  kind: 'sort',
  buckets: [
    { title: 'One', items: [a, b].flatMap((one) => one ?? []) },
    { title: 'Other', items: [c, d].flatMap((one) => one ?? []) },
  ],
}));

/** Items with answers of these kinds; a card always has a back. */
export function someItems(...answers: fc.Arbitrary<Answer>[]): fc.Arbitrary<Item[]> {
  return fc.uniqueArray(
    fc
      .record({
        id: fc.stringMatching(/^[a-z][a-z0-9]{2,8}(-[a-z0-9]{1,5})?$/),
        prompt: prose,
        hint: maybe(line),
        explanation: prose,
        tags: fc.uniqueArray(fc.constantFrom('caching', 'load', 'a-b'), { maxLength: 2 }),
        answer: fc.oneof(...answers),
      })
      .map((item) => (item.answer.kind === 'card' ? { ...item, hint: '' } : item)),
    { minLength: 1, maxLength: 4, selector: ({ id }) => id },
  );
}
