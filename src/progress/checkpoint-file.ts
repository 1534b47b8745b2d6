import { closeSync, constants, fstatSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkpoint, readCheckpoint, writeCheckpoint } from './checkpoint.js';
import { checkpointName } from './names.js';
import { openFile } from './open-file.js';
import { replaceFile } from './replace-file.js';

/** No checkpoint has more bytes: it is of a journal of some millions of events. */
const largest = 2 ** 28;

/** The checkpoint in a folder; null where there is none that is whole and of this version. Never throws. */
export function loadCheckpoint(folder: string, version: string): Checkpoint | null {
  try {
    const file = openFile(join(folder, checkpointName), constants.O_RDONLY);
    try {
      const { size } = fstatSync(file);
      if (size > largest) return null;
      const bytes = Buffer.allocUnsafe(size);
      return readCheckpoint(bytes.subarray(0, readSync(file, bytes, 0, size, 0)), version);
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/**
 * Puts a checkpoint into a folder, at once and as a whole or not at all. Where it cannot, the next start takes longer, and
 * that is all: so it never throws and says nothing. `now` is in milliseconds since 1970.
 */
export function saveCheckpoint(folder: string, checkpoint: Checkpoint, version: string, now: number): void {
  try {
    const bytes = writeCheckpoint(checkpoint, version);
    if (bytes.length > largest) return;
    // Of two that write at a time, the other is about to write the same.
    replaceFile(join(folder, checkpointName), bytes, now);
  } catch {
    // It is no loss.
  }
}

/** Takes the checkpoint away, and with it what it holds of the learner. Never throws. */
export function removeCheckpoint(folder: string): void {
  const path = join(folder, checkpointName);
  try {
    for (const name of [path, `${path}.part`]) rmSync(name, { force: true });
  } catch {
    // Whoever reads it finds that its journal is gone.
  }
}
