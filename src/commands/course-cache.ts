import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
} from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { type KeptCourse, readKeptCourse, writeKeptCourse } from '../content/kept-course.js';
import { writeAll } from '../progress/disk.js';
import { makeFolder } from '../progress/make-folder.js';
import { openFile } from '../progress/open-file.js';
import type { Context } from './context.js';

/** No course that is kept has more bytes. */
const largest = 2 ** 29;

/** A half-written file that is older than this, in milliseconds, was left by a process that was killed. */
const abandonedAfter = 60_000;

/** A course that was read before, where it is kept, or can be. Losing it costs nothing but time, so nothing here fails. */
export interface CourseCache {
  /** Null where it is not kept, or its files are others by now. */
  load(): KeptCourse | null;
  save(kept: KeptCourse): void;
}

type Surroundings = Pick<Context, 'env' | 'platform' | 'home' | 'version' | 'now'>;

/** The cache for the course in the folder `root`, as long as its files are those of `stamp`. */
export function courseCache(context: Surroundings, root: string, stamp: string): CourseCache {
  const folder = cacheFolder(context);
  if (folder === null) return { load: () => null, save: () => {} };
  const path = join(folder, createHash('sha256').update(root).digest('hex').slice(0, 32));
  const key = `backpressure ${context.version} ${stamp}`;
  return { load: () => load(path, key), save: (kept) => save(path, writeKeptCourse(kept, key), context.now()) };
}

function load(path: string, key: string): KeptCourse | null {
  try {
    if (!isOurs(lstatSync(dirname(path)))) return null;
    const file = openFile(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const stats = fstatSync(file);
      if (!isOurs(stats) || stats.size > largest) return null;
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
  const part = `${path}.part`;
  try {
    if (bytes.length > largest) return;
    makeFolder(dirname(path));
    const left = lstatSync(part, { throwIfNoEntry: false });
    if (left !== undefined && Math.abs(now - left.mtimeMs) > abandonedAfter) rmSync(part, { force: true });
    const file = openSync(part, 'wx', 0o600);
    try {
      writeAll(file, bytes);
    } catch (error) {
      rmSync(part, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch {
    // The next start reads the course again.
  }
}

/** Nobody else may have written it: what it says of a course is believed. Windows has no such owners. */
function isOurs({ uid, mode }: Stats): boolean {
  const own = userInfo().uid;
  return own === -1 || (uid === own && (mode & 0o022) === 0);
}

/** Null where the system names none. */
function cacheFolder({ env, platform, home }: Surroundings): string | null {
  const named = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  const usual = { win32: ['AppData', 'Local'], darwin: ['Library', 'Caches'] };
  const below = platform === 'win32' || platform === 'darwin' ? usual[platform] : ['.cache'];
  const base = named && isAbsolute(named) ? named : isAbsolute(home) ? join(home, ...below) : null;
  return base === null ? null : join(base, 'backpressure', 'courses');
}
