import { closeSync, constants, fstatSync, fsyncSync, readdirSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder, writeAll } from './disk.js';
import type { ForeignLine } from './journal-lines.js';
import { asidePrefix, fileTime } from './names.js';
import { chunksOf, openFile } from './open-file.js';

/** Copies of damaged lines beyond this are not looked through to see what is already kept, in bytes. */
const mostKept = 64 * 2 ** 20;
const pieceBytes = 2 ** 16;

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Copies lines of an open journal, byte by byte, to `progress.corrupt-<time>` in the folder, each only once. Lines too long
 * to be read stay where they are. Returns the file's name, or null where there was nothing new.
 */
export function setAside(journal: number, folder: string, foreign: readonly ForeignLine[], now: Date): string | null {
  if (foreign.length === 0) return null;
  const kept = keptLines(folder);
  const fresh = foreign.filter(({ text }) => text !== '' && !kept.has(text));
  return fresh.length === 0 ? null : copyAside(journal, folder, fresh, now, () => {});
}

/**
 * Puts damaged lines of an open journal aside and blanks them in it, in place: others may append all the while, and what
 * they append is never touched. A line is blanked only after it is safe on the disk elsewhere, and only if the journal
 * still holds those very bytes. Returns the file that they are in now, and how many there are.
 */
export function mend(
  journal: number,
  folder: string,
  foreign: readonly ForeignLine[],
  now: Date,
): { readonly name: string | null; readonly lines: number } {
  // A last line without its end may be one that another process is just writing.
  const ended = foreign.filter(({ isEnded }) => isEnded);
  if (ended.length === 0) return { name: null, lines: 0 };
  let lines = 0;
  const name = copyAside(journal, folder, ended, now, (aside, copies) => {
    for (const [index, line] of ended.entries()) {
      const copy = copies[index];
      if (copy === undefined || !isSame(journal, line, aside, copy)) continue;
      blank(journal, line);
      lines += 1;
    }
    fsyncSync(journal);
  });
  return { name, lines };
}

/** Writes a copy of each line; `onCopied` is called when all are safe on the disk. */
function copyAside(
  journal: number,
  folder: string,
  lines: readonly Range[],
  now: Date,
  onCopied: (aside: number, copies: readonly Range[]) => void,
): string {
  const name = `${asidePrefix}${fileTime(now)}`;
  const aside = openFile(join(folder, name), constants.O_RDWR | constants.O_APPEND | constants.O_CREAT);
  try {
    const copies = lines.map((line) => {
      const start = fstatSync(aside).size;
      for (const piece of piecesOf(journal, line)) writeAll(aside, piece);
      writeAll(aside, Buffer.from('\n'));
      return { start, end: start + line.end - line.start };
    });
    fsyncSync(aside);
    syncFolder(folder);
    onCopied(aside, copies);
  } finally {
    closeSync(aside);
  }
  return name;
}

function keptLines(folder: string): Set<string> {
  const kept = new Set<string>();
  for (const name of readdirSync(folder).filter((name) => name.startsWith(asidePrefix))) {
    const file = openFile(join(folder, name), constants.O_RDONLY);
    try {
      const text = Buffer.concat([...chunksOf(file, mostKept)].map((chunk) => Buffer.from(chunk))).toString('utf8');
      for (const line of text.split('\n')) kept.add(line.trim());
    } finally {
      closeSync(file);
    }
  }
  return kept;
}

function* piecesOf(file: number, { start, end }: Range): Generator<Buffer> {
  for (let at = start; at < end; ) {
    const piece = Buffer.alloc(Math.min(pieceBytes, end - at));
    const length = readSync(file, piece, 0, piece.length, at);
    if (length === 0) throw new Error('the file became shorter while it was read');
    yield piece.subarray(0, length);
    at += length;
  }
}

function isSame(one: number, range: Range, other: number, copy: Range): boolean {
  let at = copy.start;
  for (const piece of piecesOf(one, range)) {
    const found = Buffer.alloc(piece.length);
    if (readSync(other, found, 0, found.length, at) < piece.length || !found.equals(piece)) return false;
    at += piece.length;
  }
  return true;
}

/** Blanks, with newlines among them, so that it does not become one long line that cannot be read again. */
function blank(file: number, { start, end }: Range): void {
  for (let at = start; at < end; at += pieceBytes) {
    const piece = Buffer.alloc(Math.min(pieceBytes, end - at), ' ');
    if (end - start > pieceBytes) piece[piece.length - 1] = 0x0a;
    writeSync(file, piece, 0, piece.length, at);
  }
}
