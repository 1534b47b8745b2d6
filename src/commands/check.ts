import { resolve } from 'node:path';
import { checkCourse } from '../content/check.js';
import { practices } from '../practice/registry.js';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { builtInFolder, readCourse } from './open-course.js';
import { print, printJson } from './print.js';

export const check: Command = {
  name: 'check',
  arguments: ['[dir]'],
  summary: 'check a course: its files, its links, its numbers, its teaching',
  options: [['--json', 'as JSON']],
  async run(context, [dir], options) {
    const named = dir ?? context.options.course;
    const folder = named === undefined ? builtInFolder(context) : resolve(context.currentFolder, named);
    const result = checkCourse(await readCourse(folder), { practices: practices.map(({ id }) => id) });
    const errors = result.problems.filter(({ severity }) => severity === 'error').length;
    if (options.json) {
      printJson(context, result);
      return errors > 0 ? 1 : 0;
    }
    const warnings = result.problems.length - errors;
    print(context, [
      ...result.problems.map(
        ({ file, line, column, severity, rule, message }) =>
          `${file}:${line}:${column}  ${phrase(severity)}  ${rule}  ${message}`,
      ),
      ...(result.problems.length > 0 ? [''] : []),
      phrase('{lessons}, {questions}, {cards}: {errors}, {warnings}', {
        lessons: result.lessons === 0 ? phrase('no lessons') : phrase('{n} lesson|{n} lessons', { n: result.lessons }),
        questions:
          result.questions === 0
            ? phrase('no questions')
            : phrase('{n} question|{n} questions', { n: result.questions }),
        cards: result.cards === 0 ? phrase('no cards') : phrase('{n} card|{n} cards', { n: result.cards }),
        errors: errors === 0 ? phrase('no errors') : phrase('{n} error|{n} errors', { n: errors }),
        warnings: warnings === 0 ? phrase('no warnings') : phrase('{n} warning|{n} warnings', { n: warnings }),
      }),
    ]);
    return errors > 0 ? 1 : 0;
  },
};
