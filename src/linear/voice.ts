import { type Line, plain, span } from '../text/line.js';
import { wrap } from '../text/wrap.js';
import { phrase } from '../words/phrase.js';
import { InputError, linesOf } from './lines-of.js';

/** Columns of plain lines: what a mail client and a Braille display expect. */
export const columns = 76;

export interface Ends {
  readonly input: NodeJS.ReadableStream;
  /** Prints a text; it sees to it that nothing in it can act on a terminal. */
  print(text: string): void;
  /** Whether a person types the answers; then it waits for them between steps. */
  readonly isInteractive: boolean;
}

/** Lines in a row that could not be understood, after which an input that no person types is taken for endless. */
const mostMalformed = 50;

/** Lines that an input which no person types may hold: more than all lessons, quizzes and practices ask for together. */
const mostLines = 3000;

/** Speaks lines and hears lines. The end of the input is null, for good. */
export class Voice {
  readonly isInteractive: boolean;
  readonly #ends: Ends;
  readonly #lines: AsyncGenerator<string>;
  #heard = 0;
  #malformed = 0;

  constructor(ends: Ends) {
    this.#ends = ends;
    this.isInteractive = ends.isInteractive;
    this.#lines = linesOf(ends.input);
  }

  /** Says lines, with an empty one after them. */
  say(lines: readonly Line[]): void {
    if (lines.length > 0) this.#ends.print(`${lines.map((line) => plain(line).trimEnd()).join('\n')}\n\n`);
  }

  /** Says a sentence or more, wrapped. */
  tell(text: string): void {
    this.say(wrap([span(text)], columns));
  }

  /** Asks, and waits for a line. Throws an InputError where the input goes on and on. */
  async hear(prompt: string): Promise<string | null> {
    this.#ends.print(`${prompt} `);
    const { value, done } = await this.#lines.next();
    if (done) {
      this.#ends.print('\n');
      return null;
    }
    this.#heard++;
    if (!this.isInteractive) {
      this.#ends.print('\n');
      if (this.#heard > mostLines)
        throw new InputError(phrase('the input has more than {count} lines and no end', { count: mostLines }));
    }
    return value.trim();
  }

  /** Says why a line could not be understood; it is asked for again. Throws an InputError where that does not help. */
  refuse(why: string): void {
    this.tell(why);
    this.#malformed++;
    if (!this.isInteractive && this.#malformed >= mostMalformed) {
      throw new InputError(
        phrase('{count} lines of the input in a row were no answer; {why}', { count: mostMalformed, why }),
      );
    }
  }

  /** The line was understood. */
  accept(): void {
    this.#malformed = 0;
  }

  /** Lets go of the input. */
  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }
}

/** The learner wants to stop, or the input has ended. Everything is saved already. */
export class Quit extends Error {}
