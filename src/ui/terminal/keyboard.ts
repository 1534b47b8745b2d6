import { EventEmitter } from 'node:events';
import type { ReadStream } from 'node:tty';

const esc = '\u001b';
const pasteStart = `${esc}[200~`;
const pasteEnd = `${esc}[201~`;

/** How long a lone escape may be the beginning of a longer key, in milliseconds. Slow lines split arrow keys in two. */
const patience = 60;

/**
 * A standard input that hands out one key at a time.
 *
 * Ink gives a component whatever one read of the terminal held: "abc" as one input, "y\r" as one input, and an escape
 * whose "[A" comes late as two. Here the stream is cut into keys first, and each is handed over in a turn of the event
 * loop of its own, so that React has drawn the effect of one key before the next arrives. A paste stays whole.
 */
export class Keyboard extends EventEmitter {
  readonly #terminal: ReadStream;
  #pending = '';
  #keys: string[] = [];
  #isHandingOut = false;
  #timer: NodeJS.Timeout | null = null;

  /** Listens from now on: keys that are pressed before the first screen is drawn wait for it. */
  constructor(terminal: ReadStream) {
    super();
    this.#terminal = terminal;
    this.setEncoding('utf8').setRawMode(true);
  }

  get isTTY(): boolean {
    return this.#terminal.isTTY;
  }

  setEncoding(encoding: BufferEncoding): this {
    this.#terminal.setEncoding(encoding);
    return this;
  }

  setRawMode(on: boolean): this {
    this.#terminal.setRawMode(on);
    this.#terminal.off('data', this.#take);
    // Off means that someone else reads the terminal now (an editor, the shell): not one key may be taken from them.
    if (on) this.#terminal.on('data', this.#take).resume();
    else this.#terminal.pause();
    return this;
  }

  ref(): this {
    this.#terminal.ref();
    return this;
  }

  unref(): this {
    this.#terminal.unref();
    return this;
  }

  resume(): this {
    this.#terminal.resume();
    return this;
  }

  pause(): this {
    this.#terminal.pause();
    return this;
  }

  /** The key at hand, once; then null until the next one is announced. */
  read(): string | null {
    return this.#isHandingOut ? (this.#keys.shift() ?? null) : null;
  }

  readonly #take = (chunk: string | Buffer): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const { keys, rest } = splitKeys(this.#pending + String(chunk));
    this.#pending = rest;
    this.#add(keys);
    if (rest !== '' && !rest.startsWith(pasteStart)) {
      this.#timer = setTimeout(() => {
        this.#pending = '';
        this.#add([rest]);
      }, patience);
    }
  };

  #add(keys: readonly string[]): void {
    const wasIdle = this.#keys.length === 0;
    this.#keys.push(...keys);
    if (wasIdle && keys.length > 0) this.#handOut();
  }

  /** One key, one turn of the loop. `read` answers only within the announcement, because Ink reads until it gets null. */
  #handOut(): void {
    const before = this.#keys.length;
    const [key, ...others] = this.#keys;
    if (key === undefined) return;
    this.#keys = [key];
    this.#isHandingOut = true;
    this.emit('readable');
    this.#isHandingOut = false;
    // Nobody listened (the screen is changing hands): the key waits for the next listener.
    const wasRead = this.#keys.length === 0;
    this.#keys = [...this.#keys, ...others];
    if (this.#keys.length > 0) setTimeout(() => this.#handOut(), wasRead || before > 1 ? 0 : 10);
  }
}

/** Cuts what a terminal sent into keys. `rest` is the beginning of a key whose end has not come yet. */
export function splitKeys(input: string): { keys: string[]; rest: string } {
  const keys: string[] = [];
  let at = 0;
  while (at < input.length) {
    if (input.startsWith(pasteStart, at)) {
      const end = input.indexOf(pasteEnd, at);
      if (end === -1) return { keys, rest: input.slice(at) };
      keys.push(input.slice(at, end + pasteEnd.length));
      at = end + pasteEnd.length;
    } else if (input[at] === esc) {
      const sequence = escapeSequence(input.slice(at));
      if (sequence === null) return { keys, rest: input.slice(at) };
      keys.push(sequence);
      at += sequence.length;
    } else {
      const { segment } = firstGrapheme(input.slice(at));
      keys.push(segment);
      at += segment.length;
    }
  }
  return { keys, rest: '' };
}

/** The escape sequence at the start of the text; null if more of it may follow. */
function escapeSequence(text: string): string | null {
  if (text.length === 1) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape is what is being looked for
  const complete = /^\u001b(?:\[\[?[0-?]*[ -/]*[@-~]|O[@-~]|\u001b?\[[0-?]*[ -/]*[@-~])/.exec(text);
  if (complete !== null) return complete[0];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  if (/^\u001b(?:\u001b?\[[0-?]*[ -/]*|O)$/.test(text)) return null;
  return text[1] === esc ? esc : text.slice(0, 2);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function firstGrapheme(text: string): { segment: string } {
  // A carriage return and a newline are two keys, though they are one grapheme.
  if (text[0] === '\r' || text[0] === '\n') return { segment: text[0] };
  // Long enough for any cluster, short enough not to segment a whole paste for each letter.
  for (const first of graphemes.segment(text.slice(0, 64))) return first;
  return { segment: text.slice(0, 1) };
}
