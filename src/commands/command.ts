import type { PlainPhrase } from '../words/phrase.js';
import type { Context } from './context.js';

/** The values of a command's own options, by their long names in camel case. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** A command as data: `cli.ts` makes the parser, the help and the completion from the list of them. */
export interface Command {
  readonly name: string;
  /** As commander writes them: `[lesson]`, `<file>`, `<words...>`. */
  readonly arguments: readonly string[];
  readonly summary: PlainPhrase;
  /** Flags as commander writes them, and what they do. A flag that ends in `...` may be repeated. */
  readonly options: readonly (readonly [flags: string, meaning: PlainPhrase])[];
  /** Does it; the number is the exit code. Throws a UsageError for wrong words, input or files. */
  run(context: Context, args: readonly (string | undefined)[], options: Options): Promise<number>;
}

/** An option that takes a value. */
export function text(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
