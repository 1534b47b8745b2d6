import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../src/commands/context.js';
import { courseCache } from '../../src/commands/course-cache.js';
import { openCourse } from '../../src/commands/open-course.js';
import { findIn } from '../../src/course/id.js';
import { remove, temporaryFolder } from '../bundled.js';
import { courseIn, lessonText } from '../content/course-in.js';
import { fails, withDisk } from '../progress/faulty-disk.js';
import { fakeContext } from './fake-context.js';

let folder: string;
let courses: string;
beforeEach(() => {
  folder = temporaryFolder();
  courses = join(folder, 'cache', 'backpressure', 'courses');
});
afterEach(() => remove(folder));

const lessonsOf = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `lessons/load/${index}-l${index}.md`,
      lessonText(`l${index}`, index === 7 ? '## Step\n\n```practice\nuse: nothing-of-this-name\n```\n' : undefined),
    ]),
  );

const contextFor = (course: string, more: Partial<Context> = {}) =>
  fakeContext(folder, { env: { XDG_CACHE_HOME: join(folder, 'cache') }, options: { color: true, course }, ...more });

const kept = () => (existsSync(courses) ? readdirSync(courses) : []);

/** What is kept, as a file that a test may harm. */
const only = () => join(courses, kept()[0] ?? '');

describe('a large course', () => {
  it('is the same when it is opened again, and is not read again', async () => {
    const course = courseIn(lessonsOf(120));
    const first = await openCourse(contextFor(course));
    expect(kept()).toHaveLength(1);
    expect([statSync(courses).mode & 0o777, statSync(only()).mode & 0o777]).toEqual([0o700, 0o600]);
    const again = await openCourse(contextFor(course));
    expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(first)));
    expect(JSON.stringify(again)).toContain('A practice belongs here, but');
    // It is from the cache: only there a lesson is parsed when it is opened.
    const lesson = findIn(again.course.lessons, 'l3');
    expect(Object.getOwnPropertyDescriptor(lesson, 'steps')?.get).toBeTypeOf('function');
  });

  it('is read again when a file of it changes', async () => {
    const course = courseIn(lessonsOf(120));
    await openCourse(contextFor(course));
    writeFileSync(join(course, 'lessons/load/3-l3.md'), lessonText('l3', '## Another step\n\nText.\n'));
    const { course: again } = await openCourse(contextFor(course));
    expect(findIn(again.lessons, 'l3')?.steps.map(({ title }) => title)).toEqual(['Another step']);
    expect(kept()).toHaveLength(1);
  });

  it('is read again by another version', async () => {
    const course = courseIn(lessonsOf(120));
    await openCourse(contextFor(course));
    const { course: again } = await openCourse(contextFor(course, { version: '0.0.1' }));
    expect(Object.getOwnPropertyDescriptor(findIn(again.lessons, 'l3'), 'steps')?.get).toBeUndefined();
  });

  it('is read again by another build of the same version', async () => {
    const course = courseIn(lessonsOf(120));
    await openCourse(contextFor(course));
    const programFolder = join(folder, 'another build');
    mkdirSync(join(programFolder, 'parts'), { recursive: true });
    writeFileSync(join(programFolder, 'parts', 'content-another.js'), '');
    const { course: again } = await openCourse(contextFor(course, { programFolder }));
    expect(Object.getOwnPropertyDescriptor(findIn(again.lessons, 'l3'), 'steps')?.get).toBeUndefined();
  });

  it('opens where nothing can be kept', async () => {
    const course = courseIn(lessonsOf(120));
    writeFileSync(join(folder, 'cache'), 'a file');
    expect(Object.keys((await openCourse(contextFor(course))).course.lessons)).toHaveLength(120);
    const homeless = contextFor(course, { env: { XDG_CACHE_HOME: 'relative' }, home: '' });
    expect(Object.keys((await openCourse(homeless)).course.lessons)).toHaveLength(120);
    expect(existsSync('relative')).toBe(false);
  });

  it('that is gone is missed in one line, though it is kept', async () => {
    const course = courseIn(lessonsOf(120));
    await openCourse(contextFor(course));
    rmSync(join(course, 'lessons'), { recursive: true });
    await expect(openCourse(contextFor(course))).rejects.toThrow(`no lessons in ${course}`);
  });
});

it('a small course is not kept', async () => {
  await openCourse(contextFor(courseIn(lessonsOf(5))));
  expect(kept()).toEqual([]);
});

describe('what is kept of a course', () => {
  const cache = (more: Partial<Context> = {}) => courseCache(contextFor('', more), '/root/of/it', 'stamp');
  const course = { id: 'c', title: 'C', welcome: [], tracks: [], lessons: {}, questions: {}, cards: {}, decks: {} };

  it('is found again', () => {
    cache().save({ course, problems: [] });
    expect(cache().load()).toEqual({ course, problems: [] });
  });

  it.each<[what: string, harm: () => void]>([
    ['is torn', () => truncateSync(only(), 100)],
    ['is empty', () => truncateSync(only(), 0)],
    ['is larger than any', () => truncateSync(only(), 2 ** 32)],
    ['may be written by others', () => chmodSync(only(), 0o666)],
    ['lies where others may write', () => chmodSync(courses, 0o777)],
    [
      'is gone',
      () => {
        rmSync(only());
        mkdirSync(join(courses, 'another'));
      },
    ],
    [
      'is a link',
      () => {
        const file = only();
        copyFileSync(file, join(folder, 'elsewhere'));
        rmSync(file);
        symlinkSync(join(folder, 'elsewhere'), file);
      },
    ],
    [
      'is a pipe',
      () => {
        const file = only();
        rmSync(file);
        execFileSync('mkfifo', [file]);
      },
    ],
  ])('is passed over where it %s, and made anew', (_, harm) => {
    cache().save({ course, problems: [] });
    harm();
    expect(cache().load()).toBe(null);
    chmodSync(courses, 0o700);
    cache().save({ course, problems: [] });
    expect(cache().load()).toEqual({ course, problems: [] });
  });

  it('leaves nothing behind on a full disk, and gives way to one who is at it', () => {
    withDisk({ writeSync: fails('ENOSPC') }, () => cache().save({ course, problems: [] }));
    expect(kept()).toEqual([]);
    const now = contextFor('').now() / 1000;
    mkdirSync(courses, { recursive: true });
    cache().save({ course, problems: [] });
    const part = `${only()}.part`;
    rmSync(only());
    writeFileSync(part, 'half');
    utimesSync(part, now, now);
    cache().save({ course, problems: [] });
    expect(cache().load()).toBe(null);
    utimesSync(part, now - 3600, now - 3600);
    cache().save({ course, problems: [] });
    expect(cache().load()).not.toBe(null);
  });
});
