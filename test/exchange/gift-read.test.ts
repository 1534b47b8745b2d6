import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGift } from '../../src/exchange/gift-read.js';
import { type Answer, ExchangeError } from '../../src/exchange/item.js';

const one = (text: string) => {
  const [item] = readGift(text);
  if (item === undefined) throw new Error('nothing was read');
  return item;
};
const option = (text: string, right: boolean, feedback = '') => ({ text, right, feedback });
const wrong = (text: string, feedback = '') => ({ text, feedback });

describe('a question in GIFT', () => {
  it.each<[what: string, text: string, prompt: string, answer: Answer]>([
    [
      'one right option',
      'Which queue is it? {~A stack#No, not that. =A FIFO#Yes: first in, first out. ~A heap}',
      'Which queue is it?',
      {
        kind: 'choice',
        options: [
          option('A stack', false, 'No, not that.'),
          option('A FIFO', true, 'Yes: first in, first out.'),
          option('A heap', false),
        ],
      },
    ],
    [
      'a gap in the sentence',
      'A queue is {~deep =a loan ~free} of time.',
      'A queue is \\_\\_\\_\\_\\_ of time.',
      { kind: 'choice', options: [option('deep', false), option('a loan', true), option('free', false)] },
    ],
    [
      'several right options',
      'Which two? {\n  ~%-50%none\n  ~%50%this\n  ~%50%that\n}',
      'Which two?',
      { kind: 'choice', options: [option('none', false), option('this', true), option('that', true)] },
    ],
    [
      'half of the points',
      'Hard. {~wrong ~%50%half =whole}',
      'Hard.',
      { kind: 'choice', options: [option('wrong', false), option('half', false), option('whole', true)] },
    ],
    [
      'true',
      'It drains.{T}',
      'It drains.',
      { kind: 'choice', options: [option('True', true), option('False', false)] },
    ],
    [
      'false, with feedback',
      'It fills.{FALSE#It does not.#Right.}',
      'It fills.',
      { kind: 'choice', options: [option('True', false, 'It does not.'), option('False', true, 'Right.')] },
    ],
    ['words', 'Two and two? {=four =4}', 'Two and two?', { kind: 'short', accepted: ['four', '4'], wrong: [] }],
    ['words without a mark', 'Capital? {Rome}', 'Capital?', { kind: 'short', accepted: ['Rome'], wrong: [] }],
    [
      'words that are wrong',
      'Who? {=me =%0%you#Not you.}',
      'Who?',
      { kind: 'short', accepted: ['me'], wrong: [wrong('you', 'Not you.')] },
    ],
    ['a number', 'When? {#1822}', 'When?', { kind: 'number', value: 1822, unit: '', tolerance: 0, wrong: [] }],
    [
      'a number that may be off',
      'Pi? {#3.14:0.005}',
      'Pi?',
      { kind: 'number', value: 3.14, unit: '', tolerance: 0.005, wrong: [] },
    ],
    ['a number between two', 'Pi? {#3..4}', 'Pi?', { kind: 'number', value: 3.5, unit: '', tolerance: 0.5, wrong: [] }],
    [
      'several numbers',
      'When? {#\n  =1822:0\n  =%50%1822:2\n  =%0%1900:0#Too late.\n}',
      'When?',
      { kind: 'number', value: 1822, unit: '', tolerance: 0, wrong: [wrong('1900', 'Too late.')] },
    ],
    [
      'a negative number',
      'Cold? {#-273.15:0.1}',
      'Cold?',
      { kind: 'number', value: -273.15, unit: '', tolerance: 0.1, wrong: [] },
    ],
    [
      'pairs',
      'Match. {\n =Canada -> Ottawa\n =Italy -> Rome\n}',
      'Match.',
      {
        kind: 'match',
        pairs: [
          ['Canada', 'Ottawa'],
          ['Italy', 'Rome'],
        ],
      },
    ],
    ['an essay', 'Why?{}', 'Why?', { kind: 'card' }],
    [
      'characters that mean something, behind a backslash',
      'Which is 5? {~ \\= 2 + 2 = \\= 2 + 3 ~ a\\:b\\~c\\#d\\{e\\}}',
      'Which is 5?',
      {
        kind: 'choice',
        options: [option('\\= 2 + 2', false), option('\\= 2 + 3', true), option('a:b\\~c#d{e}', false)],
      },
    ],
  ])('with %s', (_, text, prompt, answer) => {
    expect(one(text)).toMatchObject({ prompt, answer });
  });

  it('has a name, an id, tags and feedback for everyone', () => {
    const text =
      '// a remark\n// [id:caching/ttl] [tag:caching] [tag:time]\n::Its name::How long? {=forever #### Not really.\n}\n';
    expect(one(text)).toEqual({
      ...{
        name: 'caching/ttl',
        prompt: 'How long?',
        hint: '',
        explanation: 'Not really.',
        tags: ['caching', 'time'],
        line: 3,
      },
      answer: { kind: 'short', accepted: ['forever'], wrong: [] },
    });
    expect(one('::Its name::How long? {=forever}').name).toBe('Its name');
  });

  it.each([
    ['[markdown]**Bold**, `code`\\n\\nand more{=x}', '**Bold**, `code`\n\nand more'],
    ['[html]<p>It is <b>bold</b> &amp; 2 &lt; 3</p>{=x}', 'It is **bold** & 2 < 3'],
    ['[plain]a *star* and <b>{=x}', 'a \\*star\\* and \\<b>'],
    ['It is <i>so</i>{=x}', 'It is *so*'],
    ['two\nlines: one text{=x}', 'two lines: one text'],
  ])('is read in its format: %s', (text, prompt) => {
    expect(one(text).prompt).toBe(prompt);
  });

  it('begins on a line, whatever stands above it', () => {
    const text =
      '\ufeff$CATEGORY: top/queues\r\n\r\n// remark\r\n\r\nA description.\r\n\r\nFirst?{T}\r\n\r\n\r\nSecond?\r\n{F}\r\n';
    expect(readGift(text).map(({ prompt, line }) => [prompt, line])).toEqual([
      ['First?', 7],
      ['Second?', 10],
    ]);
  });

  it.each([
    ['Open? {=a\n\nNext? {=b}', 1, 'do not belong together'],
    ['Fine?{T}\n\nClosed? =a}', 3, 'do not belong together'],
    ['One?{T}\nTwo?{F}', 1, 'a second { } or no empty line behind it'],
    ['Number? {#seventy}', 1, '"seventy" is no number'],
    ['One? {~a}', 1, 'at least two options'],
    ['Match? {=a -> b =c}', 1, 'has no ->'],
    ['Wrong? {#=%0%5}', 1, 'none of these numbers is right'],
  ])('that is broken names its line: %j', (text, line, why) => {
    const failure = (() => {
      try {
        readGift(text);
      } catch (error) {
        return error;
      }
    })();
    expect(failure).toBeInstanceOf(ExchangeError);
    expect(failure).toMatchObject({ line, message: expect.stringContaining(why) });
  });

  it('is read, or refused with a line, whatever the text', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '=',
      '~',
      '#',
      '####',
      '::',
      '->',
      '%50%',
      '\\',
      '\n',
      '\n\n',
      ' ',
      'a',
      '1',
      ':',
      '..',
      '//',
      '[html]',
      '<b',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        try {
          readGift(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(ExchangeError);
        }
      }),
    );
  });
});
