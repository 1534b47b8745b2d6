import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formatMegabytes } from '../progress/open-file.js';
import { trouble } from '../progress/trouble.js';
import { phrase } from '../words/phrase.js';
import { type Context, UsageError } from './context.js';

/** A file with more bytes than this is not read: it is more than any journal, trace or answer holds. */
const largestFile = 256 * 2 ** 20;

interface Patience {
  /** How long a pipe may stay without anyone who writes into it, in milliseconds. */
  readonly forWriter: number;
  /** How long whoever writes into a pipe may say nothing, in milliseconds. */
  readonly forBytes: number;
}

const patience: Patience = { forWriter: 2000, forBytes: 60_000 };
const pollEvery = 20;
const withoutWaiting = (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * The text of a file, or of what comes through a pipe, that was named on the command line. Throws a UsageError that names
 * it, as `what` where that is given, when it is none, larger than `largestFile`, or a pipe that nothing comes through.
 */
export async function readNamedFile(context: Context, file: string, what = file): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of chunksOfNamedFile(context, file, what)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** The same piece by piece, each good until the next is taken. */
export async function* chunksOfNamedFile(
  context: Context,
  file: string,
  what = file,
  limits = patience,
): AsyncGenerator<Buffer> {
  let open: number | null = null;
  try {
    open = openSync(resolve(context.currentFolder, file), constants.O_RDONLY | withoutWaiting);
    yield* chunksOf(open, limits);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(phrase('{file} cannot be read ({why})', { file: what, why: reason(error) }));
  } finally {
    if (open !== null) closeSync(open);
  }
}

async function* chunksOf(file: number, limits: Patience): AsyncGenerator<Buffer> {
  const stats = fstatSync(file);
  if (stats.isDirectory()) throw new Error(phrase('it is a folder'));
  if (!stats.isFile() && !stats.isFIFO()) throw new Error(phrase('it is a device and no file'));
  const tooLarge = phrase('it is larger than {size}', { size: formatMegabytes(largestFile) });
  if (stats.size > largestFile) throw new Error(tooLarge);
  const chunk = Buffer.allocUnsafe(2 ** 20);
  let total = 0;
  let waited = 0;
  while (true) {
    const length = readNow(file, chunk);
    if (length !== null && length > 0) {
      waited = 0;
      total += length;
      if (total > largestFile) throw new Error(tooLarge);
      yield chunk.subarray(0, length);
    } else if (length === 0 && (total > 0 || !stats.isFIFO())) return;
    else {
      if (waited >= (length === 0 ? limits.forWriter : limits.forBytes))
        throw new Error(phrase('nothing comes through this pipe'));
      await wait(pollEvery);
      waited += pollEvery;
    }
  }
}

/** The number of bytes read; 0 at the end, or where nobody writes into a pipe; null where someone may yet do so. */
function readNow(file: number, chunk: Buffer): number | null {
  try {
    return readSync(file, chunk);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return null;
    throw error;
  }
}

function reason(error: unknown): string {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing ? phrase('there is no such file') : trouble(error);
}
