import { StringDecoder } from 'node:string_decoder';
import { phrase } from '../words/phrase.js';

/** The input cannot be what was asked for: it goes on and on. */
export class InputError extends Error {}

/** The longest line, in characters: more than the longest answer. */
const longestLine = 50_000;

/**
 * The lines of a stream, as they come. Throws an InputError at a line without an end: only what is left of one read is ever
 * held in memory, and nothing more is read until it is asked for.
 */
export async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let begun = '';
  for await (const chunk of input) {
    const lines = (begun + (typeof chunk === 'string' ? chunk : decoder.write(chunk))).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) yield bounded(line.replace(/\r$/, ''));
    bounded(begun);
  }
  begun += decoder.end();
  if (begun !== '') yield bounded(begun);
}

function bounded(line: string): string {
  if (line.length <= longestLine) return line;
  throw new InputError(phrase('the input has a line of more than {count} characters', { count: longestLine }));
}
