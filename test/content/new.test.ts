import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkCourse } from '../../src/content/check.js';
import { loadCourse } from '../../src/content/load.js';
import { createFiles } from '../../src/content/new.js';
import { findIn } from '../../src/course/id.js';
import { practices } from '../../src/practice/registry.js';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backpressure-new-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function newCourse(): Promise<string> {
  const folder = emptyFolder();
  await createFiles('course', 'my-course', folder);
  return join(folder, 'my-course');
}

const check = async (folder: string) => checkCourse(await loadCourse(folder));
const errors = async (folder: string) => (await check(folder)).problems.filter(({ severity }) => severity === 'error');

describe('a new course', () => {
  it('passes check without a complaint', async () => {
    const folder = emptyFolder();
    expect(await createFiles('course', 'my-course', folder)).toEqual({
      files: [
        'my-course/lessons/course.md',
        'my-course/lessons/first-track/01-first-lesson.md',
        'my-course/quizzes/first-track/first-lesson.md',
      ],
    });
    expect(await check(join(folder, 'my-course'))).toMatchObject({ lessons: 1, questions: 1, cards: 1, problems: [] });
  });
});

describe('a new lesson', () => {
  it('takes the next number of its track, and passes check with its quiz without a complaint', async () => {
    const folder = await newCourse();
    expect(await createFiles('lesson', 'stale-reads', folder)).toEqual({
      files: ['lessons/first-track/02-stale-reads.md', 'quizzes/first-track/stale-reads.md'],
    });
    expect(await createFiles('lesson', 'first-track/hot-keys', folder)).toEqual({
      files: ['lessons/first-track/03-hot-keys.md', 'quizzes/first-track/hot-keys.md'],
    });
    expect((await check(folder)).problems).toEqual([]);
  });
});

describe('a new quiz', () => {
  it('belongs to its lesson, and passes check without an error', async () => {
    const folder = await newCourse();
    await createFiles('lesson', 'stale-reads', folder);
    rmSync(join(folder, 'quizzes/first-track/stale-reads.md'));
    expect(await createFiles('quiz', 'stale-reads', folder)).toEqual({ files: ['quizzes/first-track/stale-reads.md'] });
    expect((await check(folder)).problems).toEqual([]);
    expect(findIn((await loadCourse(folder)).course.lessons, 'stale-reads')?.questions).toEqual(['stale-reads-works']);
  });
});

it('takes the track of a quiz with its name, as that of a lesson', async () => {
  const folder = await newCourse();
  await createFiles('lesson', 'first-track/stale-reads', folder);
  rmSync(join(folder, 'quizzes/first-track/stale-reads.md'));
  expect(await createFiles('quiz', 'first-track/stale-reads', folder)).toEqual({
    files: ['quizzes/first-track/stale-reads.md'],
  });
});

it('writes a lesson for a quiz that waits for it, and leaves the quiz', async () => {
  const folder = await newCourse();
  writeFileSync(join(folder, 'quizzes/first-track/stale-reads.md'), '## card-stale\n\nFront?\n\n> Back.\n');
  expect(await createFiles('lesson', 'stale-reads', folder)).toEqual({
    files: ['lessons/first-track/02-stale-reads.md'],
  });
  expect(await errors(folder)).toEqual([]);
});

it.each(['eisenhower', 'bump-court'])(
  'begins a deck for %s, which passes check without a complaint',
  async (practice) => {
    const folder = await newCourse();
    expect(await createFiles('deck', `${practice}/my-cases`, folder)).toEqual({ files: ['quizzes/decks/my-cases.md'] });
    const known = practices.map(({ id }) => id);
    expect(checkCourse(await loadCourse(folder), { practices: known }).problems).toEqual([]);
  },
);

it('makes a course in a folder beside this one', async () => {
  const folder = join(await newCourse(), 'lessons');
  expect(await createFiles('course', '../../other', folder)).toMatchObject({
    files: expect.arrayContaining([join('..', '..', 'other', 'lessons', 'course.md')]),
  });
  expect((await check(join(folder, '../../other'))).problems).toEqual([]);
});

describe('what cannot be made', () => {
  it.each([
    ['lesson', 'Größe der Queue', /such as groesse-der-queue$/],
    ['lesson', 'first-track/My Lesson', /such as my-lesson$/],
    ['lesson', '日本', /such as stale-reads$/],
    ['lesson', '', /"" is no name/],
    ['deck', 'x', /say for which practice: new deck <practice>\/x, with a practice of eisenhower, bump-court/],
    ['deck', 'eisenhower/../x', /is no name/],
    ['lesson', 'first-lesson', /there is a lesson "first-lesson" already/],
    ['lesson', 'Bad Name', /is no name; use lower case/],
    ['lesson', '../../escape', /is no name|say in which track/],
    ['lesson', 'a/../b', /is no name|say in which track/],
    ['lesson', 'nowhere/x', /say in which track: new lesson <track>\/x, with a track of first-track/],
    [
      'quiz',
      'elsewhere/first-lesson',
      /the lesson "first-lesson" is in first-track: new quiz first-track\/first-lesson/,
    ],
    ['quiz', '../first-track/first-lesson', /there is no lesson "\.\.\/first-track\/first-lesson"; a quiz is named/],
    ['quiz', 'first-lesson', /exists already, and nothing is written over/],
    ['quiz', 'lesson', /there is no lesson "lesson"; did you mean first-lesson\?/],
    ['quiz', '../../escape', /there is no lesson/],
    ['essay', 'x', /"essay" cannot be made; there are lesson, quiz, deck and course/],
    ['course', 'Bad Name', /is no name/],
  ])('%s %s is refused in a sentence', async (kind, name, message) => {
    const folder = await newCourse();
    const before = readFileSync(join(folder, 'quizzes/first-track/first-lesson.md'), 'utf8');
    const made = await createFiles(kind, name, folder);
    expect('wrong' in made && made.wrong).toMatch(message);
    expect(readFileSync(join(folder, 'quizzes/first-track/first-lesson.md'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, '../../escape'))).toBe(false);
  });

  it('is a lesson where there is no course, or a course where there is one', async () => {
    expect(await createFiles('lesson', 'x', emptyFolder())).toMatchObject({
      wrong: expect.stringMatching(/^no lessons in/),
    });
    const folder = await newCourse();
    expect(await createFiles('course', 'my-course', join(folder, '..'))).toMatchObject({
      wrong: expect.stringMatching(/exists already/),
    });
  });
});
