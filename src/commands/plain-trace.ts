import type { Trace } from '../simulations/engine/trace.js';
import { UsageError } from './context.js';
import { TraceBuilder } from './trace-builder.js';
import { enough, type Table, tableOf } from './trace-columns.js';
import { endOfLine, firstLines, isLineEnd, lineNumber, startOfText, textOf } from './trace-lines.js';
import { mustBeWord, quote } from './trace-words.js';

/** The trace that has a word a line. Throws a UsageError that begins with `name` and the line. */
export function plainTrace(bytes: Buffer, name: string): Trace {
  const table = tableOf(firstLines(bytes, enough).map(({ text }) => text));
  if (table !== null && table.separator !== null) throw new UsageError(looksLikeTable(name, table));
  const { length } = bytes;
  const trace = new TraceBuilder(length, false);
  for (let start = startOfText(bytes); start < length; ) {
    let at = start;
    let byte = bytes[at] as number;
    // Printable ASCII, as nearly every trace is: all of them are words, and need no second look.
    while (byte > 0x20 && byte < 0x7f) {
      at += 1;
      if (at === length) break;
      byte = bytes[at] as number;
    }
    if (at === length || isLineEnd(byte)) {
      if (at > start) trace.add(bytes, start, at);
    } else {
      at = endOfLine(bytes, at);
      const word = textOf(bytes, start, at).trim();
      if (word !== '') {
        const begins = start;
        mustBeWord(word, () => `${name}:${lineNumber(bytes, begins)}`);
        trace.addWord(word);
      }
    }
    start = at + 1;
  }
  return trace.build();
}

function looksLikeTable(name: string, { header, separator }: Table): string {
  const what = separator === ',' ? 'CSV' : separator === ';' ? 'a table with semicolons' : 'a table with tabs';
  const columns = header?.map(quote).join(', ');
  return `${name}:1: this looks like ${what}; say which column has the keys: --column ${columns === undefined ? 'N, counted from 1' : `NAME, one of ${columns}`}`;
}
