import { cleanLine } from '../content/sanitize.js';
import { UsageError } from './context.js';

/** Of a bad line so much is quoted. */
const longestQuote = 40;

export function quote(text: string): string {
  const shown = cleanLine(text);
  return shown.length > longestQuote ? `${shown.slice(0, longestQuote)}…` : shown;
}

/** Throws a UsageError for what is not one word of text. Where that stands is asked for only then: it takes counting. */
export function mustBeWord(word: string, place: () => string): void {
  if (/\s/.test(word)) throw new UsageError(`${place()}: one number or word a line, not "${quote(word)}"`);
  if (cleanLine(word) !== word)
    throw new UsageError(`${place()}: control characters in "${quote(word)}"; a trace is text`);
}
