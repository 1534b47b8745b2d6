import { describe, expect, it } from 'vitest';
import { highlight } from '../../src/text/highlight.js';
import { plain, span } from '../../src/text/line.js';

describe('code', () => {
  it('is coloured where its language is known', () => {
    expect(highlight("const key = 'a'; // once", 'ts')).toEqual([
      [span('const', 'keyword'), { text: ' key = ' }, span("'a'", 'literal'), { text: '; ' }, span('// once', 'dim')],
    ]);
  });

  it.each(['js', 'javascript', 'ts', 'sh', 'http', 'json', 'sql', 'yaml', 'diff', 'go', 'python'])(
    'knows %s',
    (language) => {
      const samples = 'const a = "b"\n# c\n- d: 1\nGET / HTTP/1.1\nselect 1\necho "x"';
      expect(
        highlight(samples, language)
          .flat()
          .some(({ tone }) => tone !== undefined),
      ).toBe(true);
    },
  );

  it.each(['', 'text', 'brainfuck'])('stays as it is in a language called "%s"', (language) => {
    expect(highlight('if (a) {\n\n  b\n}', language)).toEqual([
      [{ text: 'if (a) {' }],
      [],
      [{ text: '  b' }],
      [{ text: '}' }],
    ]);
  });

  it('keeps its lines, also where one colour goes over several', () => {
    const code = '/* one\n   two */\nconst a = `x\ny`;';
    expect(highlight(code, 'ts').map(plain)).toEqual(code.split('\n'));
    expect(highlight(code, 'ts')[1]).toEqual([span('   two */', 'dim')]);
  });
});
