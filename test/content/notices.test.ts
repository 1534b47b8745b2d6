import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/content/load.js';
import { withNotices } from '../../src/content/notices.js';
import { findIn } from '../../src/course/id.js';
import { courseIn, lessonText } from './course-in.js';
import { findToy } from './toy-simulation.js';

const fence = (language: string, ...lines: string[]) => `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;

describe('what cannot work', () => {
  it('has a plain notice in its place, and the rest stays', async () => {
    const body = [
      '## S',
      'Text.',
      fence('sim', 'use: ghost', 'scenario: small'),
      fence('sim', 'use: toy', 'scenario: small', 'predict: {ask: How?, metric: volume}'),
      fence('sim', 'use: toy', 'scenario: small'),
      `> ${fence('quiz', 'use: none').replaceAll('\n', '\n> ')}`,
      fence('practice', 'use: chess'),
      fence('practice', 'use: board'),
    ].join('\n\n');
    const { course } = await loadCourse(
      courseIn({ 'lessons/load/01-a.md': lessonText('a', body), 'lessons/load/02-b.md': lessonText('b') }),
    );
    const shown = withNotices(course, { findSimulation: findToy, practices: ['board'] });
    const blocks = findIn(shown.lessons, 'a')?.steps[0]?.blocks ?? [];
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'notice',
      'notice',
      'simulation',
      'quote',
      'notice',
      'practice',
    ]);
    expect(blocks[1]).toEqual({
      kind: 'notice',
      text: 'A simulation belongs here, but there is no simulation "ghost" (lessons/load/01-a.md:12).',
    });
    expect(JSON.stringify(blocks[4])).toContain('A question belongs here');
    expect(findIn(shown.lessons, 'b')).toBe(findIn(course.lessons, 'b'));
  });

  it('may be nothing', async () => {
    const { course } = await loadCourse(courseIn({ 'lessons/load/01-a.md': lessonText('a') }));
    expect(withNotices(course)).toEqual(course);
  });
});
