import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Context, UsageError } from '../../src/commands/context.js';
import { readTrace } from '../../src/commands/read-trace.js';
import { type Trace, traceOf } from '../../src/simulations/engine/trace.js';
import { readPlainly } from './read-plainly.js';

const folder = mkdtempSync(join(tmpdir(), 'backpressure-trace-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readTraceOf = (content: string | Buffer, column?: string) => {
  writeFileSync(join(folder, 't.csv'), content);
  return readTrace({ currentFolder: folder } as Context, 't.csv', column);
};
/** The words of a trace, each with its size where it has one. */
const wordsOf = ({ requests, nameOf, sizes }: Trace) =>
  [...requests].map((key) => (sizes === null ? nameOf(key) : `${nameOf(key)} ${sizes[key]}`));
const read = async (content: string | Buffer, column?: string) => wordsOf(await readTraceOf(content, column));
const piped = (...chunks: Buffer[]) => ({ currentFolder: folder, stdin: Readable.from(chunks) }) as unknown as Context;
const complaint = async (content: string | Buffer, column?: string) => {
  const error = await read(content, column).catch((thrown: unknown) => thrown);
  if (!(error instanceof UsageError)) throw new Error('nothing was wrong');
  return error.message;
};

const csv = 'time,key\n1,k1\n2,k2\n3,k1\n';

describe('a trace', () => {
  it.each<[string, string | Buffer, string | undefined, string[]]>([
    ['a word a line', 'a\nb\n\n  a \n', undefined, ['a', 'b', 'a']],
    ['with Windows line ends and a mark', '\uFEFFa\r\nb\r\n', undefined, ['a', 'b']],
    ['packed with gzip', gzipSync('a\nb\n'), undefined, ['a', 'b']],
    ['letters of any language', 'käse\n日本\n', undefined, ['käse', '日本']],
    ['a column by its name', csv, 'key', ['k1', 'k2', 'k1']],
    ['a column by its number, the header left out', csv, '2', ['k1', 'k2', 'k1']],
    ['a column without a header', '1,k1\n2,k2\n', '2', ['k1', 'k2']],
    ['a column with spaces about it', 'time;key\n1; k1 \n2;k2\t\n', 'key', ['k1', 'k2']],
    ['the first size of a key', 'key,size\na,10\na,20\nb,0\n', 'key,size', ['a 10', 'a 10', 'b 1']],
    ['key and size', 'key,size\na,10\nb,20\n', 'key,size', ['a 10', 'b 20']],
    ['columns between spaces', '1 a 10\n2 b 20\n', '2', ['a', 'b']],
    ['a key with a space in it', 'key,n\n"a b",1\n', 'key', ['a_b']],
    ['packed, and a column of it', gzipSync(csv), 'key', ['k1', 'k2', 'k1']],
  ])('%s', async (_, content, column, words) => {
    expect(await read(content, column)).toEqual(words);
  });

  it('comes through the standard input, too', async () => {
    const context = piped(Buffer.from('a\nb'), Buffer.from('c\n'));
    expect(wordsOf(await readTrace(context, '-'))).toEqual(['a', 'bc']);
  });
});

describe('what is wrong with a trace is said in one line', () => {
  it.each<[string, string | Buffer, string | undefined, string]>([
    [
      'CSV',
      csv,
      undefined,
      't.csv:1: this looks like CSV; say which column has the keys: --column NAME, one of time, key',
    ],
    [
      'CSV without a header',
      '1,a\n2,b',
      undefined,
      't.csv:1: this looks like CSV; say which column has the keys: --column N, counted from 1',
    ],
    ['no such column', csv, 'size', 't.csv:1: no column "size"; it has time, key'],
    ['no such number', '1,a\n2,b', '3', 't.csv:1: no column "3"; it has columns 1 to 2'],
    ['too many columns', csv, 'a,b,c', '--column takes one column, or two for key and size, not "a,b,c"'],
    ['one column only', 'a\nb\n', '1', 't.csv:1: this has one column; leave --column out'],
    ['a key that is missing', 'n,key\n1,a\n2,\n', 'key', 't.csv:3: nothing in column 2'],
    ['a size that is none', 'key,size\na,10\nb,big\n', 'key,size', 't.csv:3: a size is a number of bytes, not "big"'],
    ['nothing in it', '\n\n', undefined, 'the trace t.csv is empty; it takes one number or word a line'],
    ['two words a line', 'a\nb c\n', undefined, 't.csv:2: one number or word a line, not "b c"'],
    [
      'UTF-16 with a mark',
      Buffer.from('\uFEFFa\nb\n', 'utf16le'),
      undefined,
      'the trace t.csv is UTF-16; save it as UTF-8',
    ],
    ['UTF-16 without one', Buffer.from('a\nb\n', 'utf16le'), undefined, 'the trace t.csv is UTF-16; save it as UTF-8'],
    [
      'bytes that are no text',
      Buffer.from([65, 66, 0, 0, 1]),
      undefined,
      'the trace t.csv is no text; it takes one number or word a line',
    ],
    [
      'broken gzip',
      gzipSync('a\nb\n').subarray(0, 15),
      undefined,
      'the trace t.csv cannot be read (its gzip data is broken)',
    ],
  ])('%s', async (_, content, column, words) => {
    expect(await complaint(content, column)).toBe(words);
  });

  it.each([
    'a b\u001b[31mRED\u001b]0;title\u0007\n',
    'ab\u001b[31m\n',
    'x\u0000y\n',
    'time\u001b[2J,key\n1,a\n',
    'a\u202eb\n',
  ])('and nothing of it acts on a terminal: %j', async (content) => {
    expect(await complaint(content)).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe('reading bytes finds what reading text does', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'b',
      '7',
      '10',
      '2.6',
      '1e3',
      '-',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '\t',
      ',',
      ';',
      '"',
      '""',
      'é',
      '日本',
      '\u00a0',
      '\ufeff',
    ],
    ...['\u001b[31m', '\u0007', '\u202e', '\u2028', '\v', '\u007f', '__proto__'],
  );
  const bytesOf = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join(''))),
    // Tables, most of them in order.
    fc
      .record({
        separator: fc.constantFrom(',', ';', '\t', ' '),
        header: fc.constantFrom('', 'key', 'n'),
        end: fc.constantFrom('\n', '\r\n'),
        rows: fc.array(fc.tuple(piece, fc.constantFrom('1', '20', '3.5', 'x', '', ' 7 ', '12345678901234567')), {
          minLength: 1,
          maxLength: 25,
        }),
      })
      .map(({ separator, header, end, rows }) =>
        Buffer.from(
          [...(header === '' ? [] : [[header, 'size']]), ...rows].map((row) => row.join(separator)).join(end),
        ),
      ),
    fc
      .array(fc.constantFrom(0x0a, 0x61, 0x62, 0x80, 0xc3, 0xa9, 0xef, 0xbb, 0xbf), { maxLength: 30 })
      .map((bytes) => Buffer.from(bytes)),
  );
  const outcome = async (of: () => Trace | Promise<Trace>) => {
    try {
      return wordsOf(await of());
    } catch (error) {
      if (error instanceof UsageError) return error.message;
      throw error;
    }
  };

  it('words, sizes and complaints, for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        bytesOf,
        fc.constantFrom(undefined, '1', '2', 'key', 'key,size', '1,2', '2,1'),
        async (bytes, column) => {
          const expected = await outcome(() => traceOf(readPlainly(bytes, column)));
          expect(await outcome(() => readTrace(piped(bytes), '-', column))).toEqual(expected);
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });
});
