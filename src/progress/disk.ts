import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Writes all bytes at a file's end or throws: a disk that is nearly full takes some of them and reports no error. */
export function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    const length = writeSync(file, bytes, written);
    if (length === 0) throw new Error('the disk is full');
    written += length;
  }
}

/** Makes sure that the name of a new file survives a crash, as its bytes do. Windows knows no such thing and needs none. */
export function syncFolder(folder: string): void {
  let file: number;
  try {
    file = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(file);
  } catch {
    // A file system that cannot do this for folders does what it can.
  } finally {
    closeSync(file);
  }
}
