import { resolve } from 'node:path';
import { checkCourse } from '../content/check.js';
import { practices } from '../practice/registry.js';
import { plural } from '../text/plural.js';
import { fixFolder, fixOptions } from './check-fix/fix.js';
import { refuseTwoFormats, report, reportOptions } from './check-report/report.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { builtInFolder, readCourse } from './open-course.js';
import { print } from './print.js';

export const check: Command = {
  name: 'check',
  arguments: ['[dir]'],
  summary: 'check a course: its files, its links, its numbers, its teaching',
  options: [...reportOptions, ...fixOptions],
  async run(context, [dir], options) {
    refuseTwoFormats(context, options);
    if (options.dryRun && !options.fix)
      throw new UsageError('--dry-run goes with --fix, and shows what that would change');
    if (options.fix && (options.json || options.github || options.sarif === true))
      throw new UsageError('--fix says what it changed in words; check again for the other format');
    const named = dir ?? context.options.course;
    const folder = named === undefined ? builtInFolder(context) : resolve(context.currentFolder, named);
    const loaded = await readCourse(folder);
    const fixed = options.fix ? await fixFolder(context, folder, options.dryRun === true) : null;
    if (fixed !== null) print(context, fixed.lines);
    const result = fixed?.checked ?? checkCourse(loaded, { practices: practices.map(({ id }) => id) });
    const errors = result.problems.filter(({ severity }) => severity === 'error').length;
    const said = report(context, result, folder, options);
    if (said === 'all') return errors > 0 ? 1 : 0;
    const warnings = result.problems.length - errors;
    const problems = said === 'problems' ? [] : result.problems;
    print(context, [
      ...problems.map(
        ({ file, line, column, severity, rule, message }) =>
          `${file}:${line}:${column}  ${severity}  ${rule}  ${message}`,
      ),
      ...(problems.length > 0 ? [''] : []),
      `${count(result.lessons, 'lesson')}, ${count(result.questions, 'question')}, ${count(result.cards, 'card')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
    ]);
    return errors > 0 ? 1 : 0;
  },
};

function count(number: number, thing: string): string {
  return number === 0 ? `no ${thing}s` : plural(number, thing);
}
