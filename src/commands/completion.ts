import type { Course } from '../course/course.js';
import type { Command } from './command.js';
import { bash } from './completion/bash.js';
import { fish } from './completion/fish.js';
import { type Completions, completionsOf } from './completion/words.js';
import { zsh } from './completion/zsh.js';
import { UsageError } from './context.js';
import { openCourse } from './open-course.js';
import { say } from './print.js';

const shells: Readonly<Record<string, (completions: Completions) => string>> = { bash, zsh, fish };

/** `completion <shell>`: a script made from the list of commands itself, so that it cannot fall behind. */
export function completion(list: () => readonly Command[]): Command {
  return {
    name: 'completion',
    arguments: ['<shell>'],
    summary: 'a completion script for bash, zsh or fish',
    options: [],
    async run(context, [shell = '']) {
      if (!Object.hasOwn(shells, shell))
        throw new UsageError(`no completion for "${shell}"; there is one for ${Object.keys(shells).join(', ')}`);
      const { course } = await openCourse(context);
      say(context, completionScripts(course, list())[shell] ?? '');
      return 0;
    },
  };
}

/** The scripts for a course, by the names of the shells. */
export function completionScripts(course: Course, commands: readonly Command[]): Readonly<Record<string, string>> {
  const completions = completionsOf(course, commands, Object.keys(shells));
  return Object.fromEntries(Object.entries(shells).map(([shell, script]) => [shell, script(completions)]));
}
