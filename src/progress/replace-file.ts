import { closeSync, fchmodSync, lstatSync, openSync, renameSync, rmSync } from 'node:fs';
import { writeAll } from './disk.js';

/** A half-written file that is older than this, in milliseconds, was left by a process that was killed. */
const abandonedAfter = 60_000;

/**
 * Puts bytes in the place of a file, at once and as a whole or not at all, for its owner alone unless `mode` says for whom. Throws
 * where that cannot be, and where another process is about to do the same. `now` is in milliseconds since 1970.
 */
export function replaceFile(path: string, bytes: Buffer, now: number, mode = 0o600): void {
  const part = `${path}.part`;
  const left = lstatSync(part, { throwIfNoEntry: false });
  if (left !== undefined && Math.abs(now - left.mtimeMs) > abandonedAfter) rmSync(part, { force: true });
  const file = openSync(part, 'wx', 0o600);
  try {
    if (mode !== 0o600) fchmodSync(file, mode);
    writeAll(file, bytes);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}
