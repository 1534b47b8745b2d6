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
import type { ProgressEvent } from './event.js';
import { type ForeignLine, type JournalContent, parseJournal } from './journal-lines.js';
import { isMissing, trouble } from './trouble.js';

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
  /** Events that are not written yet, oldest first. */
  #unsaved: ProgressEvent[] = [];

  constructor(folder: string) {
    this.folder = folder;
    this.file = join(folder, fileName);
  }

  /** Reads everything. A missing file is an empty journal; one that cannot be read throws an Error that says why. */
  read(): JournalContent {
    try {
      return parseJournal(readFileSync(this.file, 'utf8'));
    } catch (error) {
      if (isMissing(error)) return parseJournal('');
      throw new Error(trouble(error), { cause: error });
    }
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

  /** Adds lines as they are, in one go: events that came from another machine. All or, if the disk fails, some; never throws. */
  appendLines(lines: readonly string[]): Saved {
    return lines.length === 0 ? { saved: true } : this.#write((file) => writeWhole(file, lines.join('\n')));
  }

  /** Tries again to write what is waiting. */
  retry(): Saved {
    if (this.#unsaved.length === 0) return { saved: true };
    return this.#write((file) => {
      for (let next = this.#unsaved[0]; next !== undefined; next = this.#unsaved[0]) {
        writeWhole(file, JSON.stringify(next));
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
      return { saved: false, why: trouble(error) };
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
