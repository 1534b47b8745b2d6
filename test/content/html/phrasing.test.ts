import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/course/plain.js';
import { plain } from '../../../src/text/line.js';
import { spans } from '../../../src/text/wrap.js';
import { read } from '../reading.js';

function shown(text: string): string {
  const [block] = read(text).blocks;
  return block?.kind === 'paragraph' ? plain(spans(block.text)) : '';
}

describe('HTML within a line', () => {
  it.each([
    ['press <kbd>Ctrl</kbd>+<kbd>C</kbd>', 'press Ctrl+C'],
    ['a<br>b<BR/>c', 'a\nb\nc'],
    ['H<sub>2</sub>O, 10<sup>6</sup>, 10<sup>th</sup>', 'H₂O, 10⁶, 10th'],
    ['x <a href="https://a.example/?a&amp;b">link</a>', 'x link https://a.example/?a&b'],
    ['x <a name="here">anchor</a>', 'x anchor'],
    ['x <img src="q.png" alt="a queue"> y', 'x a queue (q.png) y'],
    ['x <img src="q.png"> y', 'x q.png y'],
    ['x <q>said</q>', 'x “said”'],
    ['x <abbr title="time to live">TTL</abbr>', 'x TTL (time to live)'],
    ['x <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', 'x 漢(kan)'],
    ['x <span style="color:red">red</span> y', 'x red y'],
    ['x <script>alert(1)</script> y', 'x y'],
    ['x <script> y', 'x y'],
    ['x <b>y', 'x y'],
    ['x </b></i>y', 'x y'],
    ['x <b><i>y</b> z</i>', 'x y z'],
    ['x <input type=checkbox checked> y', 'x ☑ y'],
    ['x <p>y</p> z', 'x \ny\nz'],
    ['x <td>y</td><td>z', 'x y z'],
    ['x <?php 1 ?> y', 'x y'],
    [`x ${'<b>'.repeat(400)}y`, 'x y'],
  ])('%j is shown as %j', (text, line) => {
    expect(shown(text)).toBe(line);
  });

  it('has the weight and slant of Markdown', () => {
    expect(read('x <b>a</b><em>b</em><del>c</del><code>d</code><kbd>e</kbd>').blocks).toMatchObject([
      {
        text: [
          { text: 'x ' },
          { text: 'a', strong: true },
          { text: 'b', emphasis: true },
          { text: 'c', strike: true },
          { text: 'de', code: true },
        ],
      },
    ]);
  });

  it('leaves the comments that say something to the course', () => {
    const { marks } = read('It takes **70 s**<!-- = 7 * 10 -->, <b>long</b>.');
    expect(marks.claims).toMatchObject([{ written: '70', expression: '7 * 10' }]);
    const term = read('A <b>lease</b><!-- term --> is a lock that ends.').marks.terms;
    expect(term.map(({ name, definition }) => [name, plainText(definition)])).toEqual([
      ['lease', 'A lease is a lock that ends.'],
    ]);
  });
});
