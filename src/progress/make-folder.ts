import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, for its owner alone, and those above it that are missing; returns those it made, the outermost first.
 * Throws when it cannot be made. Node's own way to do this never returns for a folder below /proc.
 */
export function makeFolder(path: string): string[] {
  try {
    mkdirSync(path, { mode: 0o700 });
    return [path];
  } catch (error) {
    if (isFolder(path)) return [];
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw named(path, error);
    const made = makeFolder(above);
    // The folder above was there all the time: whoever keeps it lets nobody make folders in it.
    if (made.length === 0) throw new Error('its folder cannot be made', { cause: error });
    mkdirSync(path, { mode: 0o700 });
    return [...made, path];
  }
}

/** The system says of a link to nowhere only that something is there. */
function named(path: string, error: unknown): unknown {
  const isLinkToNowhere = codeOf(error) === 'EEXIST' && statSync(path, { throwIfNoEntry: false }) === undefined;
  return isLinkToNowhere ? new Error('a link to nowhere stands where its folder should be', { cause: error }) : error;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
