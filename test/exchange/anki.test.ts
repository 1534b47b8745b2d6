import { describe, expect, it } from 'vitest';
import { readAnki, writeAnki } from '../../src/exchange/anki.js';
import { ExchangeError, type Item } from '../../src/exchange/item.js';

const read = (text: string) => readAnki(text).map(({ prompt, explanation }) => [prompt, explanation]);

describe('a text for Anki', () => {
  it('says what its columns are, and has a note an item', () => {
    const item: Item = {
      ...{ id: 'ttl', prompt: 'How *long*?\n\n- a\n- b', hint: '', explanation: 'Not <b>long</b>.', tags: ['caching'] },
      answer: { kind: 'card' },
    };
    const question: Item = {
      ...item,
      prompt: 'Which?',
      id: 'q',
      answer: {
        kind: 'choice',
        options: [
          { text: 'this', right: true, feedback: '' },
          { text: 'that', right: false, feedback: '' },
        ],
      },
    };
    expect(writeAnki([item, question], { id: 'course', title: 'A course' })).toBe(
      [
        '#separator:tab\n#html:true\n#notetype:Basic\n#deck:A course\n#guid column:1\n#tags column:4\n',
        'course/ttl\t"<p>How <em>long</em>?</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"\t<p>Not &lt;b&gt;long&lt;/b&gt;.</p>\tcaching\n',
        'course/q\t"<p>Which?</p>\n<ul>\n<li>this</li>\n<li>that</li>\n</ul>"\t"<ul>\n<li>this</li>\n</ul>\n<p>Not &lt;b&gt;long&lt;/b&gt;.</p>"\tcaching question\n',
      ].join(''),
    );
  });

  it('is read as Anki exports it, with the columns that are not for reading left out', () => {
    const text = [
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n',
      'k(;{P9#Z\tBasic\tDeck\tWhat is <b>TTL</b>?<br>Say it.\t<div>Time to live&nbsp;&amp; more</div><div>[sound:x.mp3]</div>\tcaching  time\n',
    ].join('');
    expect(readAnki(text)).toEqual([
      {
        ...{ name: 'k(;{P9#Z', prompt: 'What is **TTL**?\\\nSay it.', hint: '', explanation: 'Time to live & more' },
        ...{ tags: ['caching', 'time'], answer: { kind: 'card' }, line: 7 },
      },
    ]);
  });

  it.each<[what: string, text: string, cards: string[][]]>([
    [
      'tabs, and no word about them',
      'front\tback\nf2\tb2\n',
      [
        ['front', 'back'],
        ['f2', 'b2'],
      ],
    ],
    ['semicolons', '#separator:Semicolon\nfront;"ba;ck"\n', [['front', 'ba;ck']]],
    ['a comma as itself', '#separator:,\nfront,back\n', [['front', 'back']]],
    [
      'remarks between',
      'a\tb\n#remark\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a quoted field of two lines', 'a\t"b\nc ""d"""\n', [['a', 'b\\\nc "d"']]],
    ['no HTML, but what looks like it', '#html:false\na <b>\tc &amp;\n', [['a \\<b>', 'c \\&amp;']]],
    ['fields without end', 'a\tb\tc\n', [['a', 'b\n\nc']]],
    [
      'gaps',
      '#html:true\nThe {{c1::TTL::three letters}} of a {{c2::cache}}\t\n',
      [['The \\[three letters] of a \\[…]', 'The TTL of a cache']],
    ],
    ['scripts and styles', '#html:true\na<script>alert(1)</script>\t<style>b{}</style>c\n', [['a', 'c']]],
    [
      'code and lists',
      '#html:true\nq\t"<pre>x\n  y</pre><ul><li>one</li><li>two</li></ul>"\n',
      [['q', '```\nx\n  y\n```\n\n- one\n- two']],
    ],
  ])('is read with %s', (_, text, cards) => {
    expect(read(text)).toEqual(cards);
  });

  it.each([
    ['#html:true\nfront\tback\n<img src="x.png">\tb\n', 3, 'the front of this note has no words'],
    ['front\t\n', 1, 'the back of this note has no words'],
    ['a\tb\nc\t"d\ne\tf\n', 2, 'a quote that begins a cell is never closed'],
  ])('that is broken names its line: %j', (text, line, message) => {
    expect(() => readAnki(text)).toThrow(ExchangeError);
    expect(() => readAnki(text)).toThrow(expect.objectContaining({ line, message }));
  });
});
