import { EventEmitter } from 'node:events';
import type { ReadStream } from 'node:tty';
import { ctrlC, cutKeys, endPaste, isPaste } from './cut-keys.js';
import { isMouse, type MouseEvent, mouseOff, mouseOn, readMouse } from './mouse.js';

/** How long a lone escape may be the beginning of a longer key, in milliseconds. Slow lines split arrow keys in two. */
const patience = 60;

/** How long a paste may pause before it is taken for finished though its end mark has not come, in milliseconds. */
const patienceWithPaste = 1000;

/** How many of the same key may wait in a row: who holds one down while drawing is slow wants to stop on letting go. */
const mostOfOne = 50;

/**
 * A standard input that hands out one key at a time.
 *
 * Ink gives a component whatever one read of the terminal held: "abc" as one input, "y\r" as one input, and an escape
 * whose "[A" comes late as two. Here the stream is cut into keys first, and each is handed over in a turn of the event
 * loop of its own, so that React knows the effect of one key before the next arrives. Two things stay whole: a paste, and
 * characters in a row that are only text to the screen there is, so that typing ahead costs one change and not one a letter.
 *
 * Ctrl-C overtakes every other key and throws those away that wait, as the terminal's own driver does with it.
 *
 * What a mouse says comes the same way and never is a key: it goes to who listens for it. The terminal is asked for it
 * as long as keys are taken, and not while someone else has the terminal.
 */
export class Keyboard extends EventEmitter {
  readonly #terminal: ReadStream;
  readonly #write: (sequence: string) => void;
  readonly #mouseListeners = new Set<(event: MouseEvent) => void>();
  #wantsMouse: boolean;
  #hasMouse = false;
  #isRaw = false;
  /** Whether a character is nothing but text for the screen there is. */
  #isText: (character: string) => boolean = () => false;
  #pending = '';
  #keys: string[] = [];
  #atHand: string | null = null;
  #isHandingOut = false;
  #timer: NodeJS.Timeout | null = null;

  /** Listens from now on: keys that are pressed before the first screen is drawn wait for it. */
  constructor(terminal: ReadStream, write: (sequence: string) => void = () => {}, wantsMouse = false) {
    super();
    this.#terminal = terminal;
    this.#write = write;
    this.#wantsMouse = wantsMouse;
    this.setEncoding('utf8').setRawMode(true);
    // Keys wait while nobody listens (the screen is changing hands), and go on when somebody does.
    this.on('newListener', (event) => {
      if (event === 'readable') this.#handOut();
    });
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
    this.#isRaw = on;
    this.#askForMouse();
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

  /** Whether the terminal is to say what the mouse does, instead of selecting text with it. */
  reportMouse(wanted: boolean): void {
    this.#wantsMouse = wanted;
    this.#askForMouse();
  }

  onMouse(listener: (event: MouseEvent) => void): () => void {
    this.#mouseListeners.add(listener);
    return () => this.#mouseListeners.delete(listener);
  }

  /** Presses keys as if the terminal had sent them. */
  press(sequence: string): void {
    const { keys, rest } = cutKeys(sequence);
    this.#add(rest === '' ? keys : [...keys, rest]);
  }

  #askForMouse(): void {
    const wanted = this.#wantsMouse && this.#isRaw;
    if (wanted !== this.#hasMouse) this.#write(wanted ? mouseOn : mouseOff);
    this.#hasMouse = wanted;
  }

  /** The key at hand, once; then null until the next one is announced. */
  read(): string | null {
    const key = this.#atHand;
    this.#atHand = null;
    return key;
  }

  /** Says which characters may be handed over together, until it is said anew. */
  takeAsText(isText: (character: string) => boolean): void {
    this.#isText = isText;
  }

  /** The text that waits to be handed over next; empty where a command comes first. */
  get textWaiting(): string {
    return this.#keys.slice(0, this.#textLength()).join('');
  }

  /** Puts a key in front of all that wait. */
  overtake(key: string): void {
    this.#keys.unshift(key);
    this.#handOut();
  }

  /** Forgets what was pressed and not handed out: the program is being left. */
  close(): void {
    this.#forget();
    this.reportMouse(false);
    this.#terminal.off('data', this.#take);
    this.removeAllListeners();
  }

  readonly #take = (chunk: string | Buffer): void => {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const { keys, rest } = cutKeys(this.#pending + String(chunk));
    if (keys.includes(ctrlC) || rest.includes(ctrlC)) {
      this.#forget();
      this.overtake(ctrlC);
      return;
    }
    this.#pending = rest;
    this.#add(keys);
    if (rest === '') return;
    this.#timer = setTimeout(
      () => {
        this.#pending = '';
        this.#add([isPaste(rest) ? endPaste(rest) : rest]);
      },
      isPaste(rest) ? patienceWithPaste : patience,
    );
  };

  #forget(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#pending = '';
    this.#keys = [];
    this.#atHand = null;
  }

  #add(keys: readonly string[]): void {
    for (const key of keys) if (!this.#isHeldDown(key)) this.#keys.push(key);
    this.#handOut();
  }

  /** Whether so many of this key wait that one more only delays what is pressed next. Text is never too much. */
  #isHeldDown(key: string): boolean {
    const { length } = this.#keys;
    if (length < mostOfOne || this.#isText(key)) return false;
    for (let back = 1; back <= mostOfOne; back++) if (this.#keys[length - back] !== key) return false;
    return true;
  }

  /**
   * Announces one key, and the next two turns later: React draws in a microtask after the key, and subscribes the screens
   * that this drew in the turn after. Between turns the terminal is read, so Ctrl-C waits for one key at most.
   */
  #handOut(): void {
    if (this.#isHandingOut || this.#keys.length === 0) return;
    this.#isHandingOut = true;
    setImmediate(() => {
      if (this.#keys.length > 0 && this.listenerCount('readable') > 0) {
        const next = this.#next();
        if (next !== null && isMouse(next)) this.#tellMouse(next);
        else {
          this.#atHand = next;
          this.emit('readable');
        }
      }
      setImmediate(() => {
        this.#isHandingOut = false;
        if (this.listenerCount('readable') > 0) this.#handOut();
      });
    });
  }

  #tellMouse(sequence: string): void {
    const event = readMouse(sequence);
    if (event !== null) for (const listener of [...this.#mouseListeners]) listener(event);
  }

  /** The first key that waits; where that is text, with all the text right behind it. */
  #next(): string | null {
    return this.#keys.splice(0, Math.max(1, this.#textLength())).join('') || null;
  }

  #textLength(): number {
    let count = 0;
    while (count < this.#keys.length && this.#isText(this.#keys[count] ?? '')) count++;
    return count;
  }
}
