import { type BigIntStats, fstatSync, readSync } from 'node:fs';
import { type Checkpoint, checksum } from './checkpoint.js';
import { loadCheckpoint, saveCheckpoint } from './checkpoint-file.js';
import type { ProgressEvent } from './event.js';
import {
  type Folded,
  FoldInOrder,
  foldWhole,
  holdsNow,
  noProgress,
  type Progress,
  type ResolveLesson,
} from './fold.js';
import type { Journal } from './journal.js';
import type { ForeignLine } from './journal-lines.js';
import { fileStart, type Place } from './lines.js';
import { scanJournal } from './scan-journal.js';

export interface ReadProgress {
  readonly progress: Progress;
  /** Damaged lines that were met: those before a checkpoint were told when it was made. */
  readonly foreign: readonly ForeignLine[];
  /** The byte that reading began at: 0 where there was no checkpoint that fits. */
  readonly begin: number;
  /** Keeps what was folded, so that the next start need not; to be called when nobody waits. Never throws. */
  keep(): void;
}

export interface Reading {
  readonly resolve: ResolveLesson;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The program's own: a checkpoint of another is not used. */
  readonly version: string;
}

interface Limits {
  /** Below this many bytes a journal is folded before a checkpoint would be read; it is about a thousand events. */
  readonly smallest: number;
  /** So many bytes make a new checkpoint worth while, and so large a part of the journal. */
  readonly worthWhile: number;
  readonly part: number;
}

const usual: Limits = { smallest: 2 ** 18, worthWhile: 2 ** 16, part: 1 / 64 };

/** So many bytes before a checkpoint's place tell whether it is of this journal. */
const lookedAt = 2 ** 16;

/** What a journal's events come to: from the last checkpoint on, where it fits. Throws an Error where it cannot be read. */
export function readProgress(journal: Journal, reading: Reading, limits = usual): ReadProgress {
  const found = journal.reading((file) => readFrom(file, journal.folder, reading, limits));
  return found ?? { progress: noProgress, foreign: [], begin: 0, keep: () => {} };
}

function readFrom(file: number, folder: string, { resolve, now, version }: Reading, limits: Limits): ReadProgress {
  const stats = fstatSync(file, { bigint: true });
  const isLong = Number(stats.size) >= limits.smallest;
  const loaded = isLong ? loadCheckpoint(folder, version) : null;
  const begin = loaded !== null && fits(loaded, file, stats, { resolve, now }) ? loaded : null;
  const lessons = new Map<string, string>(begin?.lessons);
  const remembering = (id: string) => {
    const found = lessons.get(id) ?? resolve(id);
    lessons.set(id, found);
    return found;
  };
  const { folded, foreign, place, start } = foldFrom(file, begin, remembering, now);
  // A last line without its end is folded too, but whoever writes it is not done: no checkpoint can be behind it.
  const isWhole = place.start === sizeOf(file);
  const isWorthIt = place.start - start >= Math.max(limits.worthWhile, place.start * limits.part);
  if (!isLong || !isWhole || !isWorthIt) return { progress: folded.progress, foreign, begin: start, keep: () => {} };
  const mark = {
    // What was added while it was read has another time.
    file: Number(stats.size) === place.start ? fileMark(stats) : '',
    inode: inodeMark(stats),
    before: before(file, place),
  };
  return {
    progress: folded.progress,
    foreign,
    begin: start,
    keep: () => saveCheckpoint(folder, { folded, journal: mark, place, lessons: [...lessons] }, version, now),
  };
}

interface FoldedFile {
  readonly folded: Folded;
  readonly foreign: readonly ForeignLine[];
  readonly place: Place;
  /** Where it began. */
  readonly start: number;
}

function foldFrom(file: number, begin: Checkpoint | null, resolve: ResolveLesson, now: number): FoldedFile {
  const folding = new FoldInOrder(resolve, now, begin?.folded);
  const foreign: ForeignLine[] = [];
  const from = begin?.place ?? fileStart;
  const handlers = {
    event: (event: ProgressEvent) => folding.add(event),
    foreign: (line: ForeignLine) => foreign.push(line),
  };
  const place = scanJournal(file, handlers, from);
  const { result } = folding;
  return result === null ? foldAll(file, resolve, now) : { folded: result, foreign, place, start: from.start };
}

/** Where events did not come in their order, or one came twice, or from a clock that was ahead. */
function foldAll(file: number, resolve: ResolveLesson, now: number): FoldedFile {
  const events: ProgressEvent[] = [];
  const foreign: ForeignLine[] = [];
  const place = scanJournal(file, {
    event: (event) => events.push(event),
    foreign: (line) => foreign.push(line),
  });
  return { folded: foldWhole(events, resolve, now), foreign, place, start: 0 };
}

/** Whether a checkpoint is one of this file, and the clock and the course say the same of it as they did. */
function fits(
  { folded, journal, place, lessons }: Checkpoint,
  file: number,
  stats: BigIntStats,
  { resolve, now }: Pick<Reading, 'resolve' | 'now'>,
): boolean {
  const isSame = journal.file === fileMark(stats);
  const hasGrown = journal.inode === inodeMark(stats) && Number(stats.size) > place.start;
  if (!isSame && !(hasGrown && before(file, place) === journal.before)) return false;
  return holdsNow(folded, now) && lessons.every(([named, found]) => resolve(named) === found);
}

function inodeMark({ dev, ino }: BigIntStats): string {
  return `${dev} ${ino}`;
}

function fileMark(stats: BigIntStats): string {
  return `${inodeMark(stats)} ${stats.size} ${stats.mtimeNs}`;
}

/** The checksum of what stands before a place: whatever is put in or taken out further up moves it. */
function before(file: number, { start }: Place): string {
  const bytes = Buffer.alloc(Math.min(lookedAt, start));
  const length = readSync(file, bytes, 0, bytes.length, start - bytes.length);
  return checksum(bytes.subarray(0, length));
}

function sizeOf(file: number): number {
  return fstatSync(file).size;
}
