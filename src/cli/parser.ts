import { InvalidArgumentError, Option, Command as Parser } from 'commander';
import type { Command, Options } from '../commands/command.js';
import { globalOptions } from '../commands/global-options.js';
import { home } from '../commands/home.js';
import { commands } from '../commands/registry.js';
import { phrase, translated } from '../words/phrase.js';

/** Does a command; `globals` are the options that every command takes. */
export type Run = (
  command: Command,
  globals: Record<string, unknown>,
  args: readonly (string | undefined)[],
  options: Options,
) => Promise<void>;

/** The parser of the command line, made from the list of commands. Throws a CommanderError for words that are wrong. */
export function parserOf(version: string, run: Run): Parser {
  const parser = new Parser('backpressure')
    .description(phrase('A course on systems that hold under load, and people who do.'))
    .version(version, '-V, --version', phrase('output the version number'))
    .configureHelp({ styleTitle: (title) => translated(title) })
    .helpOption('--help', phrase('this help'))
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  addOptions(parser, globalOptions);
  parser.action((options: Options) => run(home, parser.opts(), [], options));
  for (const command of commands) {
    const child = parser
      .command(command.name)
      .summary(phrase(command.summary))
      .description(phrase(command.summary))
      .allowExcessArguments(false);
    for (const argument of command.arguments) child.argument(argument);
    addOptions(child, command.options);
    child.action((...given: unknown[]) => {
      const values = given.slice(0, command.arguments.length).flat() as (string | undefined)[];
      return run(command, parser.opts(), values, child.opts());
    });
  }
  return parser;
}

/** "--set <knob=value...>" takes one value each time and may be repeated; commander's own would swallow what follows. */
function addOptions(parser: Parser, options: Command['options']): void {
  for (const [flags, meaning] of options) {
    const repeated = flags.endsWith('...>');
    const option = new Option(repeated ? flags.replace('...>', '>') : flags, phrase(meaning));
    if (repeated) option.argParser((value: string, all: string[] = []) => [...all, value]);
    if (flags.startsWith('--seed')) option.argParser(readSeed);
    parser.addOption(option);
  }
}

function readSeed(typed: string): number {
  const seed = typed.trim() === '' ? Number.NaN : Number(typed);
  if (Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff) return seed;
  throw new InvalidArgumentError(phrase('it takes a whole number from 0 to {most}', { most: String(0xffffffff) }));
}
