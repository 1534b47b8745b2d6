import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../../src/content/load.js';
import { withProblemsInPlace } from '../../../src/content/watching/in-place.js';
import { withLastGood } from '../../../src/content/watching/last-good.js';
import { lessonProblems } from '../../../src/content/watching/lesson-problems.js';
import type { Problem } from '../../../src/course/course.js';
import { findIn } from '../../../src/course/id.js';
import { courseIn, lessonText } from '../course-in.js';
import { findToy } from '../toy-simulation.js';

const file = 'lessons/load/01-a.md';
const card = '## card-a\n\nFront?\n\n> Back.\n';
const files = {
  [file]: lessonText('a', '## S\n\nText.\n'),
  'lessons/load/02-b.md': lessonText('b'),
  'lessons/load/03-c.md': lessonText('c'),
  'quizzes/load/a.md': card,
};

/** A course before and after somebody did something to its files. */
async function changed(change: (folder: string) => void, inView = 'a') {
  const folder = courseIn(files);
  const before = (await loadCourse(folder)).course;
  change(folder);
  return { before, after: withLastGood(before, await loadCourse(folder), inView) };
}

describe('a course that is being written', () => {
  it('keeps the last good text of a lesson whose front matter is broken, with its cards and in its place', async () => {
    const { before, after } = await changed((folder) => writeFileSync(join(folder, file), '---\nid: [\n---\n\n## T\n'));
    expect(after.course.lessons).toMatchObject({ a: { title: 'Title of a' } });
    expect(findIn(after.course.lessons, 'a')).toBe(findIn(before.lessons, 'a'));
    expect(findIn(after.course.cards, 'card-a')).toBe(findIn(before.cards, 'card-a'));
    expect(after.course.tracks[0]?.lessons).toEqual(['a', 'b', 'c']);
    expect(after.problems.map(({ rule }) => rule)).toContain('yaml');
  });

  it('keeps the text of the lesson in view while its file is gone, and says so', async () => {
    const { after } = await changed((folder) => rmSync(join(folder, file)));
    expect(after.course.tracks[0]?.lessons).toEqual(['a', 'b', 'c']);
    expect(after.problems).toMatchObject([
      { rule: 'unknown-lesson' },
      { file, line: 1, message: expect.stringContaining('gone') },
    ]);
  });

  it.each<[string, (folder: string) => void, string[]]>([
    ['another lesson that is gone', (folder) => rmSync(join(folder, 'lessons/load/02-b.md')), ['a', 'c']],
    ['the old id of a lesson', (folder) => writeFileSync(join(folder, file), lessonText('z')), ['z', 'b', 'c']],
  ])('lets %s go', async (_, change, ids) => {
    const { after } = await changed(change);
    expect(after.course.tracks[0]?.lessons).toEqual(ids);
  });
});

describe('the problems of the lesson in view', () => {
  const quiz = '## works\n\nWhat?\n\n- [x] This.\n  > Yes.\n- [ ] That.\n\n> Because.\n';
  const body = `## One

Text.

[gone](x.md)

## Two

\`\`\`quiz
use: works
\`\`\`

\`\`\`sim
use: ghost
scenario: small
\`\`\`
`;

  async function shown(more: Readonly<Record<string, string>> = {}) {
    const folder = courseIn({
      [file]: lessonText('a', body, 'colour: red\n'),
      'lessons/load/02-b.md': lessonText('b', '## S\n\n[gone](y.md)\n'),
      'quizzes/load/a.md': quiz,
      ...more,
    });
    const loaded = await loadCourse(folder);
    const lesson = findIn(loaded.course.lessons, 'a');
    if (lesson === undefined) throw new Error('the lesson is not there');
    const problems = lessonProblems(loaded, lesson, { findSimulation: findToy });
    return {
      problems,
      lesson: withProblemsInPlace(lesson, problems, loaded.course),
      before: lesson,
      course: loaded.course,
    };
  }

  it('are those of its file and of its quiz, as check has them', async () => {
    const { problems } = await shown();
    expect(problems.map(({ file: at, line, rule }) => `${at}:${line} ${rule}`)).toEqual(
      expect.arrayContaining([
        `${file}:6 unknown-key`,
        `${file}:13 dead-link`,
        `${file}:21 unknown-simulation`,
        'quizzes/load/a.md:7 missing-feedback',
      ]),
    );
    expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([file, 'quizzes/load/a.md']));
  });

  it('stand right above what they are about', async () => {
    const { lesson } = await shown();
    const kinds = lesson.steps.map(({ blocks }) =>
      blocks.map((block) => (block.kind === 'notice' ? (/ ([a-z-]+): /.exec(block.text)?.[1] ?? '') : block.kind)),
    );
    expect(kinds[0]).toEqual(expect.arrayContaining(['unknown-key', 'paragraph']));
    expect(kinds[0]?.indexOf('dead-link')).toBe((kinds[0]?.lastIndexOf('paragraph') ?? 0) - 1);
    expect(kinds[1]?.slice(-4)).toEqual(['missing-feedback', 'question', 'unknown-simulation', 'simulation']);
  });

  it('of the head of a file that cannot be read stand above every step', async () => {
    const { before, course } = await shown();
    const problem: Problem = { file, line: 2, column: 1, severity: 'error', rule: 'yaml', message: 'no' };
    const { steps } = withProblemsInPlace(before, [problem], course);
    expect(steps.map(({ blocks }) => blocks[0])).toEqual(
      steps.map(() => ({ kind: 'notice', text: `${file}:2:1 yaml: no` })),
    );
  });

  it('of a question that the lesson does not ask stand at its end', async () => {
    const { lesson } = await shown({ [file]: lessonText('a', '## One\n\nText.\n') });
    expect(lesson.steps[0]?.blocks.at(-1)).toMatchObject({
      kind: 'notice',
      text: expect.stringContaining('missing-feedback'),
    });
  });
});
