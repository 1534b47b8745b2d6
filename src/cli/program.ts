/** The whole program behind the door: argv is parsed, and the command it names does its work. */

import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { CommanderError } from 'commander';
import type { Context, GlobalOptions } from '../commands/context.js';
import { suggestion } from '../commands/find.js';
import { interfaceLanguage } from '../commands/interface-language.js';
import { commands } from '../commands/registry.js';
import { phrase } from '../words/phrase.js';
import { speak } from '../words/speak.js';
import { beforeEnd, end, fail, finish, watchForHangUp, watchForTheEnd } from './endings.js';
import type { Painted } from './first-paint.js';
import { parserOf } from './parser.js';
import { beforeStop, stopHere } from './stopping.js';

/** What the door knows already. */
export interface Entry {
  /** The folder that the program itself lies in. */
  readonly programFolder: string;
  readonly version: string;
  /** What is on screen already; null where nothing is. */
  readonly painted: Painted | null;
}

/** Does what the words of the command line say, and ends the process. */
export async function runProgram(entry: Entry): Promise<void> {
  watchForTheEnd();
  speak(interfaceLanguage(process.argv.slice(2), { env: process.env, platform: process.platform, home: homeFolder() }));
  const { painted } = entry;
  if (painted !== null) {
    beforeEnd(() => {
      painted.undo();
      return null;
    });
  }
  try {
    const parser = parserOf(entry.version, async (command, globals, args, options) => {
      // The parser made them from the list of global options, and the type says what that list says.
      await finish(await command.run(contextOf(globals as unknown as GlobalOptions, entry), args, options));
    });
    await parser.parseAsync(process.argv);
  } catch (error) {
    await endWith(error);
  }
}

async function endWith(error: unknown): Promise<never> {
  if (!(error instanceof CommanderError)) fail(error);
  if (error.exitCode === 0) await finish(0);
  if (error.code === 'commander.excessArguments' && isUnknownCommand(process.argv[2])) {
    const names = commands.map(({ name }) => name);
    end(
      2,
      `backpressure: ${phrase('no command "{typed}"{suggestion}; --help lists them', {
        typed: process.argv[2] ?? '',
        suggestion: suggestion(process.argv[2] ?? '', names),
      })}`,
    );
  }
  end(2, `backpressure: ${error.message.replace(/^error: /, '')}`);
}

function contextOf(options: GlobalOptions, { programFolder, version, painted }: Entry): Context {
  watchForHangUp(process.stdin);
  return {
    options,
    env: process.env,
    platform: process.platform,
    home: homeFolder(),
    programFolder,
    currentFolder: process.cwd(),
    version,
    nodeVersion: process.versions.node,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => Date.now(),
    newId: () => randomUUID(),
    beforeEnd,
    beforeStop,
    stop: () => stopHere(),
    isPainted: painted !== null,
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

function isUnknownCommand(word: string | undefined): boolean {
  return word !== undefined && !word.startsWith('-') && !commands.some(({ name }) => name === word);
}
