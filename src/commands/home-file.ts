import { closeSync, constants, fstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { journalName } from '../progress/names.js';
import { openFile } from '../progress/open-file.js';
import { replaceFile } from '../progress/replace-file.js';
import type { HomeMemory } from '../ui/home/home-memory.js';

/**
 * What home says, kept beside the journal (`ui/home/home-memory.ts`). It is good as long as the journal, the course and the
 * program are the very same; everything in it can be worked out again, so whatever is wrong with it costs nothing but time.
 */
const homeName = 'home.json';

/** It takes some fifty thousand bytes; a file with more than this is none of ours. */
const largest = 2_000_000;

export interface Sources {
  /** The learner's folder. */
  readonly folder: string;
  readonly programFolder: string;
  readonly version: string;
}

/** Names the state of everything that home is worked out from; null where there is no journal. */
export function stampOf({ folder, programFolder, version }: Sources): string | null {
  const journal = sign(join(folder, journalName));
  if (journal === null) return null;
  const course = ['course.json', 'course-problems.json'].map((name) => sign(join(programFolder, name)));
  return JSON.stringify([version, journal, ...course]);
}

/** What is kept for this stamp; null where nothing is, or it cannot be read. Its days were never looked at. */
export function readHome(folder: string, stamp: string): HomeMemory | null {
  try {
    const file = openFile(join(folder, homeName), constants.O_RDONLY);
    try {
      if (fstatSync(file).size > largest) return null;
      const kept = JSON.parse(readFileSync(file, 'utf8')) as { stamp?: unknown; memory?: HomeMemory };
      return kept.stamp === stamp ? (kept.memory ?? null) : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Keeps it, whole or not at all. Never throws: a folder that cannot be written to is said where it matters. */
export function writeHome(folder: string, stamp: string, memory: HomeMemory, now: number): void {
  try {
    replaceFile(join(folder, homeName), Buffer.from(JSON.stringify({ stamp, memory })), now);
  } catch {
    // The next start works it out.
  }
}

/** Size, times and number of a file: no two states of one have the same. */
function sign(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(' ');
}
