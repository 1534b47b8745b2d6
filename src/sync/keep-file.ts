import { closeSync, constants, fsyncSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../progress/disk.js';
import { makeFolder } from '../progress/make-folder.js';
import { chunksOf, openFile } from '../progress/open-file.js';
import { isMissing } from '../progress/trouble.js';

/** The text of a file in the learner's folder; null where there is none. Throws where it cannot be read, or is larger than `most` bytes. */
export function keptText(folder: string, name: string, most: number): string | null {
  try {
    const file = openFile(join(folder, name), constants.O_RDONLY);
    try {
      return Buffer.concat([...chunksOf(file, most)].map((chunk) => Buffer.from(chunk))).toString('utf8');
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Keeps a text there as a whole or not at all, for the learner alone. `unique` keeps processes apart. Throws where it cannot. */
export function keepText(folder: string, name: string, text: string, unique: string): void {
  makeFolder(folder);
  const beside = join(folder, `${name}.${unique}.new`);
  const file = openFile(beside, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC);
  try {
    writeAll(file, Buffer.from(text));
    fsyncSync(file);
    renameSync(beside, join(folder, name));
  } catch (error) {
    unlinkSync(beside);
    throw error;
  } finally {
    closeSync(file);
  }
}
