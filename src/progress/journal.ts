import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ProgressEvent, UnknownEvent } from './event.js';
import { readEvent } from './read-event.js';

/** A line of the journal that could not be used. Line numbers from 1. */
export interface ForeignLine {
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

export interface JournalContent {
  readonly events: readonly ProgressEvent[];
  /** Events of types or versions that this program does not know. */
  readonly future: readonly UnknownEvent[];
  readonly foreign: readonly ForeignLine[];
}

/** What became of an event. */
export type Saved = { readonly saved: true } | { readonly saved: false; readonly why: string };

const fileName = 'progress.jsonl';

/**
 * The journal: one JSON event a line in `<folder>/progress.jsonl`, only ever added to. Each event is one append and one
 * fsync, so two processes never lose each other's, and what was acknowledged survives a crash. Nothing in the file is
 * rewritten: lines that cannot be read are copied beside it and stay where they are.
 */
export class Journal {
  readonly folder: string;
  readonly file: string;
  /** Events that could not be written yet, oldest first. */
  #unsaved: ProgressEvent[] = [];

  constructor(folder: string) {
    this.folder = folder;
    this.file = join(folder, fileName);
  }

  /** Reads everything. A missing file is an empty journal; an unreadable one throws. */
  read(): JournalContent {
    let text: string;
    try {
      text = readFileSync(this.file, 'utf8');
    } catch (error) {
      if (isNodeError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) text = '';
      else throw error;
    }
    return parseJournal(text);
  }

  /** Copies lines that cannot be read to `progress.corrupt-<time>`, each only once. Returns the file's name, or null. */
  setAside(foreign: readonly ForeignLine[], now: Date): string | null {
    const kept = new Set(
      this.#asideFiles().flatMap((name) => readFileSync(join(this.folder, name), 'utf8').split('\n')),
    );
    const fresh = foreign.filter(({ text }) => !kept.has(text));
    if (fresh.length === 0) return null;
    const name = `progress.corrupt-${now.toISOString().replace(/[:.]/g, '-')}`;
    writeFileSync(join(this.folder, name), `${fresh.map(({ text }) => text).join('\n')}\n`, { mode: 0o600, flag: 'a' });
    return name;
  }

  /** Adds an event, after any that are still waiting. Never throws; an event that was not written waits for the next call. */
  append(event: ProgressEvent): Saved {
    this.#unsaved.push(event);
    return this.retry();
  }

  /** Adds lines as they are: events that came from another machine. All or, if the disk fails, some; never throws. */
  appendLines(lines: readonly string[]): Saved {
    return this.#write((file) => {
      for (const line of lines) writeLine(file, line);
    });
  }

  /** Tries again to write what is waiting. */
  retry(): Saved {
    return this.#write((file) => {
      for (let next = this.#unsaved[0]; next !== undefined; next = this.#unsaved[0]) {
        writeLine(file, JSON.stringify(next));
        this.#unsaved.shift();
      }
    });
  }

  #write(add: (file: number) => void): Saved {
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      const file = openSync(this.file, 'a+', 0o600);
      try {
        add(file);
      } finally {
        closeSync(file);
      }
      return { saved: true };
    } catch (error) {
      return { saved: false, why: reason(error) };
    }
  }

  get waiting(): number {
    return this.#unsaved.length;
  }

  #asideFiles(): string[] {
    try {
      return readdirSync(this.folder).filter((name) => name.startsWith('progress.corrupt-'));
    } catch {
      return [];
    }
  }
}

export function parseJournal(text: string): JournalContent {
  const events: ProgressEvent[] = [];
  const future: UnknownEvent[] = [];
  const foreign: ForeignLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readEvent(line);
    if (read.kind === 'known') events.push(read.event);
    else if (read.kind === 'future') future.push(read.event);
    else foreign.push({ line: index + 1, text: line, why: read.why });
  }
  return { events, future, foreign };
}

/** Writes the whole line or throws. A torn line left by anyone is closed with a newline first, so it harms only itself. */
function writeLine(file: number, line: string): void {
  const bytes = Buffer.from(`${endsInNewline(file) ? '' : '\n'}${line}\n`);
  const written = writeSync(file, bytes);
  if (written < bytes.length) throw new Error('the disk is full');
  fsyncSync(file);
}

function endsInNewline(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'the folder may not be written to',
  EPERM: 'the folder may not be written to',
  ENOTDIR: 'a part of its path is not a folder',
  EIO: 'the disk reports an error',
};

function reason(error: unknown): string {
  if (isNodeError(error) && error.code !== undefined) return reasons[error.code] ?? `the system says ${error.code}`;
  return error instanceof Error ? error.message : String(error);
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
