import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CourseError, loadCourse } from '../../src/content/load.js';
import { findIn } from '../../src/course/id.js';
import { plainBlocks } from '../../src/course/plain.js';
import { courseIn, lessonText } from './course-in.js';

const small = new URL('../fixtures/courses/small', import.meta.url).pathname;

describe('a sound course', () => {
  it('opens without a complaint', async () => {
    const { course, problems } = await loadCourse(small);
    expect(problems).toEqual([]);
    expect(course).toMatchObject({ id: 'small', title: 'A small course' });
    expect(plainBlocks(course.welcome)).toBe('Welcome. Everything that the format can say is said in here once.');
    expect(course.tracks).toEqual([
      { id: 'load', title: 'Load', summary: 'What waits, and for how long.', lessons: ['waiting', 'leaving'] },
    ]);
  });

  it('has its lessons in steps, with terms, claims and places', async () => {
    const { lessons } = (await loadCourse(small)).course;
    expect(findIn(lessons, 'waiting')).toMatchObject({ track: 'load', minutes: 4, needs: [], aliases: ['queues-old'] });
    expect(findIn(lessons, 'waiting')?.steps.map((step) => [step.title, step.place.line])).toEqual([
      ['A burst arrives', 12],
      ['Everything Markdown can do', 34],
    ]);
    expect(findIn(lessons, 'waiting')?.claims).toEqual([
      {
        written: '70',
        expression: '[queue flash-sale secondsToDrain]',
        place: { file: 'lessons/load/01-waiting.md', line: 27, column: 14 },
      },
      {
        written: '62 %',
        expression: '500 / 800',
        place: { file: 'lessons/load/01-waiting.md', line: 27, column: 74 },
      },
    ]);
    expect(findIn(lessons, 'waiting')?.terms).toMatchObject([
      { name: 'Backlog', also: ['queue length', 'depth'], lesson: 'waiting', step: 0, place: { line: 14, column: 32 } },
    ]);
    expect(findIn(lessons, 'waiting')?.questions).toHaveLength(8);
    expect(findIn(lessons, 'waiting')?.cards).toEqual(['card-little']);
  });

  it('knows every shape of question', async () => {
    const { questions } = (await loadCourse(small)).course;
    expect(Object.values(questions).map(({ id, kind }) => [id, kind])).toEqual([
      ['accepted-means', 'single'],
      ['true-of-await', 'multiple'],
      ['drain-time', 'number'],
      ['safe-payment', 'order'],
      ['idempotent-or-not', 'sort'],
      ['call-shapes', 'match'],
      ['paired-with', 'short'],
      ['find-the-key', 'line'],
    ]);
  });

  it('has decks whose settings stay what the author wrote', async () => {
    const { decks } = (await loadCourse(small)).course;
    expect(findIn(decks, 'tasks')).toMatchObject({
      practice: 'eisenhower',
      settings: { seconds: 90, version: '1.10' },
      entries: [{ id: 'fix-build' }, { id: 'clean-desk' }],
    });
  });

  it('is plain data that survives JSON', async () => {
    const { course } = await loadCourse(small);
    expect(JSON.parse(JSON.stringify(course))).toEqual(course);
  });
});

describe('no course at all', () => {
  const none = join(small, 'nowhere');
  it.each([
    ['a missing folder', () => none, /^no course at .*nowhere: there is no such folder$/],
    ['a file where a folder should be', () => join(small, 'lessons/course.md'), /is a file; a course is a folder/],
    ['a folder below a file', () => join(small, 'lessons/course.md/x'), /no course at/],
    ['an empty folder', () => courseIn({ 'notes.txt': 'x' }, false), /^no lessons in .*new course <name>/],
    ['a course without lessons', () => courseIn({}), /^no lessons in/],
    ['a file in place of lessons', () => courseIn({ lessons: 'x' }, false), /^no lessons in/],
  ])('%s is refused in one line', async (_, folder, message) => {
    const failed = loadCourse(folder());
    await expect(failed).rejects.toThrow(CourseError);
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.not.toThrow(/\n/);
  });
});

describe('a broken file', () => {
  it.each([
    ['code as front matter', '---js\n{id: globalThis.ran = "x"}\n---\n## A\n', 'front-matter', 1, 1],
    ['broken YAML', '---\nid: bad\ntitle: [x\nminutes: 1\n---\n## A\n', 'yaml', 4, 1],
    ['a scalar as front matter', '---\nwords\n---\n## A\n', 'front-matter', 2, 1],
    ['a list as front matter', '---\n- a\n---\n## A\n', 'front-matter', 2, 1],
    ['no front matter', '## A\n\ntext\n', 'front-matter', 1, 1],
    ['front matter that is never closed', '---\nid: bad\n\n## A\n', 'front-matter', 1, 1],
    ['an empty file', '', 'front-matter', 1, 1],
    ['a missing key', '---\nid: bad\nminutes: 1\n---\n## A\n', 'missing-key', 2, 1],
    ['a wrong type', '---\nid: bad\ntitle: x\nminutes: 1:30\n---\n## A\n', 'wrong-type', 4, 10],
    ['a bad id', '---\nid: Bad Id\ntitle: x\nminutes: 1\n---\n## A\n', 'bad-id', 2, 5],
    ['an id twice', lessonText('good'), 'duplicate-id', 1, 1],
    ['no steps', lessonText('bad', 'Only text.\n'), 'no-steps', 1, 1],
    ['an alias bomb', '---\na: &a [x]\nb: [*a,*a]\n---\n## A\n', 'yaml', 2, 4],
  ])('with %s is left out, and the rest opens', async (_, text, rule, line, column) => {
    const folder = courseIn({ 'lessons/load/01-good.md': lessonText('good'), 'lessons/load/02-bad.md': text });
    const { course, problems } = await loadCourse(folder);
    expect(Object.keys(course.lessons)).toEqual(['good']);
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'lessons/load/02-bad.md', line, column, rule, severity: 'error' }),
    );
  });

  it('leads to no second complaint about its quiz', async () => {
    const folder = courseIn({
      'lessons/load/01-good.md': lessonText('good'),
      'lessons/load/02-bad.md': 'x',
      'quizzes/load/bad.md': '## q\n\nWhat?\n\n> That.\n',
      'quizzes/load/nobody.md': '## r\n\nWhat?\n\n> That.\n',
    });
    const { problems } = await loadCourse(folder);
    expect(problems.filter(({ rule }) => rule === 'unknown-lesson').map(({ file }) => file)).toEqual([
      'quizzes/load/nobody.md',
    ]);
  });

  it('that nobody may read is reported', async () => {
    const folder = courseIn({
      'lessons/load/01-good.md': lessonText('good'),
      'lessons/load/02-bad.md': lessonText('bad'),
    });
    chmodSync(join(folder, 'lessons/load/02-bad.md'), 0);
    const { course, problems } = await loadCourse(folder);
    if (process.getuid?.() === 0) expect(Object.keys(course.lessons)).toEqual(['good', 'bad']);
    else expect(problems).toMatchObject([{ file: 'lessons/load/02-bad.md', rule: 'unreadable-file' }]);
  });
});

describe('a hostile course', () => {
  it('reaches nothing outside its folder', async () => {
    const secret = courseIn({ 'lessons/load/01-secret.md': lessonText('secret') });
    const folder = courseIn({ 'lessons/load/01-good.md': lessonText('good') });
    symlinkSync(join(secret, 'lessons/load/01-secret.md'), join(folder, 'lessons/load/02-out.md'));
    symlinkSync(join(secret, 'lessons/load'), join(folder, 'lessons/out'));
    symlinkSync(join(secret, 'lessons'), join(folder, 'quizzes'));
    symlinkSync('03-nowhere.md', join(folder, 'lessons/load/03-nowhere.md'));
    symlinkSync('01-good.md', join(folder, 'lessons/load/04-again.md'));
    const { course, problems } = await loadCourse(folder);
    expect(Object.keys(course.lessons)).toEqual(['good']);
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
      ['lessons/load/02-out.md', 'outside-course'],
      ['lessons/load/03-nowhere.md', 'unreadable-file'],
      ['lessons/load/04-again.md', 'file-name'],
      ['lessons/load/04-again.md', 'duplicate-id'],
      ['lessons/out', 'outside-course'],
      ['quizzes', 'outside-course'],
    ]);
  });

  it('does not make it wait on a pipe, nor read a folder as a file', async () => {
    const folder = courseIn({ 'lessons/load/01-good.md': lessonText('good') });
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'lessons/load/02-pipe.md')]);
    mkdirSync(join(folder, 'lessons/load/03-folder.md'));
    expect(Object.keys((await loadCourse(folder)).course.lessons)).toEqual(['good']);
  });

  it('writes nothing to the terminal, wherever it puts its escapes', async () => {
    const evil = '\x1b]52;c;ZXZpbA==\x07\x1b[2J\x9b31m\u202e\u{e0041}\b\x07';
    const folder = courseIn({
      'lessons/load/01-good.md': `---\nid: good\ntitle: "T\\e]0;x\\aitle \\u202e"\nminutes: 1\nobjectives: ["${'\\e[2J'}Learn"]\nextra: x\n---\n\n## A${evil} step\n\nText${evil} &#27;[31m &#x202e; \`code${evil}\` [link${evil}](http://a${evil})\n\n\`\`\`${evil}ts\n${evil}\n\`\`\`\n\n\`\`\`sim\nuse: "a\\e[2J"\n"sc\\e[2Jx": y\n\`\`\`\n`,
      'lessons/load/02-b\x1b[31mad.md': 'x',
      'quizzes/load/good.md': `## q${evil}\n\nWhat?\n\n> That.\n\n## q2\n\nWhat${evil}?\n\n- [x] a${evil}\n  > yes${evil}\n- [ ] b\n`,
    });
    const { course, problems } = await loadCourse(folder);
    const everything = JSON.stringify({ course, problems }).replaceAll('\\n', '');
    expect(everything).not.toMatch(
      /\\u00(?:0|1|7f|8|9)|\\[bfrt]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/u,
    );
    expect(problems.map(({ file }) => file)).toContain('lessons/load/02-bad.md');
    expect(findIn(course.lessons, 'good')?.title).toBe('Title');
  });

  it('cannot reach into objects with its ids', async () => {
    const folder = courseIn({
      'lessons/load/01-good.md': lessonText('good', undefined, '__proto__: {polluted: 1}\n'),
      'lessons/load/02-constructor.md': lessonText('constructor'),
      'quizzes/load/good.md': '## constructor\n\nWhat?\n\n> That.\n',
    });
    const { course, problems } = await loadCourse(folder);
    expect(Object.keys(course.lessons)).toEqual(['good']);
    expect(problems.map(({ rule }) => rule)).toEqual(['bad-id', 'bad-id']);
    expect('polluted' in {}).toBe(false);
  });

  it('made to be slow is cut, with a notice where the rest would be', { timeout: 20_000 }, async () => {
    const folder = courseIn({
      'lessons/load/01-a.md': lessonText('a', `## A\n\nfirst\n\n${'word '.repeat(200_000)}\n`),
      'lessons/load/02-b.md': lessonText('b', `## B\n\nfirst\n\n${'x'.repeat(1_000_000)}\n`),
      'lessons/load/03-c.md': lessonText('c', `## C\n\nfirst\n\n${'*a_ '.repeat(250_000)}\n`),
      'lessons/load/04-d.md': lessonText('d', `## D\n\nfirst\n\n${`${'word '.repeat(1_000)}\n\n`.repeat(200)}\n`),
    });
    const { course, problems } = await loadCourse(folder);
    for (const lesson of Object.values(course.lessons)) {
      expect(lesson.steps[0]?.blocks[0]).toMatchObject({ kind: 'paragraph', text: [{ text: 'first' }] });
      expect(lesson.steps[0]?.blocks.at(-1)?.kind).toBe('notice');
    }
    expect(new Set(problems.map(({ rule, severity }) => `${severity} ${rule}`))).toEqual(new Set(['warning too-long']));
  });

  it('of many lessons opens in order, as people count', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `l${index}`);
    const folder = courseIn(
      Object.fromEntries(ids.map((id, index) => [`lessons/load/${index}-${id}.md`, lessonText(id)])),
    );
    const { course, problems } = await loadCourse(folder);
    expect(course.tracks[0]?.lessons).toEqual(ids);
    expect(problems).toEqual([]);
  });
});

describe('a course in disorder', () => {
  it('opens without course.md, named after its folders', async () => {
    const folder = courseIn({ 'lessons/load/01-a.md': lessonText('a') }, false);
    const { course, problems } = await loadCourse(folder);
    expect(course.tracks).toMatchObject([{ id: 'load', title: 'load', lessons: ['a'] }]);
    expect(problems).toMatchObject([{ rule: 'no-course-file', file: 'lessons/course.md' }]);
  });

  it('shows a track that course.md does not name at the end, and says so', async () => {
    const folder = courseIn({ 'lessons/extra/01-b.md': lessonText('b'), 'lessons/load/01-a.md': lessonText('a') });
    const { course, problems } = await loadCourse(folder);
    expect(course.tracks.map(({ id }) => id)).toEqual(['load', 'extra']);
    expect(problems).toMatchObject([{ rule: 'unknown-track', file: 'lessons/extra/01-b.md' }]);
  });

  it('complains of files and aliases in the wrong place', async () => {
    const folder = courseIn({
      'lessons/load/01-a.md': lessonText('a', undefined, 'aliases: [b, old]\n'),
      'lessons/load/02-b.md': lessonText('b', undefined, 'aliases: [old]\n'),
      'lessons/load/07-other.md': lessonText('c'),
      'lessons/lost.md': 'x',
      'lessons/README.md': 'not a lesson',
      'lessons/load/README.md': 'not a lesson',
      'lessons/load/.hidden.md': 'not a lesson',
    });
    writeFileSync(join(folder, 'lessons/load/notes.txt'), 'not a lesson');
    const { course, problems } = await loadCourse(folder);
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
      ['lessons/load/01-a.md', 'duplicate-id'],
      ['lessons/load/02-b.md', 'duplicate-id'],
      ['lessons/load/07-other.md', 'file-name'],
      ['lessons/load/notes.txt', 'stray-file'],
      ['lessons/lost.md', 'stray-file'],
    ]);
    expect([findIn(course.lessons, 'a')?.aliases, findIn(course.lessons, 'b')?.aliases]).toEqual([['old'], []]);
  });
});
