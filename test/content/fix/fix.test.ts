import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../../src/content/check.js';
import { diffOf } from '../../../src/content/fix/diff.js';
import { documentOf, textOf } from '../../../src/content/fix/document.js';
import { type Fixed, fixCourse } from '../../../src/content/fix/fix.js';
import { laidOut } from '../../../src/content/fix/layout.js';
import { meaningOf } from '../../../src/content/fix/meaning.js';
import { loadCourse } from '../../../src/content/load.js';
import type { Problem } from '../../../src/course/course.js';
import { courseIn, lessonText } from '../course-in.js';
import { findToy } from '../toy-simulation.js';

const quiz = `## works

What happens?

- [x] This.
  > Yes.
- [ ] That.
  > No.

> Because.
`;

/** Fixes a course of these files, and says what came of it and what was wrong before. */
async function fixing(
  files: Readonly<Record<string, string>>,
): Promise<Fixed & { readonly before: readonly Problem[] }> {
  const folder = courseIn(files);
  const check = async (texts: ReadonlyMap<string, string>) => {
    const instead = new Map([...texts].map(([file, text]) => [file, Buffer.from(text)]));
    return checkCourse(await loadCourse(folder, instead), { findSimulation: findToy }).problems;
  };
  const before = await check(new Map());
  return { ...(await fixCourse(new Map(Object.entries(files)), { check })), before };
}

const file = 'lessons/load/01-a.md';
const rulesOf = (problems: readonly Problem[]): string[] => problems.map(({ rule }) => rule);

describe('fixing how a file is laid out', () => {
  it.each([
    ['line ends of Windows', '## A\r\n\r\nText.\r\n', '## A\n\nText.\n'],
    ['line ends of an old Mac', '## A\r\rText.\r', '## A\n\nText.\n'],
    ['a byte order mark', '\ufeff## A\n', '## A\n'],
    ['blanks at the end of lines', '## A \n \t\nText.\t\n', '## A\n\nText.\n'],
    ['no newline at the end', '## A\n\nText.', '## A\n\nText.\n'],
    ['too many newlines at the end', '## A\n\n\n\n', '## A\n'],
    ['stars and pluses before items', '* a\n  + b\n* c\n', '- a\n  - b\n- c\n'],
    ['stars before items in a quote', '> * a\n> * b\n', '> - a\n> - b\n'],
    ['empty lines before the front matter', '\n \n---\nid: a\n---\n', '---\nid: a\n---\n'],
  ])('mends %s', (_, before, after) => {
    expect(textOf(laidOut(documentOf(file, before)))).toBe(after);
  });

  it.each([
    ['two blanks that break a line', 'one  \ntwo\n'],
    ['blanks in code', '```\na  \n \n```\n'],
    ['blanks in indented code', 'x\n\n    a  \n    b\n'],
    ['two lists that their markers keep apart', '- a\n\n* b\n'],
    ['stars in emphasis and rules', '*a* b\n\n* * *\n'],
    ['stars in code', '```\n* a\n```\n'],
    ['blanks in a text of YAML', '---\nid: |\n  a \n  b\n---\n'],
    ['nothing at all', ''],
  ])('leaves %s', (_, text) => {
    expect(textOf(laidOut(documentOf(file, text)))).toBe(text);
  });

  const piece = fc.constantFrom(
    ...[
      '\n',
      '\r\n',
      '  \n',
      ' \n',
      '* a\n',
      '+ b\n',
      '- c\n',
      '  * d\n',
      '1. e\n',
      '> f\n',
      '> * g\n',
      '```\n',
      '## h\n',
    ],
    ...[
      '---\n',
      'id: i\n',
      'text ',
      'k  \nl\n',
      '    m\n',
      '| n | o |\n',
      '| - | - |\n',
      '<!-- p -->\n',
      '\t',
      '***\n',
      '\ufeff',
    ],
  );

  it('never changes what a file means, and finds nothing more to do the second time', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        const once = textOf(laidOut(documentOf(file, text)));
        const plain = textOf(documentOf(file, text));
        expect(meaningOf(file, once)).toBe(meaningOf(file, plain));
        expect(textOf(laidOut(documentOf(file, once)))).toBe(once);
      }),
      { seed: 3, numRuns: 600 },
    );
  });
});

describe('fixing problems that have one way out', () => {
  const lesson = lessonText('a');
  it.each<[string, string, string, string, string]>([
    [
      'a key that is one slip away',
      'unknown-key',
      lessonText('a', undefined, 'alases: [old-a]\n'),
      'alases:',
      'aliases:',
    ],
    ['a key in another spelling', 'unknown-key', lessonText('a', undefined, 'Needs: []\n'), 'Needs:', 'needs:'],
    ['a lesson without an id', 'missing-key', lesson.replace('id: a\n', ''), '---\ntitle', '---\nid: a\ntitle'],
    ['an id in capitals', 'bad-id', lesson.replace('id: a\n', 'id: A\n'), 'id: A\n', 'id: a\n'],
    ['minutes in quotes', 'wrong-type', lesson.replace('minutes: 1', 'minutes: "1"'), '"1"', '1'],
    ['one need that is no list', 'wrong-type', lessonText('a', undefined, 'needs: b\n'), 'needs: b', 'needs: [b]'],
    [
      'minutes that are not those of reading',
      'reading-time',
      lesson.replace('minutes: 1', 'minutes: 9'),
      'minutes: 9',
      'minutes: 1',
    ],
    [
      'an explanation whose warning is gone',
      'idle-allowance',
      lessonText('a', '## S\n\n<!-- allow wide-code: A table. -->\n\nText.\n'),
      '<!-- allow wide-code: A table. -->\n',
      '',
    ],
    [
      'a fence that is open at the end',
      'unclosed-fence',
      lessonText('a', '## S\n\n```quiz\nuse: works\n'),
      'use: works\n',
      'use: works\n```\n',
    ],
    [
      'a key in a fence',
      'unknown-key',
      lessonText('a', '## S\n\n```quiz\nuse: works\npredct: true\n```\n'),
      'predct',
      'predict',
    ],
  ])('mends %s', async (_, rule, text, from, to) => {
    const files = { [file]: text, 'lessons/load/02-b.md': lessonText('b'), 'quizzes/load/a.md': quiz };
    const { documents, problems, before } = await fixing(files);
    expect(rulesOf(before)).toContain(rule);
    expect(documents.map(textOf)).toEqual([text.replace(from, to)]);
    expect(rulesOf(problems)).not.toContain(rule);
  });

  it('mends the id of a question that has blanks in it, and what asks for it', async () => {
    const fixed = await fixing({
      [file]: lessonText('a', '## S\n\n```quiz\nuse: It_Works\n```\n'),
      'quizzes/load/a.md': quiz.replace('## works', '## It works'),
    });
    expect(fixed.documents.map(textOf).join('')).toContain('use: it-works');
    expect(fixed.documents.map(textOf).join('')).toContain('## it-works');
    expect(fixed.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each<[string, string, RegExp | null]>([
    ['a key that is near to nothing', lessonText('a', undefined, 'colour: red\n'), null],
    ['an id whose letters would be lost', lessonText('a').replace('id: a', 'id: Über a'), null],
    ['a heading that is a question', lessonText('a'), null],
    ['a key that would be there twice', lessonText('a', undefined, 'objectivs: [x]\n'), /"objectivs" is "objectives"/],
    [
      'an explanation for a rule that does not exist',
      lessonText('a', '## S\n\n<!-- allow wide-cod: A. -->\n\nText.\n'),
      null,
    ],
  ])('leaves %s', async (_, text, why) => {
    const files = { [file]: text, 'quizzes/load/a.md': quiz.replace('## works', '## What works?') };
    const { documents, left } = await fixing(files);
    expect(documents).toEqual([]);
    if (why === null) expect(left).toEqual([]);
    else expect(left.map(({ message }) => message).join()).toMatch(why);
  });

  const body = fc.constantFrom(
    '## S\n\nText. \n',
    '## S\n\n* a\n* b\n\n## T\n',
    '## S\n\n```quiz\nuse: works\npredct: true\n```\n',
    '## S\n\n```quiz\nUse: works\n```\n',
    '## S\n\n<!-- allow long-sentence: So. -->\n\nText.\n',
    '## S\n\n```sim\nuse: toy\nscenario: small\ngaol: {metric: size, atMost: 1}\n```\n',
    '## S\n\n[gone](x.md)',
  );
  const more = fc.constantFrom('', 'alases: [old]\n', 'alias: [b]\n', 'need: [b]\n', 'neds: [c]\n', 'colour: red\n');
  const minutes = fc.constantFrom('1', '"1"', '9', 'ten');
  const lessons = fc
    .tuple(body, more, minutes)
    .map(([text, extra, time]) => lessonText('a', text, extra).replace('minutes: 1', `minutes: ${time}`));

  it('adds no problem, and fixing again changes nothing', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(lessons, async (text) => {
        const files = { [file]: text, 'lessons/load/02-b.md': lessonText('b'), 'quizzes/load/a.md': quiz };
        const first = await fixing(files);
        const mended = Object.fromEntries(first.documents.map((document) => [document.file, textOf(document)]));
        const again = await fixing({ ...files, ...mended });
        expect(again.documents).toEqual([]);
        expect(again.before).toEqual(first.problems);
        const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === 'error').length;
        expect(errors(first.problems)).toBeLessThanOrEqual(errors(first.before));
        // What nobody could read before may have more to say.
        if (errors(first.before) > 0) return;
        const known = new Set(first.before.map(({ rule, message }) => `${rule} ${message}`));
        expect(first.problems.filter(({ rule, message }) => !known.has(`${rule} ${message}`))).toEqual([]);
      }),
      { seed: 5, numRuns: 40 },
    );
  });
});

describe('what a fix would change, as a diff', () => {
  it.each([
    ['a line that is another', 'a \nb\n', '@@ -1,2 +1,2 @@\n-a \n+a\n b'],
    ['a newline at the end', 'a', '@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a'],
    ['lines that go', 'a\n\n\n', '@@ -1,3 +1,1 @@\n a\n-\n-'],
    [
      'places far from each other',
      `a \n${'x\n'.repeat(9)}b \n`,
      '@@ -1,4 +1,4 @@\n-a \n+a\n x\n x\n x\n@@ -8,4 +8,4 @@\n x\n x\n x\n-b \n+b',
    ],
  ])('shows %s', (_, before, diff) => {
    const after = laidOut(documentOf(file, before));
    expect(diffOf(before, after).join('\n')).toBe(`--- a/${file}\n+++ b/${file}\n${diff}`);
  });

  it('is empty where nothing is other than it was', () => {
    expect(diffOf('a\n', laidOut(documentOf(file, 'a\n')))).toEqual([]);
  });
});
