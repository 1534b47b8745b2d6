import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchFiles } from '../../../src/commands/watching/watch-files.js';
import { courseIn, lessonText } from '../../content/course-in.js';

const file = 'lessons/load/01-a.md';

/** A course that is watched, and a promise of the next change. */
function watching() {
  const folder = courseIn({ [file]: lessonText('a'), 'quizzes/load/a.md': '## c\n\nFront?\n\n> Back.\n' });
  let changes = 0;
  let tell: () => void = () => {};
  const next = () =>
    new Promise<void>((resolve) => {
      tell = resolve;
    });
  const stop = watchFiles(
    folder,
    async () => {
      changes += 1;
      tell();
    },
    { settle: 5, look: 5 },
  );
  onTestFinished(stop);
  return { folder, next, changes: () => changes };
}

describe('the files of a course that are watched', () => {
  it.each<[string, (folder: string) => void]>([
    ['is written in place', (folder) => writeFileSync(join(folder, file), lessonText('a', '## T\n\nOther.\n'))],
    [
      'is replaced by another file, as editors do',
      (folder) => {
        writeFileSync(join(folder, 'lessons/load/.01-a.md.swp'), lessonText('a', '## T\n\nOther.\n'));
        renameSync(join(folder, 'lessons/load/.01-a.md.swp'), join(folder, file));
      },
    ],
    ['is deleted', (folder) => rmSync(join(folder, file))],
    ['is new', (folder) => writeFileSync(join(folder, 'lessons/load/02-b.md'), lessonText('b'))],
    ['is a quiz', (folder) => writeFileSync(join(folder, 'quizzes/load/a.md'), '## c\n\nFront?\n\n> Other.\n')],
    [
      'is in a folder that is new',
      (folder) => {
        mkdirSync(join(folder, 'lessons/more'));
        writeFileSync(join(folder, 'lessons/more/01-b.md'), lessonText('b'));
      },
    ],
    ['was the last one, with its folder', (folder) => rmSync(join(folder, 'lessons'), { recursive: true })],
  ])('tell when one %s', async (_, change) => {
    const { folder, next } = watching();
    const told = next();
    change(folder);
    await told;
  });

  it('tell once for what was saved together, and again for what comes later', async () => {
    const { folder, next, changes } = watching();
    let told = next();
    writeFileSync(join(folder, file), '');
    writeFileSync(join(folder, file), lessonText('a', '## T\n\nOther.\n'));
    writeFileSync(join(folder, 'quizzes/load/a.md'), '## c\n\nFront?\n\n> Other.\n');
    await told;
    const before = changes();
    told = next();
    rmSync(join(folder, file));
    await told;
    told = next();
    writeFileSync(join(folder, file), lessonText('a'));
    await told;
    expect([before, changes()]).toEqual([1, 3]);
  });

  it('say nothing of a file that was touched and is what it was', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { folder, changes } = watching();
    writeFileSync(join(folder, file), lessonText('a'));
    utimesSync(join(folder, file), 1, 1);
    vi.advanceTimersByTime(100);
    expect(changes()).toBe(0);
    writeFileSync(join(folder, file), lessonText('a', '## T\n\nOther.\n'));
    vi.advanceTimersByTime(100);
    expect(changes()).toBe(1);
  });
});
