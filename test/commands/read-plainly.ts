import { UsageError } from '../../src/commands/context.js';
import { fieldsOf, placeOf, type Table, tableOf } from '../../src/commands/trace-columns.js';
import { cleanLine } from '../../src/content/sanitize.js';

const longestQuote = 40;

/** A trace read the plain way, all of it as text and each request a string: what the reader of bytes is held to. It takes the standard input. */
export function readPlainly(bytes: Buffer, column?: string): string[] {
  const what = 'the trace on the standard input';
  const name = 'standard input';
  const text = decode(bytes, what);
  const words = column === undefined ? plainWords(text, name) : columnWords(text, name, column);
  if (words.length === 0) throw new UsageError(`${what} is empty; it takes one number or word a line`);
  return words;
}

/** UTF-16 shows by its mark, or by the zeros between its letters. */
function decode(bytes: Buffer, what: string): string {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || (bytes.length > 1 && (first === 0) !== (second === 0)))
    throw new UsageError(`${what} is UTF-16; save it as UTF-8`);
  if (bytes.subarray(0, 4096).includes(0))
    throw new UsageError(`${what} is no text; it takes one number or word a line`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

function linesOf(text: string): string[] {
  // A pattern splits several times slower than a character, and most files need none.
  return text.includes('\r') ? text.split(/\r\n|[\n\r]/) : text.split('\n');
}

function plainWords(text: string, name: string): string[] {
  const lines = linesOf(text);
  const table = tableOf(lines);
  if (table !== null && table.separator !== null) throw new UsageError(looksLikeTable(name, table));
  const isPlain = !/[^\n\r\x21-\x7e]/.test(text);
  if (isPlain) return lines.filter((line) => line !== '');
  const words: string[] = [];
  for (const [index, line] of lines.entries()) {
    const word = line.trim();
    if (word === '') continue;
    mustBeWord(word, `${name}:${index + 1}`);
    words.push(word);
  }
  return words;
}

function looksLikeTable(name: string, { header, separator }: Table): string {
  const what = separator === ',' ? 'CSV' : separator === ';' ? 'a table with semicolons' : 'a table with tabs';
  const columns = header?.map(quote).join(', ');
  return `${name}:1: this looks like ${what}; say which column has the keys: --column ${columns === undefined ? 'N, counted from 1' : `NAME, one of ${columns}`}`;
}

function quote(text: string): string {
  const shown = cleanLine(text);
  return shown.length > longestQuote ? `${shown.slice(0, longestQuote)}…` : shown;
}

function mustBeWord(word: string, place: string): void {
  if (/\s/.test(word)) throw new UsageError(`${place}: one number or word a line, not "${quote(word)}"`);
  if (cleanLine(word) !== word)
    throw new UsageError(`${place}: control characters in "${quote(word)}"; a trace is text`);
}

function columnWords(text: string, name: string, column: string): string[] {
  const lines = linesOf(text);
  const table = tableOf(lines);
  if (table === null) throw new UsageError(`${name}:1: this has one column; leave --column out`);
  const wanted = column.split(',').map((each) => each.trim());
  if (wanted.length > 2)
    throw new UsageError(`--column takes one column, or two for key and size, not "${quote(column)}"`);
  const first = lines.findIndex((line) => line.trim() !== '');
  const columns = fieldsOf(lines[first] ?? '', table.separator).length;
  const [key = 0, size] = wanted.map((each) => {
    const place = placeOf(each, table, columns);
    if (place >= 0) return place;
    const there = table.header === null ? `columns 1 to ${columns}` : table.header.map(quote).join(', ');
    throw new UsageError(`${name}:${first + 1}: no column "${quote(each)}"; it has ${there}`);
  });
  const words: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (index === first && table.header !== null)) continue;
    const fields = fieldsOf(line, table.separator);
    words.push(wordOf(fields, key, size, `${name}:${index + 1}`));
  }
  return words;
}

function wordOf(fields: readonly string[], key: number, size: number | undefined, place: string): string {
  const word = (fields[key] ?? '').replace(/\s+/g, '_');
  if (word === '') throw new UsageError(`${place}: nothing in column ${key + 1}`);
  mustBeWord(word, place);
  if (size === undefined) return word;
  const bytes = Number(fields[size]);
  if (fields[size] !== '' && bytes >= 0 && Number.isFinite(bytes)) return `${word} ${bytes}`;
  throw new UsageError(`${place}: a size is a number of bytes, not "${quote(fields[size] ?? '')}"`);
}
