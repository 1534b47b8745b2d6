import { closeSync, fsyncSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ProgressEvent } from './event.js';
import { makeFolder } from './make-folder.js';
import { fileTime } from './names.js';

/**
 * Writes events that could not be saved to a new file, for the learner alone, in the first of the folders that lets it,
 * and returns its path; null where none does. `import` reads it. It never replaces a file.
 */
export function rescue(events: readonly ProgressEvent[], folders: readonly string[], now: Date): string | null {
  const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  for (const folder of folders) {
    for (const again of ['', '-2', '-3', '-4']) {
      const path = join(resolve(folder), `backpressure-unsaved-${fileTime(now)}${again}.jsonl`);
      if (isWritten(path, folder, lines)) return path;
    }
  }
  return null;
}

function isWritten(path: string, folder: string, lines: string): boolean {
  try {
    makeFolder(folder);
    const file = openSync(path, 'wx', 0o600);
    try {
      writeFileSync(file, lines);
      fsyncSync(file);
      return true;
    } catch {
      unlinkSync(path);
      return false;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
