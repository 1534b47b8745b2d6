import { toAscii } from '../text/ascii.js';
import { type Context, hasUnicode } from './context.js';

/** Prints lines for people. */
export function print(context: Context, lines: readonly string[]): void {
  const text = `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
  context.stdout.write(hasUnicode(context) ? text : toAscii(text));
}

/** Prints one JSON document and nothing else. */
export function printJson(context: Context, value: unknown): void {
  context.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
