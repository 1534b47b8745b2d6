import { type JournalHandlers, JournalParser } from './journal-lines.js';
import { fileStart, type Place } from './lines.js';
import { chunksOf } from './open-file.js';

/** A journal with more bytes than this is not read: some five million events, in more memory than there may be. */
const largest = 2 ** 30;

/**
 * Reads the lines of an open journal from a place on, and returns the place behind the last that a newline ends. Throws an
 * Error where it is too large, or cannot be read.
 */
export function scanJournal(file: number, handlers: JournalHandlers, from = fileStart): Place {
  const parser = new JournalParser(handlers, from);
  for (const chunk of chunksOf(file, largest, from.start)) parser.push(chunk);
  return parser.end();
}
