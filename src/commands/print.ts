/**
 * The one door for what commands print. What goes through it may repeat anything (an argument, an answer, a trace, the name
 * of a file), and a terminal obeys what it is sent: so here nothing is left that it would act on. test/commands/door.test.ts
 * holds that nobody goes around it.
 */
import { clean, cleanLine } from '../content/sanitize.js';
import { toAscii } from '../text/ascii.js';
import { type Context, hasUnicode } from './context.js';

/** The longest line of error, in characters: it may repeat an argument of any length. */
const longestError = 600;

/** Prints lines for people. */
export function print(context: Context, lines: readonly string[]): void {
  say(context, `${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}

/** Prints a text as it is, but for what a terminal would obey. */
export function say(context: Context, text: string): void {
  const safe = clean(text);
  context.stdout.write(hasUnicode(context) ? safe : toAscii(safe));
}

/** Prints lines for people beside the output: on the standard error. */
export function printAside(context: Context, lines: readonly string[]): void {
  const safe = clean(`${lines.join('\n')}\n`);
  context.stderr.write(hasUnicode(context) ? safe : toAscii(safe));
}

/** Prints one JSON document and nothing else. */
export function printJson(context: Context, value: unknown): void {
  printAsJson(context, `${JSON.stringify(value, null, 2)}\n`);
}

/** Prints a text that is JSON, or such documents a line. */
export function printAsJson(context: Context, json: string): void {
  context.stdout.write(escaped(json));
}

/** Says one line on the standard error. */
export function printError(context: Context, message: string): void {
  const line = errorLine(message);
  context.stderr.write(`${hasUnicode(context) ? line : toAscii(line)}\n`);
}

/** What went wrong, as the one line that is said about it on the standard error. */
export function errorLine(message: string): string {
  const line = cleanLine(message.slice(0, 4 * longestError));
  return line.length <= longestError ? line : `${line.slice(0, longestError - 1)}…`;
}

/** JSON with the same meaning and nothing that a terminal would obey: such characters only stand within strings. */
function escaped(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
