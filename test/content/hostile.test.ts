import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Complaints } from '../../src/content/complaints.js';
import { readLesson } from '../../src/content/lesson-file.js';
import { readQuiz } from '../../src/content/quiz-file.js';
import { readSource } from '../../src/content/source.js';
import { asId } from '../../src/course/id.js';
import { plain } from '../../src/text/line.js';
import { typeset, typesetSpoken } from '../../src/text/typeset.js';
import { lineWidth } from '../../src/text/width.js';

/** A small number always; more of them where somebody asks for it. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 60);

/** What Markdown, HTML, formulas, YAML and terminals take for more than text. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      ' ',
      '    ',
      '\t',
      '- ',
      '1. ',
      '> ',
      '# ',
      '## a\n',
      '### b\n',
      '---\n',
      '|',
      '| - |',
      '```',
      '~~~js\n',
    ],
    ...[
      '`',
      '``',
      '*',
      '**',
      '_',
      '~~',
      '[',
      ']',
      '(',
      ')',
      '![',
      '](x)',
      '[^1]',
      '[^1]: ',
      '<!--',
      '-->',
      '<!-- term -->',
    ],
    ...[
      '<b>',
      '</b>',
      '<table><tr><td>',
      '</td>',
      '<details>',
      '<pre>',
      '</pre>',
      '<script>',
      '</script>',
      '<ul><li>',
      '<',
    ],
    ...[
      '<img alt="x" src="y">',
      '<a href="https://a.example">',
      '&lt;',
      '&#27;',
      '&#x9b;',
      '&',
      '$',
      '$$',
      '$$\n',
      '\\',
      ':rocket:',
    ],
    ...[
      '[!NOTE]',
      '[x] ```js',
      '- [ ] ',
      '- [x] ',
      'Hint: ',
      'Answer: ',
      'Vary: a 1 of 1..5\n',
      '> [!TIP]\n',
      '{a}',
      '70 s ± 1',
    ],
    ...[
      '\u001b[2J',
      '\u001b]52;c;x\u0007',
      '\u009b31m',
      '\u0000',
      '\u202e',
      '\ud800',
      '写缓存。',
      '👩‍👩‍👧',
      'e\u0301',
      'ไทย',
    ],
    ...[
      '```sim\nuse: queue\n```\n',
      '```quiz\nuse: a\n',
      'https://a.example/x',
      'me@a.example',
      '__proto__',
      'constructor',
    ],
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const hostile = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

/** What a terminal would obey, or what would turn the order of what it shows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const obeyed = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function read(text: string) {
  const complaints = new Complaints();
  const draw = () => ['┌─┐'];
  const lesson = readLesson(
    readSource(
      'l/01-a.md',
      new TextEncoder().encode(`---\nid: a\ntitle: A\nminutes: 1\n---\n\n## One\n\n${text}`),
      complaints,
    ),
    asId('t'),
    complaints,
    draw,
  );
  const quiz = readQuiz(
    readSource('q/a.md', new TextEncoder().encode(`## q-one\n\n${text}`), complaints),
    asId('a'),
    complaints,
    draw,
  );
  const bodies = [
    ...(lesson?.steps ?? []).map(({ blocks }) => blocks),
    ...quiz.questions.flatMap(({ prompt, hint, explanation }) => [prompt, hint, explanation]),
    ...quiz.cards.flatMap(({ front, back }) => [front, back]),
  ];
  return { bodies, problems: complaints.problems, all: JSON.stringify([lesson, quiz]) };
}

describe('a file that somebody made to do harm', () => {
  it('is read without a crash, shown in lines that are not too wide, and sends nothing to the terminal', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(12, 40, 60, 76), (text, columns) => {
        const { bodies, problems, all } = read(text);
        expect(all).not.toMatch(/\\u00(?:[01][0-9a-f]|7f|[89][0-9a-f])/);
        expect(problems.filter(({ message }) => obeyed.test(message))).toEqual([]);
        for (const blocks of bodies)
          for (const line of [...typeset(blocks, columns), ...typesetSpoken(blocks, columns)]) {
            expect(lineWidth(line)).toBeLessThanOrEqual(columns);
            expect(plain(line)).not.toMatch(obeyed);
          }
      }),
      { seed: 14, numRuns },
    );
  });

  it.each([
    ['bold tags', '<b>'.repeat(2_000)],
    ['quotes of HTML', '<blockquote>'.repeat(2_000)],
    ['lists of HTML', '<ul><li>'.repeat(2_000)],
    ['tables in tables', '<table><tr><td>'.repeat(1_000)],
    ['a cell over a million columns', '<table><tr><td colspan="1000000">a<tr><td>b</table>'],
    ['dollars', '$a '.repeat(1_000)],
    ['blocks of formulas without an end', '$$\na\n\n'.repeat(400)],
    ['footnotes in a ring', Array.from({ length: 300 }, (_, at) => `[^${at}]: a[^${(at + 1) % 300}]\n`).join('\n')],
    ['codes of emoji', ':a'.repeat(900)],
    ['boxes before fences', '- [x] ```\n'.repeat(300)],
  ])('is no trouble with many %s', (_, text) => {
    expect(read(text).bodies.length).toBeGreaterThan(0);
  });
});
