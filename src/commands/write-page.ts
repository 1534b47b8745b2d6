import { closeSync, existsSync, openSync, readSync, writeFileSync } from 'node:fs';
import { trouble } from '../progress/trouble.js';
import { phrase } from '../words/phrase.js';
import { UsageError } from './context.js';
import { pageMark } from './progress-page.js';

/** Writes a page, for the learner alone. Only an older page of ours is written over. Throws a UsageError where it cannot be. */
export function writePage(path: string, named: string, page: string): void {
  try {
    if (existsSync(path) && !isOurs(path))
      throw new UsageError(
        phrase('{file} is already there and is no page of ours; name another file', { file: named }),
      );
    writeFileSync(path, page, { mode: 0o600 });
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(phrase('{file} cannot be written ({why})', { file: named, why: trouble(error) }));
  }
}

function isOurs(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(pageMark.length);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes.toString('latin1') === pageMark;
  } finally {
    closeSync(file);
  }
}
