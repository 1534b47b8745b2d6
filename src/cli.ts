#!/usr/bin/env node
/** Argv in, exit code out; the only file that touches the process. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommanderError, InvalidArgumentError, Option, Command as Parser } from 'commander';
import type { Command, Options } from './commands/command.js';
import { type Context, type GlobalOptions, UsageError } from './commands/context.js';
import { suggestion } from './commands/find.js';
import { globalOptions } from './commands/global-options.js';
import { home } from './commands/home.js';
import { commands } from './commands/registry.js';

const programFolder = dirname(fileURLToPath(import.meta.url));
const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const;

let restoreTerminal = () => {};

/** Restores the terminal, says one line, and ends. */
function end(code: number, line: string): never {
  try {
    restoreTerminal();
    if (line !== '') process.stderr.write(`${line}\n`);
  } catch {
    // The terminal is gone: there is nobody left to tell.
  }
  process.exit(code);
}

for (const [signal, number] of Object.entries(signals)) {
  process.on(signal, () => end(128 + number, `Stopped by ${signal}. Your place is kept.`));
}
// A limit on the size of files is an error to report, like a full disk, and no reason to die.
process.on('SIGXFSZ', () => {});
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has gone, as in `| head`: that is their right, and no failure of ours.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

function fail(error: unknown): never {
  if (error instanceof UsageError) end(2, `backpressure: ${error.message}`);
  const message = error instanceof Error ? error.message : String(error);
  end(1, `backpressure: something went wrong: ${message.split('\n')[0]}. What you did is saved.`);
}

function contextOf(options: GlobalOptions): Context {
  return {
    options,
    env: process.env,
    platform: process.platform,
    home: homeFolder(),
    programFolder,
    currentFolder: process.cwd(),
    version: version(),
    nodeVersion: process.versions.node,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => Date.now(),
    newId: () => randomUUID(),
    onSignal: (callback) => {
      restoreTerminal = callback;
    },
    stop: () =>
      new Promise((resume) => {
        // The timer keeps the process alive, and brings it back where nobody can stop it: with no shell above it the
        // system ignores the signal. While it is stopped no timer runs.
        const back = setTimeout(resume, 200);
        process.once('SIGCONT', () => {
          clearTimeout(back);
          resume();
        });
        process.kill(process.pid, 'SIGTSTP');
      }),
  };
}

/** Empty where the system has none, or HOME is set to nothing. */
function homeFolder(): string {
  try {
    return process.env.HOME === '' ? '' : homedir();
  } catch {
    return '';
  }
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(programFolder, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function parserOf(): Parser {
  const parser = new Parser('backpressure')
    .description('A course on systems that hold under load, and people who do.')
    .version(version())
    .helpOption('--help', 'this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  addOptions(parser, globalOptions);
  parser.action((options: Options) => run(home, parser, [], options));
  for (const command of commands) {
    const child = parser
      .command(command.name)
      .summary(command.summary)
      .description(command.summary)
      .allowExcessArguments(false);
    for (const argument of command.arguments) child.argument(argument);
    addOptions(child, command.options);
    child.action((...given: unknown[]) => {
      const values = given.slice(0, command.arguments.length).flat() as (string | undefined)[];
      return run(command, parser, values, child.opts());
    });
  }
  return parser;
}

/** "--set <knob=value...>" takes one value each time and may be repeated; commander's own would swallow what follows. */
function addOptions(parser: Parser, options: Command['options']): void {
  for (const [flags, meaning] of options) {
    const repeated = flags.endsWith('...>');
    const option = new Option(repeated ? flags.replace('...>', '>') : flags, meaning);
    if (repeated) option.argParser((value: string, all: string[] = []) => [...all, value]);
    if (flags.startsWith('--seed')) option.argParser(readSeed);
    parser.addOption(option);
  }
}

function readSeed(typed: string): number {
  const seed = typed.trim() === '' ? Number.NaN : Number(typed);
  if (Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff) return seed;
  throw new InvalidArgumentError(`it takes a whole number from 0 to ${0xffffffff}`);
}

async function run(
  command: Command,
  parser: Parser,
  args: readonly (string | undefined)[],
  options: Options,
): Promise<void> {
  process.exitCode = await command.run(contextOf(parser.opts<GlobalOptions>()), args, options);
}

function isUnknownCommand(word: string | undefined): boolean {
  return word !== undefined && !word.startsWith('-') && !commands.some(({ name }) => name === word);
}

try {
  await parserOf().parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) fail(error);
  if (error.exitCode === 0) process.exit(0);
  if (error.code === 'commander.excessArguments' && isUnknownCommand(process.argv[2])) {
    const names = commands.map(({ name }) => name);
    end(
      2,
      `backpressure: no command "${process.argv[2]}"${suggestion(process.argv[2] ?? '', names)}; --help lists them`,
    );
  }
  end(2, `backpressure: ${error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')}`);
}
