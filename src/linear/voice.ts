import { createInterface, type Interface } from 'node:readline';
import { toAscii } from '../text/ascii.js';
import { type Line, plain, span } from '../text/line.js';
import { wrap } from '../text/wrap.js';

/** Columns of plain lines: what a mail client and a Braille display expect. */
export const columns = 76;

export interface Ends {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether a person types the answers; then it waits for them between steps. */
  readonly isInteractive: boolean;
  readonly ascii: boolean;
}

/** Speaks lines and hears lines. The end of the input is null, for good. */
export class Voice {
  readonly isInteractive: boolean;
  readonly #ends: Ends;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;

  constructor(ends: Ends) {
    this.#ends = ends;
    this.isInteractive = ends.isInteractive;
    // No output: readline would otherwise echo and redraw. A terminal echoes by itself in its ordinary mode.
    this.#reader = createInterface({ input: ends.input, crlfDelay: Number.POSITIVE_INFINITY });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** Says lines, with an empty one after them. */
  say(lines: readonly Line[]): void {
    if (lines.length > 0) this.#write(`${lines.map((line) => plain(line).trimEnd()).join('\n')}\n\n`);
  }

  /** Says a sentence or more, wrapped. */
  tell(text: string): void {
    this.say(wrap([span(text)], columns));
  }

  /** Asks, and waits for a line. */
  async hear(prompt: string): Promise<string | null> {
    this.#write(`${prompt} `);
    const { value, done } = await this.#lines.next();
    if (done) {
      this.#write('\n');
      return null;
    }
    if (!this.isInteractive) this.#write('\n');
    return value.trim();
  }

  close(): void {
    this.#reader.close();
  }

  #write(text: string): void {
    this.#ends.output.write(this.#ends.ascii ? toAscii(text) : text);
  }
}

/** The learner wants to stop, or the input has ended. Everything is saved already. */
export class Quit extends Error {}
