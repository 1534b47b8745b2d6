import { closeSync, fsyncSync, openSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from './disk.js';
import { makeFolder } from './make-folder.js';
import { fileTime } from './names.js';
import { trouble } from './trouble.js';

/**
 * Why nothing can be written to a folder, in a few words; null where it can. It really writes, since permissions do not
 * tell all: a root user passes them, a full disk has them. It leaves nothing behind, nor a folder that was not there.
 */
export function troubleWriting(folder: string, now: Date): string | null {
  let made: readonly string[] = [];
  try {
    made = makeFolder(folder);
    writeAndRemove(join(folder, `progress.trial-${fileTime(now)}`));
    return null;
  } catch (error) {
    return trouble(error);
  } finally {
    for (const path of made.toReversed()) removeEmpty(path);
  }
}

function writeAndRemove(path: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeAll(file, Buffer.alloc(4096));
    fsyncSync(file);
  } finally {
    closeSync(file);
    unlinkSync(path);
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody uses it by now.
  }
}
