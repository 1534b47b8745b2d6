import { closeSync, constants, fchmodSync, fstatSync, fsyncSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as aside from './aside.js';
import { syncFolder } from './disk.js';
import type { ProgressEvent } from './event.js';
import type { EventLog, Saved } from './event-log.js';
import { collector, type ForeignLine, type JournalContent, type JournalHandlers } from './journal-lines.js';
import { makeFolder } from './make-folder.js';
import { journalName } from './names.js';
import { openFile } from './open-file.js';
import { scanJournal } from './scan-journal.js';
import { isMissing, trouble } from './trouble.js';

/** Lines of an import are written in parts of about this many characters. */
const batch = 2 ** 20;

const { O_APPEND, O_CREAT, O_RDONLY, O_RDWR } = constants;

/**
 * The journal: one JSON event a line in `<folder>/progress.jsonl`, only ever added to. Each event is one append and one
 * fsync, so two processes never lose each other's, and what was acknowledged survives a crash. Lines that cannot be read
 * are copied beside it, and stay where they are until someone wishes to have it mended.
 */
export class Journal implements EventLog {
  readonly folder: string;
  readonly file: string;
  /** Events that are not written yet, oldest first. */
  #unsaved: ProgressEvent[] = [];

  constructor(folder: string) {
    this.folder = folder;
    this.file = join(folder, journalName);
  }

  /** Reads everything. A missing file is an empty journal; one that cannot be read throws an Error that says why. */
  read(): JournalContent {
    const { content, handlers } = collector();
    this.scan(handlers);
    return content;
  }

  /** Reads line by line; for the rest as `read`. */
  scan(handlers: JournalHandlers): void {
    this.reading((file) => scanJournal(file, handlers));
  }

  /** Does something with the open file. Null where there is none; throws an Error that says why it cannot be read. */
  reading<T>(use: (file: number) => T): T | null {
    return this.#open(O_RDONLY, use);
  }

  /** Copies lines that cannot be read to `progress.corrupt-<time>`, each only once. Returns the file's name, or null. */
  setAside(foreign: readonly ForeignLine[], now: Date): string | null {
    return this.#open(O_RDONLY, (file) => aside.setAside(file, this.folder, foreign, now)) ?? null;
  }

  /**
   * Takes lines that cannot be read out of the journal and keeps them in `progress.corrupt-<time>`, whatever other
   * processes append meanwhile. Throws an Error that says why it cannot.
   */
  mend(now: Date): { readonly name: string | null; readonly lines: number } {
    // First the last line is ended, behind whoever is just writing it: only then is it known whether it is whole.
    this.#open(O_RDWR | O_APPEND, (file) => endsInNewline(file) || writeSync(file, '\n'));
    const mended = this.#open(O_RDWR, (file) => {
      const foreign: ForeignLine[] = [];
      scanJournal(file, { foreign: (line) => foreign.push(line) });
      return aside.mend(file, this.folder, foreign, now);
    });
    return mended ?? { name: null, lines: 0 };
  }

  /** Whether an event could be added to the journal that is there; writes nothing. */
  probe(): Saved {
    try {
      this.#open(O_RDWR | O_APPEND, () => {});
      return { saved: true };
    } catch (error) {
      return { saved: false, why: trouble(error) };
    }
  }

  append(event: ProgressEvent): Saved {
    this.#unsaved.push(event);
    return this.retry();
  }

  /** Adds lines as they are, in one go: events that came from another machine. All or, if the disk fails, some; never throws. */
  appendLines(lines: readonly string[]): Saved {
    if (lines.length === 0) return { saved: true };
    return this.#write((file) => {
      let part: string[] = [];
      let length = 0;
      for (const [index, line] of lines.entries()) {
        part.push(line);
        length += line.length;
        if (length < batch && index < lines.length - 1) continue;
        writeWhole(file, part.join('\n'));
        part = [];
        length = 0;
      }
    });
  }

  retry(): Saved {
    if (this.#unsaved.length === 0) return { saved: true };
    return this.#write((file) => {
      for (let next = this.#unsaved[0]; next !== undefined; next = this.#unsaved[0]) {
        writeWhole(file, JSON.stringify(next));
        this.#unsaved.shift();
      }
    });
  }

  unsaved(): readonly ProgressEvent[] {
    return [...this.#unsaved];
  }

  #write(add: (file: number) => void): Saved {
    try {
      makeFolder(this.folder);
      const file = openFile(this.file, O_RDWR | O_APPEND | O_CREAT);
      try {
        const { size, mode } = fstatSync(file);
        if ((mode & 0o077) !== 0) keepPrivate(file);
        add(file);
        if (size === 0) syncFolder(this.folder);
      } finally {
        closeSync(file);
      }
      return { saved: true };
    } catch (error) {
      return { saved: false, why: trouble(error) };
    }
  }

  /** Null where there is no file; throws an Error that says why it cannot be used. */
  #open<T>(flags: number, use: (file: number) => T): T | null {
    try {
      const file = openFile(this.file, flags);
      try {
        return use(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      if (isMissing(error)) return null;
      throw new Error(trouble(error), { cause: error });
    }
  }
}

/** What is in a journal is nobody else's business. A file of another owner stays as it is. */
function keepPrivate(file: number): void {
  try {
    fchmodSync(file, 0o600);
  } catch {
    // To save is worth more than to hide.
  }
}

/**
 * Writes whole lines or throws. A torn line that anyone left is closed with a newline first, so it harms only itself. When
 * nothing but the last newline is missing, the line is there: whoever writes next will close it.
 */
function writeWhole(file: number, lines: string): void {
  const bytes = Buffer.from(`${endsInNewline(file) ? '' : '\n'}${lines}\n`);
  if (writeSync(file, bytes) < bytes.length - 1) throw new Error('the disk is full');
  fsyncSync(file);
}

function endsInNewline(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}
