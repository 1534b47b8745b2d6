import { describe, expect, it } from 'vitest';
import { checkCourse, structuralProblems } from '../../src/content/check.js';
import { courseJson } from '../../src/content/course-json.js';
import { loadCourse } from '../../src/content/load.js';
import { courseIn, lessonText } from './course-in.js';
import { findToy } from './toy-simulation.js';

const sim = '```sim\nuse: ghost\nscenario: small\n```\n';

describe('checking a course', () => {
  it('counts it, and sorts what is wrong by file and line', async () => {
    const folder = courseIn({
      'lessons/load/01-b.md': lessonText('b', `## S\n\n[gone](x.md)\n\n${sim}`),
      'lessons/load/02-a.md': lessonText('a', '## S\n\nText.\n', 'colour: red\n'),
      'quizzes/load/a.md': '## q\n\nHow many?\n\nAnswer: 3\n\n## c\n\nFront?\n\n> Back.\n',
    });
    const checked = checkCourse(await loadCourse(folder), { findSimulation: findToy });
    expect(checked).toMatchObject({
      lessons: 2,
      questions: 1,
      cards: 1,
      tracks: [{ id: 'load', title: 'Load', lessons: 2, questions: 1, cards: 1 }],
    });
    expect(checked.problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      'lessons/load/01-b.md:1 no-retrieval',
      'lessons/load/01-b.md:1 no-retrieval',
      'lessons/load/01-b.md:10 dead-link',
      'lessons/load/01-b.md:12 unknown-simulation',
      'lessons/load/02-a.md:1 no-retrieval',
      'lessons/load/02-a.md:6 unknown-key',
      'quizzes/load/a.md:1 missing-explanation',
    ]);
    expect(JSON.parse(JSON.stringify(checked))).toEqual(checked);
  });

  it('finds what keeps a course from working without running anything', async () => {
    const { course } = await loadCourse(courseIn({ 'lessons/load/01-b.md': lessonText('b', `## S\n\n${sim}`) }));
    expect(structuralProblems(course, { findSimulation: findToy }).map(({ rule }) => rule)).toEqual([
      'unknown-simulation',
    ]);
  });

  it('takes a built course, which has lost its places, just as well', async () => {
    const { course } = await loadCourse(
      courseIn({ 'lessons/load/01-b.md': lessonText('b', '## S\n\n[gone](x.md)\n') }),
    );
    const built = JSON.parse(courseJson(course).text);
    expect(structuralProblems(built)).toMatchObject([{ rule: 'dead-link', line: 8 }]);
  });
});
