import type { ProgressEvent, UnknownEvent } from './event.js';
import { readEvent } from './read-event.js';

/** A line, or the part of one, that could not be used. Line numbers from 1. */
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
  /** The lines of `events` and `future` as they are written, for another journal. */
  readonly lines: readonly string[];
}

/** How every event begins; inside a text its quotes would be escaped. */
const beginning = '{"v":';

/** Takes a journal apart line by line; nothing in it is lost, however damaged it is. */
export function parseJournal(text: string): JournalContent {
  const events: ProgressEvent[] = [];
  const future: UnknownEvent[] = [];
  const foreign: ForeignLine[] = [];
  const lines: string[] = [];
  /** Keeps the event, or says why it is none. */
  const take = (line: string): string | null => {
    const read = readEvent(line);
    if (read.kind === 'foreign') return read.why;
    if (read.kind === 'known') events.push(read.event);
    else future.push(read.event);
    lines.push(line);
    return null;
  };
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trim();
    const why = line === '' ? null : take(line);
    if (why === null) continue;
    // A torn line, or zeros after a power cut, on which another event was written: only what stands before it is damaged.
    const start = line.lastIndexOf(beginning);
    const isRest = start > 0 && take(line.slice(start)) === null;
    foreign.push({ line: index + 1, text: isRest ? line.slice(0, start) : line, why });
  }
  return { events, future, foreign, lines };
}

/** The lines of another journal whose events this one does not have yet, each once. */
export function newLines(other: JournalContent, own: JournalContent): string[] {
  const ids = new Set([...own.events, ...own.future].map(({ id }) => id));
  return other.lines.filter((line) => {
    const read = readEvent(line);
    if (read.kind === 'foreign' || ids.has(read.event.id)) return false;
    ids.add(read.event.id);
    return true;
  });
}
