import { search as find } from '../search/search.js';
import { plain, span } from '../text/line.js';
import { truncate } from '../text/width.js';
import { wrap } from '../text/wrap.js';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { openCourse } from './open-course.js';
import { print, printJson } from './print.js';

/** Columns of what was found, beside what kind of thing it is. */
const columns = 66;

export const search: Command = {
  name: 'search',
  arguments: ['<words...>'],
  summary: 'lessons, terms and questions that mention some words',
  options: [['--json', 'as JSON']],
  async run(context, words, options) {
    const { course } = await openCourse(context);
    const query = words.filter((word) => word !== undefined).join(' ');
    const hits = find(course, query, 20);
    if (options.json) {
      printJson(
        context,
        hits.map(({ kind, id, title, lesson, step, excerpt }) => ({
          kind,
          id,
          title,
          lesson,
          step: step + 1,
          excerpt,
        })),
      );
      return 0;
    }
    if (hits.length === 0)
      print(context, [phrase('Nothing mentions {words}. Try fewer or shorter words.', { words: query })]);
    for (const { kind, title, lesson, excerpt } of hits) {
      // A question is found by its own words: they are said once, whole.
      const says =
        kind === 'question'
          ? wrap([span(excerpt)], columns).map((row) => plain(row))
          : [truncate(title, columns), truncate(excerpt, columns)];
      print(context, [
        ...says.map((text, row) => `${(row === 0 ? phrase(kind) : '').padEnd(8)}  ${text}`),
        `          backpressure learn ${lesson}`,
        '',
      ]);
    }
    return 0;
  },
};
