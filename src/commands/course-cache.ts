import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, readdirSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type KeptCourse, readKeptCourse, writeKeptCourse } from '../content/kept-course.js';
import { cacheFolder, isPrivate } from '../progress/cache-folder.js';
import { makeFolder } from '../progress/make-folder.js';
import { openFile } from '../progress/open-file.js';
import { replaceFile } from '../progress/replace-file.js';
import type { Context } from './context.js';

/** No course that is kept has more bytes. */
const largest = 2 ** 29;

/** A course that was read before, where it is kept, or can be. Losing it costs nothing but time, so nothing here fails. */
export interface CourseCache {
  /** Null where it is not kept, or its files are others by now. */
  load(): KeptCourse | null;
  save(kept: KeptCourse): void;
}

type Surroundings = Pick<Context, 'env' | 'platform' | 'home' | 'version' | 'programFolder' | 'now'>;

/** The cache for the course in the folder `root`, as long as its files are those of `stamp`. */
export function courseCache(context: Surroundings, root: string, stamp: string): CourseCache {
  const folder = cacheFolder(context);
  if (folder === null) return { load: () => null, save: () => {} };
  const path = join(folder, 'courses', createHash('sha256').update(root).digest('hex').slice(0, 32));
  const key = `backpressure ${context.version} ${readerOf(context)} ${stamp}`;
  return { load: () => load(path, key), save: (kept) => save(path, writeKeptCourse(kept, key), context.now()) };
}

/** The part of the program that reads courses, whose name says what is in it: two builds of one version may read differently. */
function readerOf({ programFolder }: Surroundings): string {
  try {
    return readdirSync(join(programFolder, 'parts')).find((name) => name.startsWith('content-')) ?? '';
  } catch {
    return '';
  }
}

function load(path: string, key: string): KeptCourse | null {
  try {
    // Nobody else may have written it: what it says of a course is believed.
    if (!isPrivate(lstatSync(dirname(path)))) return null;
    const file = openFile(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stats = fstatSync(file);
      if (!isPrivate(stats) || stats.size > largest) return null;
      const bytes = Buffer.allocUnsafe(stats.size);
      return readKeptCourse(bytes.subarray(0, readSync(file, bytes, 0, stats.size, 0)), key);
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

function save(path: string, bytes: Buffer, now: number): void {
  try {
    if (bytes.length > largest) return;
    makeFolder(dirname(path));
    replaceFile(path, bytes, now);
  } catch {
    // The next start reads the course again.
  }
}
