import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command, Options } from '../../src/commands/command.js';
import { UsageError } from '../../src/commands/context.js';
import { printError } from '../../src/commands/print.js';
import { commands } from '../../src/commands/registry.js';
import { remove, temporaryFolder } from '../bundled.js';
import { fakeContext } from './fake-context.js';

/** Renames the window, colours, sets the clipboard, turns the direction of writing: with 7 bits and with 8. */
const evil = 'x\u001b]0;owned\u0007\u001b[31m\u009b32m\u001b]52;c;b3duZWQ=\u001b\\\u0090q\u009c\u202e\u0008y';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

let folder: string;
let file: string;
beforeAll(() => {
  folder = temporaryFolder();
  file = join(folder, evil.replaceAll('/', ''));
  writeFileSync(file, `${evil} ${evil}\n${evil}\n`);
  mkdirSync(join(folder, 'lessons'));
});
afterAll(() => remove(folder));

/** What a command has to be given for its options to be looked at. */
const needed: Readonly<Record<string, readonly string[]>> = {
  learn: ['queue'],
  practice: ['coach'],
  sim: ['eviction'],
  search: ['queue'],
  import: ['/nowhere'],
  new: ['lesson', 'x'],
  completion: ['bash'],
};

interface Attempt {
  readonly args: readonly string[];
  readonly options: Options;
  readonly course?: string;
  readonly dataDir?: string;
}

/** Every way to hand a command a text that somebody else wrote. */
function* attempts({ name, arguments: places, options }: Command): Generator<Attempt> {
  const args = needed[name] ?? [];
  for (const json of options.some(([flags]) => flags === '--json') ? [false, true] : [false]) {
    const plain: Options = json ? { json } : {};
    for (const text of [evil, file]) {
      for (const [at] of places.entries()) yield { args: [...args.slice(0, at), text], options: plain };
      yield { args, options: plain, course: text };
      yield { args, options: plain, dataDir: join(folder, 'data', text.replaceAll('/', '')) };
      for (const [flags] of options) yield { args, options: { ...plain, ...optionOf(flags, text) } };
      if (name === 'practice') yield { args, options: { ...plain, question: text, answer: file } };
    }
    if (name === 'practice') yield { args, options: { ...plain, question: 'q-01', answer: '-' } };
  }
}

function optionOf(flags: string, value: string): Options {
  const [flag = '', takes] = flags.split(' ');
  const pair = takes?.includes('=') ? `${value}=${value}` : value;
  const given = takes === undefined ? true : takes.endsWith('...>') ? [pair] : pair;
  return { [flag.slice(2)]: given, ...(flag === '--answer' && { question: 'q-01' }) };
}

describe('whatever it is handed in its arguments, files and standard input', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    '%s prints nothing that a terminal would obey',
    async (_, command) => {
      for (const { args, options, course, dataDir = join(folder, 'data') } of attempts(command)) {
        const stdin = new PassThrough();
        stdin.end(`${evil}\n${evil}\n`);
        // Commands only read from it; that it is no terminal shows in `isTTY`.
        const context = fakeContext(folder, {
          options: { color: true, dataDir, ...(course !== undefined && { course }) },
          stdin: stdin as unknown as ReadStream,
        });
        try {
          await command.run(context, args, options);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          printError(context, error.message);
        }
        const said = context.said() + context.complained();
        expect([args, options, said, obeyed.exec(said)]).toEqual([args, options, said, null]);
      }
    },
  );
});

describe('the door', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const around = /\bconsole\.|\bprocess\.std(?:out|err)|\bstd(?:out|err)\.write\(|writeSync\((?:1|2|process)/;
  // The process's own streams are handed over in these, or what is said was worked out when the program was built; Ink
  // draws through the last three, and cleans what it draws.
  const allowed = [
    'cli.ts',
    join('cli', 'endings.ts'),
    join('cli', 'first-paint.ts'),
    join('cli', 'program.ts'),
    join('commands', 'print.ts'),
    join('ui', 'start.tsx'),
    join('ui', 'take-over.ts'),
    join('ui', 'terminal', 'painting', 'whole-frames.ts'),
  ];

  it('is not gone around', () => {
    const strays = files
      .filter((name) => !allowed.includes(name))
      .filter((name) => around.test(readFileSync(join('src', name), 'utf8')));
    expect(strays).toEqual([]);
  });
});
