import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Context, UsageError } from './context.js';

/** The text of a file that was named on the command line. Throws a UsageError that names it, as `what` where that is given. */
export async function readNamedFile(context: Context, file: string, what = file): Promise<string> {
  try {
    return await readFile(resolve(context.currentFolder, file), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new UsageError(`${what} cannot be read (${code === 'ENOENT' ? 'there is no such file' : String(code)})`);
  }
}
