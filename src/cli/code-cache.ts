/**
 * What V8 made of a part's code, kept from one start to the next in the user's cache folder: most of the time of a start goes
 * into compiling. A file of it is taken only when it is whole, belongs to this user alone, and was made from this very code by
 * this very Node; V8 looks at it again. Whatever is wrong with it, or with the folder, costs nothing but time.
 */
import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { cacheFolder, isPrivate } from '../progress/cache-folder.js';
import { makeFolder } from '../progress/make-folder.js';
import { replaceFile } from '../progress/replace-file.js';

const digestBytes = 32;

/** A part's code takes less; a file with more than this is none of ours. */
const largest = 16_000_000;

/** Compiles code with what is kept of it, and keeps what there is to keep when the process ends. */
export class CodeCache {
  readonly #folder: string | null;
  readonly #made: { readonly name: string; readonly code: string; readonly script: Script }[] = [];

  /** Nothing is kept where `folder` is null. */
  constructor(folder: string | null) {
    this.#folder = folder;
    if (folder !== null) process.once('exit', () => this.#keep(folder));
  }

  /** `name` is that of the file that is kept; the code's own file is named where something goes wrong in it. */
  compile(name: string, code: string, filename: string): Script {
    const cachedData = this.#folder === null ? null : keptIn(this.#folder, name, code);
    const script = new Script(code, { filename, ...(cachedData !== null && { cachedData }) });
    if (cachedData === null || script.cachedDataRejected) this.#made.push({ name, code, script });
    return script;
  }

  #keep(folder: string): void {
    try {
      if (this.#made.length === 0) return;
      makeFolder(folder);
      if (!isOurs(folder)) return;
      for (const { name, code, script } of this.#made) {
        const data = script.createCachedData();
        try {
          replaceFile(join(folder, name), Buffer.concat([digestOf(code, data), data]), Date.now());
        } catch {
          // Another process that ends at this moment keeps the same.
        }
      }
    } catch {
      // The next start takes a little longer.
    }
  }
}

function keptIn(folder: string, name: string, code: string): Buffer | null {
  try {
    if (!isOurs(folder)) return null;
    const file = openSync(
      join(folder, name),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    try {
      const stats = fstatSync(file);
      if (!stats.isFile() || stats.size > largest || !isPrivate(stats)) return null;
      const whole = readFileSync(file);
      const data = whole.subarray(digestBytes);
      return digestOf(code, data).equals(whole.subarray(0, digestBytes)) ? data : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Whether it is a folder that nobody else can write to: what lies in it is run. */
function isOurs(folder: string): boolean {
  const stats = lstatSync(folder);
  return stats.isDirectory() && isPrivate(stats);
}

function digestOf(code: string, data: Buffer): Buffer {
  return createHash('sha256').update(code, 'latin1').update(data).digest();
}

/** The folder for this program and this Node, or null where the system names none. */
export function codeFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  version: string,
): string | null {
  const base = cacheFolder({ env, platform, home: homeFolder(env) });
  return base === null ? null : join(base, `code-${version}-${process.version}-${process.arch}`);
}

function homeFolder(env: Readonly<Record<string, string | undefined>>): string {
  try {
    return env.HOME === '' ? '' : homedir();
  } catch {
    return '';
  }
}
