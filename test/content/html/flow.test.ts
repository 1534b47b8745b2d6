import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/text/line.js';
import { typeset } from '../../../src/text/typeset.js';
import { read, withoutPlaces } from '../reading.js';

/** What a page of Markdown with HTML in it looks like, line by line, without empty ones. */
function shown(text: string): string[] {
  return typeset(read(text).blocks, 40)
    .map(plain)
    .filter((line) => line.trim() !== '');
}

describe('HTML in a page', () => {
  it.each<[what: string, html: string, lines: string[]]>([
    ['a paragraph', '<p align="center">Centred words.</p>', ['Centred words.']],
    [
      'what folds',
      '<details>\n<summary>Show more</summary>\n\nInside *it*.\n\n</details>',
      ['Show more', 'Inside it.'],
    ],
    ['headings', '<h1>Big</h1><h6>small</h6>', ['Big', 'small']],
    ['lists', '<ul><li>a<li>b<ol><li>c</ol></ul>', [' • a', ' • b', '    1. c']],
    ['a quote', '<blockquote>said<p>twice</blockquote>', ['│ said', '│ ', '│ twice']],
    ['terms', '<dl><dt>TTL<dd>time to live</dl>', [' • TTL', ' • time to live']],
    [
      'code',
      '<pre><code class="language-js">if (a &lt; b) {\n  go();\n}</code></pre>',
      ['  if (a < b) {', '    go();', '  }'],
    ],
    ['a line', 'a\n\n<hr>', ['a', '─'.repeat(24)]],
    ['a picture', '<img src="x.png" alt="a queue of three">', ['a queue of three (x.png)']],
    ['a picture that only decorates', '<img src="x.png" alt="">\n\na', ['a']],
    ['a film', '<video src="https://a.example/v"></video>', ['video https://a.example/v']],
    ['letters by name and number', '<p>&lt;b&gt; &amp; &eacute; &#x41; &#66; &nosuch;</p>', ['<b> & é A B &nosuch;']],
    [
      'a table',
      '<table><tr><th>Name<th>Use<tr><td>a<td>b<br>c</table>',
      ['Name  Use', '─────────', 'a     b', '      c'],
    ],
    ['a table without names', '<table><tr><td>a<td>b<tr><td>c<td>d</table>', ['a  b', 'c  d']],
    [
      'a table that only sets things side by side',
      '<table><tr><td>a cell</td><td>b</td></tr></table>',
      ['a cell', 'b'],
    ],
    ['a table in pieces', '<table><tr><td>\n\n**a**\n\n</td><td>b</td><td>c</td></tr></table>', ['a', 'b', 'c']],
    ['a table in a table', '<table><tr><td>a<table><tr><td>b</table><tr><td>c<td>d</table>', ['a b', 'c    d']],
    ['what is never closed', '<div><p>a <b>b\n\nc', ['a b', 'c']],
    ['what was never opened', '</div></b>a</p>b', ['a', 'b']],
    ['what nobody knows', '<my-element>words</my-element>', ['words']],
    ['no script, no style', '<div><script>let a;</script><style>p {}</style>a</div>', ['a']],
    ['no script with empty lines in it', '<div><script>\nlet a;\n\nlet b;\n</script>c</div>\n\nd', ['c', 'd']],
    ['all that follows a script without an end', '<div>a\n<script>\n\nb', ['a', 'b']],
    ['no comment', '<!-- a\n\nb -->\n\nc', ['c']],
    ['the words behind a comment', '<!-- a --> b', ['b']],
    ['no declaration', '<!doctype html>\n\n<?php echo 1 ?>\n\na', ['a']],
    ['what is nested without an end', `${'<blockquote>'.repeat(300)}a`, [`${'│ '.repeat(6)}a`]],
  ])('is %s', (_, html, lines) => {
    expect(shown(html).map((line) => line.trimEnd())).toEqual(lines.map((line) => line.trimEnd()));
  });

  it('begins no step, question or bucket: only Markdown does', () => {
    expect(withoutPlaces(read('<h2>Two</h2>\n\n<h3>Three</h3>').blocks)).toMatchObject([
      { kind: 'heading', depth: 4 },
      { kind: 'heading', depth: 4 },
    ]);
  });

  it('brings nothing to life: a fence has to be Markdown', () => {
    expect(read('<pre lang="sim">use: queue</pre>').blocks).toMatchObject([{ kind: 'code', text: 'use: queue' }]);
  });

  it('brings no escape to the terminal, however it is spelled', () => {
    const text = '<p>a&#27;[2J&#x1b;]52;c;x&#7;b</p><img alt="&#x9b;31m" src="&#27;c"><pre>&#x1b;[2J</pre>';
    expect(JSON.stringify(read(text).blocks)).not.toMatch(/\\u001b|\\u009b|\\u0007/);
  });

  it('stays where it stands', () => {
    expect(read('a\n\n<p>b</p>').blocks).toMatchObject([{ place: { line: 1 } }, { place: { line: 3 } }]);
  });
});
