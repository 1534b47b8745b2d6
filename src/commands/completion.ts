import type { Course } from '../course/course.js';
import { practices } from '../practice/registry.js';
import { simulations } from '../simulations/registry.js';
import { phrase } from '../words/phrase.js';
import type { Command } from './command.js';
import { UsageError } from './context.js';
import { globalOptions } from './global-options.js';
import { openCourse } from './open-course.js';
import { say } from './print.js';

/** What can follow a word: `''` for the first word after the program's name. */
type Words = Readonly<Record<string, readonly string[]>>;

const shells: Readonly<Record<string, (words: Words) => string>> = { bash, zsh, fish };

/** `completion <shell>`: a script made from the list of commands itself, so that it cannot fall behind. */
export function completion(list: () => readonly Command[]): Command {
  return {
    name: 'completion',
    arguments: ['<shell>'],
    summary: 'a completion script for bash, zsh or fish',
    options: [],
    async run(context, [shell = '']) {
      if (!Object.hasOwn(shells, shell))
        throw new UsageError(
          phrase('no completion for "{shell}"; there is one for {shells}', {
            shell,
            shells: Object.keys(shells).join(', '),
          }),
        );
      const { course } = await openCourse(context);
      say(context, completionScripts(course, list())[shell] ?? '');
      return 0;
    },
  };
}

/** The scripts for a course, by the names of the shells. */
export function completionScripts(course: Course, commands: readonly Command[]): Readonly<Record<string, string>> {
  const lessons = Object.keys(course.lessons);
  const second: Words = {
    learn: lessons,
    quiz: [...lessons, ...course.tracks.map(({ id }) => id)],
    sim: Object.keys(simulations),
    practice: practices.map(({ id }) => id),
    new: ['lesson', 'quiz', 'course'],
    completion: Object.keys(shells),
  };
  const flags = (options: Command['options']) => options.map(([flag]) => flag.split(' ')[0] ?? '');
  const following = commands.map(({ name, options }) => [
    name,
    [...(second[name] ?? []).filter(isHarmless), ...flags(options), ...flags(globalOptions)],
  ]);
  const words: Words = { '': commands.map(({ name }) => name), ...Object.fromEntries(following) };
  return Object.fromEntries(Object.entries(shells).map(([shell, script]) => [shell, script(words)]));
}

/** The script is run by a shell, and anyone may have written the course. */
function isHarmless(word: string): boolean {
  return /^[\w-]+$/.test(word);
}

function bash(words: Words): string {
  return `# Backpressure completion for bash: source <(backpressure completion bash)
_backpressure() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words
  if [ "$COMP_CWORD" -eq 1 ]; then words="${words['']?.join(' ')}"; else
    case "\${COMP_WORDS[1]}" in
${cases(words)}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _backpressure backpressure
`;
}

function zsh(words: Words): string {
  return `#compdef backpressure
# Backpressure completion for zsh: source <(backpressure completion zsh)
_backpressure() {
  local words_of
  if (( CURRENT == 2 )); then words_of="${words['']?.join(' ')}"; else
    case "$words[2]" in
${cases(words).replaceAll('words=', 'words_of=')}
    esac
  fi
  compadd -- \${=words_of}
}
compdef _backpressure backpressure
`;
}

function cases(words: Words): string {
  return Object.entries(words)
    .filter(([command]) => command !== '')
    .map(([command, following]) => `      ${command}) words="${following.join(' ')}" ;;`)
    .join('\n');
}

function fish(words: Words): string {
  const lines = Object.entries(words).map(([command, following]) =>
    command === ''
      ? `complete -c backpressure -n __fish_use_subcommand -f -a "${following.join(' ')}"`
      : `complete -c backpressure -n "__fish_seen_subcommand_from ${command}" -a "${following.join(' ')}"`,
  );
  return `# Backpressure completion for fish: backpressure completion fish | source\n${lines.join('\n')}\n`;
}
