import { resolve } from 'node:path';
import { checkCourse } from '../content/check.js';
import { practices } from '../practice/registry.js';
import { plural } from '../text/plural.js';
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
          `${file}:${line}:${column}  ${severity}  ${rule}  ${message}`,
      ),
      ...(result.problems.length > 0 ? [''] : []),
      `${count(result.lessons, 'lesson')}, ${count(result.questions, 'question')}, ${count(result.cards, 'card')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
    ]);
    return errors > 0 ? 1 : 0;
  },
};

function count(number: number, thing: string): string {
  return number === 0 ? `no ${thing}s` : plural(number, thing);
}
