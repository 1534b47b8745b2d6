import type { Trace } from '../simulations/engine/trace.js';
import { UsageError } from './context.js';
import { TraceBuilder } from './trace-builder.js';
import { enough, fieldsOf, placeOf, type Table, tableOf } from './trace-columns.js';
import { Fields } from './trace-fields.js';
import { endOfLine, firstLines, lineNumber, nextLine, startOfText, textOf } from './trace-lines.js';
import { mustBeWord, quote } from './trace-words.js';

/** The trace in a column of a table, or in two, key and size. Throws a UsageError that begins with `name` and the line. */
export function columnTrace(bytes: Buffer, name: string, column: string): Trace {
  const lines = firstLines(bytes, enough);
  const table = tableOf(lines.map(({ text }) => text));
  if (table === null) throw new UsageError(`${name}:1: this has one column; leave --column out`);
  const [first = { text: '', start: 0 }] = lines;
  const place = (start: number) => () => `${name}:${lineNumber(bytes, start)}`;
  const [key = 0, size] = placesOf(column, table, first.text, place(first.start));
  const trace = new TraceBuilder(bytes.length, size !== undefined);
  const fields = new Fields(table.separator, key, size);
  let start = table.header === null ? startOfText(bytes) : nextLine(bytes, endOfLine(bytes, first.start));
  while (start < bytes.length) {
    const end = endOfLine(bytes, start);
    if (fields.read(bytes, start, end)) {
      const { from, to } = fields;
      trace.add(bytes, from, to, fields.size);
    } else {
      const line = textOf(bytes, start, end);
      if (line.trim() !== '') addAsText(trace, fieldsOf(line, table.separator), key, size, place(start));
    }
    start = nextLine(bytes, end);
  }
  return trace.build();
}

function placesOf(column: string, table: Table, firstLine: string, place: () => string): number[] {
  const wanted = column.split(',').map((each) => each.trim());
  if (wanted.length > 2)
    throw new UsageError(`--column takes one column, or two for key and size, not "${quote(column)}"`);
  const columns = fieldsOf(firstLine, table.separator).length;
  return wanted.map((each) => {
    const found = placeOf(each, table, columns);
    if (found >= 0) return found;
    const there = table.header === null ? `columns 1 to ${columns}` : table.header.map(quote).join(', ');
    throw new UsageError(`${place()}: no column "${quote(each)}"; it has ${there}`);
  });
}

function addAsText(
  trace: TraceBuilder,
  fields: readonly string[],
  key: number,
  size: number | undefined,
  place: () => string,
): void {
  const word = (fields[key] ?? '').replace(/\s+/g, '_');
  if (word === '') throw new UsageError(`${place()}: nothing in column ${key + 1}`);
  mustBeWord(word, place);
  const written = size === undefined ? '1' : (fields[size] ?? '');
  const bytes = Number(written);
  if (written === '' || !(bytes >= 0 && Number.isFinite(bytes)))
    throw new UsageError(`${place()}: a size is a number of bytes, not "${quote(written)}"`);
  trace.addWord(word, bytes);
}
