#!/usr/bin/env node
/** Argv in, exit code out; only this file and those in src/cli/ touch the process. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { beforeEnd, end, fail, finish, watchForHangUp, watchForTheEnd } from './cli/endings.js';
import { parserOf } from './cli/parser.js';
import { beforeStop, stopHere } from './cli/stopping.js';
import type { Context, GlobalOptions } from './commands/context.js';
import { suggestion } from './commands/find.js';
import { commands } from './commands/registry.js';

const programFolder = dirname(fileURLToPath(import.meta.url));

function contextOf(options: GlobalOptions): Context {
  watchForHangUp(process.stdin);
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
    beforeEnd,
    beforeStop,
    stop: stopHere,
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

function isUnknownCommand(word: string | undefined): boolean {
  return word !== undefined && !word.startsWith('-') && !commands.some(({ name }) => name === word);
}

watchForTheEnd();
try {
  const parser = parserOf(version(), async (command, globals, args, options) => {
    // The parser made them from the list of global options, and the type says what that list says.
    await finish(await command.run(contextOf(globals as unknown as GlobalOptions), args, options));
  });
  await parser.parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) fail(error);
  if (error.exitCode === 0) await finish(0);
  if (error.code === 'commander.excessArguments' && isUnknownCommand(process.argv[2])) {
    const names = commands.map(({ name }) => name);
    end(
      2,
      `backpressure: no command "${process.argv[2]}"${suggestion(process.argv[2] ?? '', names)}; --help lists them`,
    );
  }
  end(2, `backpressure: ${error.message.replace(/^error: /, '')}`);
}
