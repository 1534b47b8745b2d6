import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/content/load.js';
import { courseIn } from './course-in.js';

const lesson = '---\nid: a\ntitle: A\nminutes: 1\n---\n\n## One\n\nText.\n';

async function straysBeside(...files: string[]): Promise<string[]> {
  const folder = courseIn({ 'lessons/t/01-a.md': lesson });
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), 'text');
  }
  const { problems } = await loadCourse(folder);
  return problems.filter(({ rule }) => rule === 'stray-file').map(({ file, message }) => `${file}: ${message}`);
}

describe('a file that nobody reads', () => {
  it.each([
    ['quizzes/t/bank.gift', /backpressure import bank\.gift --to/],
    ['quizzes/t/cards.csv', /backpressure import cards\.csv --to/],
    ['lessons/t/02-b.markdown', /end in \.md/],
    ['lessons/t/02-b.txt', /end in \.md/],
    ['lessons/notes.adoc', /end in \.md/],
    ['lessons/t/data.json', /it is not read/],
    ['lessons/lost.md', /in no track/],
    ['quizzes/one.md', /in no track/],
    ['lessons/t/deeper/02-b.md', /the folder is not read/],
  ])('is told of: %s', async (file, why) => {
    const strays = await straysBeside(file);
    expect(strays).toHaveLength(1);
    expect(strays[0]).toMatch(why);
  });

  it.each([
    'lessons/t/picture.png',
    'lessons/t/Picture.SVG',
    'lessons/README.md',
    'lessons/t/README.md',
    'lessons/t/LICENSE',
    'lessons/t/.hidden.md',
    'lessons/t/01-a.md~',
    'lessons/t/images/picture.png',
    'notes/anything.txt',
    'README.md',
  ])('may be there without a word: %s', async (file) => {
    expect(await straysBeside(file)).toEqual([]);
  });
});
