import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { cleanLine } from '../content/sanitize.js';
import type { Trace } from '../simulations/engine/trace.js';
import { columnTrace } from './column-trace.js';
import { type Context, UsageError } from './context.js';
import { plainTrace } from './plain-trace.js';
import { chunksOfNamedFile } from './read-named-file.js';

/** What a packed trace may grow to, in bytes. */
const largestUnpacked = 512 * 2 ** 20;

/**
 * The requests of a trace, a word each; `-` is the standard input, and what is packed with gzip is unpacked. `column` names
 * a column of a table, or counts it from 1; two with a comma between are key and size. Throws a UsageError that names the
 * file, the line, and the way out.
 */
export async function readTrace(context: Context, file: string, column?: string): Promise<Trace> {
  const what = file === '-' ? 'the trace on the standard input' : `the trace ${cleanLine(file)}`;
  const name = file === '-' ? 'standard input' : cleanLine(file);
  const bytes = await unpack(await bytesOf(context, file, what), what);
  mustBeText(bytes, what);
  const trace = column === undefined ? plainTrace(bytes, name) : columnTrace(bytes, name, column);
  if (trace.length === 0) throw new UsageError(`${what} is empty; it takes one number or word a line`);
  return trace;
}

async function bytesOf(context: Context, file: string, what: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of file === '-' ? context.stdin : chunksOfNamedFile(context, file, what))
    chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function unpack(bytes: Buffer, what: string): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: largestUnpacked });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const why = code === 'ERR_BUFFER_TOO_LARGE' ? 'it is larger than 512 MB when unpacked' : 'its gzip data is broken';
    throw new UsageError(`${what} cannot be read (${why})`);
  }
}

/** UTF-16 shows by its mark, or by the zeros between its letters. */
function mustBeText(bytes: Buffer, what: string): void {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked || (bytes.length > 1 && (first === 0) !== (second === 0)))
    throw new UsageError(`${what} is UTF-16; save it as UTF-8`);
  if (bytes.subarray(0, 4096).includes(0))
    throw new UsageError(`${what} is no text; it takes one number or word a line`);
}
