import { resolve } from 'node:path';
import type { Course } from '../course/course.js';
import { writeAnki } from '../exchange/anki.js';
import { itemsOf } from '../exchange/course-items.js';
import { writeCsv } from '../exchange/csv-items.js';
import { writeGift } from '../exchange/gift-write.js';
import type { Item } from '../exchange/item.js';
import { phrase } from '../words/phrase.js';
import { type Command, type Options, text } from './command.js';
import { type Context, UsageError } from './context.js';
import { intoNewFile } from './new-file.js';
import { openCourse } from './open-course.js';
import { print } from './print.js';

/** What a course can be written for. */
const writers = {
  anki: (items: readonly Item[], course: Course) => writeAnki(items, course),
  csv: (items: readonly Item[]) => writeCsv(items),
  gift: (items: readonly Item[], course: Course) => writeGift(items, course.id),
};

export const exportFormats: Command['options'] = [
  ['--anki <file>', 'the questions and cards of the course as text for Anki'],
  ['--csv <file>', 'the same as a table'],
  ['--gift <file>', 'the same for Moodle'],
];

/** Whether it is the course that is to go out, and not progress. */
export const isForCourse = (options: Options): boolean =>
  Object.keys(writers).some((name) => text(options, name) !== undefined);

/** Writes the course for other programs. Throws a UsageError. */
export async function exportCourse(context: Context, file: string | undefined, options: Options): Promise<number> {
  const wanted = Object.entries(writers).flatMap(([name, write]) => {
    const to = text(options, name);
    return to === undefined ? [] : [{ to, write }];
  });
  if (file !== undefined)
    throw new UsageError(
      phrase('"{file}" is one file too many: progress and the course go to files of their own', { file }),
    );
  const { course } = await openCourse(context);
  const items = itemsOf(course);
  for (const { to, write } of wanted) {
    intoNewFile(resolve(context.currentFolder, to), to, (put) => put(write(items, course)));
    print(context, [
      phrase('{n} question and card written to {file}.|{n} questions and cards written to {file}.', {
        n: items.length,
        file: to,
      }),
    ]);
  }
  return 0;
}
