import { describe, expect, it } from 'vitest';
import { glossary } from '../../src/content/glossary.js';
import { loadCourse } from '../../src/content/load.js';
import { plainText } from '../../src/course/plain.js';
import { courseIn, lessonText } from './course-in.js';

describe('the glossary', () => {
  it('has every term in the order of the alphabet, with its lesson, step and sentence', async () => {
    const folder = courseIn({
      'lessons/load/01-a.md': lessonText(
        'a',
        '## One\n\nFirst. **Utilisation**<!-- term --> is a share. Last.\n\n## Two\n\n**TTL**<!-- term: time to live --> is an age.\n',
      ),
      'lessons/load/02-b.md': lessonText('b', '## One\n\n- A **backlog**<!-- term --> waits\n'),
    });
    const terms = glossary((await loadCourse(folder)).course);
    expect(terms.map(({ name, lesson, step, definition }) => [name, lesson, step, plainText(definition)])).toEqual([
      ['backlog', 'b', 0, 'A backlog waits'],
      ['TTL', 'a', 1, 'TTL is an age.'],
      ['Utilisation', 'a', 0, 'Utilisation is a share.'],
    ]);
  });
});
