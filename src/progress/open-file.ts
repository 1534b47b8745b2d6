import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** Opening a pipe waits for whoever is at its other end, for ever if nobody is. Windows has neither of the two. */
const withoutWaiting = (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/**
 * Opens a file, through links, that is one: no folder, pipe or device, which may be endless or never answer. `flags` are
 * those of open(2). Throws an Error that says what stands there, or that of the system.
 */
export function openFile(path: string, flags: number, mode = 0o600): number {
  const file = openSync(path, flags | withoutWaiting, mode);
  const what = notAFile(fstatSync(file));
  if (what === null) return file;
  closeSync(file);
  throw new Error(what);
}

/** What something is that is no file, in a few words; null for a file. */
function notAFile(stats: Stats): string | null {
  if (stats.isFile()) return null;
  if (stats.isDirectory()) return 'a folder stands where the file should be';
  if (stats.isFIFO()) return 'it is a pipe and no file';
  return 'it is a device and no file';
}

const chunkBytes = 2 ** 20;

/**
 * A file's bytes from `start` on, piece by piece, each good until the next is taken. Throws an Error when it has more than
 * `most`; what was handed out until then is no more than that.
 */
export function* chunksOf(file: number, most: number, start = 0): Generator<Buffer> {
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const next = (at: number) => readSync(file, chunk, 0, chunk.length, at);
  let at = start;
  for (let length = next(at); length > 0; length = next(at)) {
    at += length;
    if (at > most) throw new Error(`it is larger than ${formatMegabytes(most)}`);
    yield chunk.subarray(0, length);
  }
}

export function formatMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 2 ** 20)} MB`;
}
