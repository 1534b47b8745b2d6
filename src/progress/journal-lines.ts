import type { ProgressEvent, UnknownEvent } from './event.js';
import { fileStart, type Line, LineSplitter, longestLine, type Place } from './lines.js';
import { readEvent } from './read-event.js';

/** A line, or the part of one, that could not be used. */
export interface ForeignLine {
  /** From 1. */
  readonly line: number;
  /** As it reads; empty where it is too long to be read. */
  readonly text: string;
  readonly why: string;
  /** Its bytes in the file: from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** Whether a newline ends it: one without may still be being written. */
  readonly isEnded: boolean;
}

export interface JournalContent {
  readonly events: readonly ProgressEvent[];
  /** Events of types or versions that this program does not know. */
  readonly future: readonly UnknownEvent[];
  readonly foreign: readonly ForeignLine[];
}

/** What to do with each line of a journal. `line` is as it is written, for another journal. */
export interface JournalHandlers {
  event?(event: ProgressEvent, line: string): void;
  future?(event: UnknownEvent, line: string): void;
  foreign?(line: ForeignLine): void;
}

/** How every event begins; inside a text its quotes would be escaped. */
const beginning = '{"v":';

/** Takes a journal apart as its bytes come; nothing in it is passed over, however damaged it is. */
export class JournalParser {
  readonly #splitter: LineSplitter;
  readonly #handlers: JournalHandlers;

  /** `from` is where the first bytes stand. */
  constructor(handlers: JournalHandlers, from = fileStart) {
    this.#splitter = new LineSplitter((line) => this.#read(line), from);
    this.#handlers = handlers;
  }

  push(chunk: Buffer): void {
    this.#splitter.push(chunk);
  }

  /** Returns the place behind the last line that a newline ends; the one without is read all the same. */
  end(): Place {
    const { place } = this.#splitter;
    this.#splitter.end();
    return place;
  }

  #read(line: Line): void {
    const { bytes } = line;
    if (bytes === null) {
      this.#foreign(line, '', `it is longer than ${longestLine / 2 ** 20} MB`);
      return;
    }
    const text = bytes.toString('utf8').trim();
    const why = text === '' ? null : this.#take(text);
    if (why === null) return;
    // A torn line, or zeros after a power cut, on which another event was written: only what stands before it is damaged.
    const length = Math.max(0, bytes.lastIndexOf(beginning));
    const before = bytes.toString('utf8', 0, length).trim();
    const isRest = before !== '' && this.#take(bytes.toString('utf8', length).trim()) === null;
    if (isRest) this.#foreign({ ...line, end: line.start + length, isEnded: true }, before, why);
    else this.#foreign(line, text, why);
  }

  /** Hands over the event, or says why it is none. */
  #take(line: string): string | null {
    const read = readEvent(line);
    if (read.kind === 'foreign') return read.why;
    if (read.kind === 'known') this.#handlers.event?.(read.event, line);
    else this.#handlers.future?.(read.event, line);
    return null;
  }

  #foreign({ number, start, end, isEnded }: Line, text: string, why: string): void {
    this.#handlers.foreign?.({ line: number, text, why, start, end, isEnded });
  }
}

/** Handlers that keep everything, and what they kept. */
export function collector(): { readonly content: JournalContent; readonly handlers: JournalHandlers } {
  const events: ProgressEvent[] = [];
  const future: UnknownEvent[] = [];
  const foreign: ForeignLine[] = [];
  return {
    content: { events, future, foreign },
    handlers: {
      event: (event) => events.push(event),
      future: (event) => future.push(event),
      foreign: (line) => foreign.push(line),
    },
  };
}

/** What a text holds as a journal. */
export function parseJournal(text: string): JournalContent {
  const { content, handlers } = collector();
  const parser = new JournalParser(handlers);
  parser.push(Buffer.from(text));
  parser.end();
  return content;
}
