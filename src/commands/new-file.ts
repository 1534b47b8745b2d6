import { closeSync, fsyncSync, openSync, unlinkSync } from 'node:fs';
import { writeAll } from '../progress/disk.js';
import { trouble } from '../progress/trouble.js';
import { phrase } from '../words/phrase.js';
import { UsageError } from './context.js';

/** Makes a file for the learner alone. Throws a UsageError, and leaves none, where it cannot be written as a whole. */
export function intoNewFile<T>(path: string, named: string, fill: (write: (text: string) => void) => T): T {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError(
      isThere
        ? phrase('{file} is already there; name another file', { file: named })
        : phrase('{file} cannot be written ({why})', { file: named, why: trouble(error) }),
    );
  }
  try {
    const filled = fill((text) => writeAll(file, Buffer.from(text)));
    fsyncSync(file);
    return filled;
  } catch (error) {
    unlinkSync(path);
    throw error instanceof UsageError
      ? error
      : new UsageError(phrase('{file} cannot be written ({why})', { file: named, why: trouble(error) }));
  } finally {
    closeSync(file);
  }
}
