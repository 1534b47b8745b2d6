import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm, { type IBufferCell, type Terminal as Screen } from '@xterm/headless';

export interface Wishes {
  readonly columns?: number;
  readonly rows?: number;
  /** The Node to run it with; this one, unless told. */
  readonly node?: string;
  readonly program?: string;
  readonly dataFolder?: string;
  readonly folder?: string;
  /** Undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** How long a screen may take to show something, in milliseconds. */
  readonly patience?: number;
}

export const keys = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  enter: '\r',
  escape: '\u001b',
  tab: '\t',
  backspace: '\u007f',
  ctrlC: '\u0003',
  ctrlZ: '\u001a',
} as const;

/** The program as it is published. */
export const built = new URL('../../dist/cli.js', import.meta.url).pathname;

/** How long a screen may take to show something, in milliseconds, unless told. Only ever waited out by a failing test. */
const enough = 20_000;

/** What a program wrote may arrive a little after its end, in milliseconds. */
const lastWords = 500;

/**
 * The built program in a pseudo-terminal, with xterm's own emulator at the other end: what a person would see, and
 * nothing else. It waits for what the screen shows, never for time.
 */
export class Terminal {
  readonly dataFolder: string;
  readonly exit: Promise<{ code: number; signal: number }>;
  readonly #pty: IPty & { readonly fd: number };
  readonly #screen: Screen;
  readonly #ownsFolder: boolean;
  readonly #patience: number;
  #unsent = Buffer.alloc(0);
  #sending: NodeJS.Timeout | undefined;
  #waiting: (() => void)[] = [];
  #sent = '';
  #pending = 0;
  #ended: { code: number; signal: number; at: number } | null = null;

  constructor(args: readonly string[], wishes: Wishes = {}) {
    const {
      columns = 80,
      rows = 24,
      node = process.env.BACKPRESSURE_TEST_NODE ?? process.execPath,
      program = built,
    } = wishes;
    this.#patience = wishes.patience ?? enough;
    this.#ownsFolder = wishes.dataFolder === undefined;
    this.dataFolder = wishes.dataFolder ?? mkdtempSync(join(tmpdir(), 'backpressure-test-'));
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
    const env = environment({ BACKPRESSURE_DATA_DIR: this.dataFolder, ...wishes.env });
    const pty = spawn(node, [program, ...args], {
      // node-pty sets TERM to this, whatever the environment says.
      name: env.TERM ?? '',
      cols: columns,
      rows,
      cwd: wishes.folder ?? process.cwd(),
      env,
    });
    if (!hasDescriptor(pty)) throw new Error('node-pty no longer says which descriptor its terminal has');
    this.#pty = pty;
    this.#pty.onData((data) => {
      this.#sent += data;
      this.#pending += 1;
      this.#screen.write(data, () => {
        this.#pending -= 1;
        this.#wake();
      });
    });
    // What a real terminal answers when it is asked.
    this.#screen.onData((answer) => this.press(answer));
    this.exit = new Promise((resolve) =>
      this.#pty.onExit(({ exitCode, signal = 0 }) => {
        this.#ended = { code: exitCode, signal, at: Date.now() };
        resolve(this.#ended);
        this.#wake();
      }),
    );
  }

  /** The visible rows, without spaces at their ends. */
  get rows(): string[] {
    const { active } = this.#screen.buffer;
    return Array.from(
      { length: this.#screen.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }

  get text(): string {
    return this.rows.join('\n');
  }

  /** Whether the last frame is complete: the program brackets each with the marks of synchronised output. */
  get #isSettled(): boolean {
    return this.#pending === 0 && this.#sent.lastIndexOf('\u001b[?2026h') <= this.#sent.lastIndexOf('\u001b[?2026l');
  }

  /** Everything the program wrote, escapes and all. */
  get sent(): string {
    return this.#sent;
  }

  /** How much it wrote: grows with every frame. */
  get drawn(): number {
    return this.#sent.length;
  }

  get isOnAlternateScreen(): boolean {
    return this.#screen.buffer.active.type === 'alternate';
  }

  /** Where the terminal's cursor stands, hidden or not; from 0. */
  get cursor(): { column: number; row: number } {
    const { active } = this.#screen.buffer;
    return { column: active.cursorX, row: active.cursorY };
  }

  get isCursorHidden(): boolean {
    return this.#sent.lastIndexOf('\u001b[?25l') > this.#sent.lastIndexOf('\u001b[?25h');
  }

  /** Each cell of a row with its colours, for pictures. */
  cells(row: number): IBufferCell[] {
    const { active } = this.#screen.buffer;
    const line = active.getLine(active.baseY + row);
    return Array.from({ length: this.#screen.cols }, (_, column) => line?.getCell(column)).filter(
      (cell) => cell !== undefined,
    );
  }

  press(...sequence: string[]): void {
    this.#unsent = Buffer.concat([this.#unsent, Buffer.from(sequence.join(''))]);
    this.#send();
  }

  /**
   * As much as the terminal takes now, and the rest when it takes more. node-pty's own way is to try again without a pause, which
   * takes a whole core, and for ever where the program itself waits until what it wrote is read here.
   */
  #send(): void {
    clearTimeout(this.#sending);
    if (this.#unsent.length === 0 || this.#ended !== null) return;
    try {
      this.#unsent = this.#unsent.subarray(writeSync(this.#pty.fd, this.#unsent));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
    }
    if (this.#unsent.length > 0) this.#sending = setTimeout(() => this.#send(), 5);
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: string): void {
    this.#pty.kill(signal);
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Waits until the screen shows a text, and returns the screen. */
  async shows(wanted: string | RegExp): Promise<string> {
    const has = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
    await this.until(() => has(this.text), `the screen to show ${wanted}`);
    return this.text;
  }

  /** Waits until the screen does not show a text any more. */
  async hides(unwanted: string): Promise<string> {
    await this.until(() => !this.text.includes(unwanted), `the screen not to show ${unwanted}`);
    return this.text;
  }

  async until(condition: () => boolean, what: string): Promise<void> {
    const giveUpAt = Date.now() + this.#patience;
    while (!(this.#isSettled && condition())) {
      const left = giveUpAt - Date.now();
      if (left <= 0 || this.#isOver) {
        throw new Error(
          `Waited in vain for ${what}.\n${this.#ended ? `It ended with ${this.#ended.code}.\n` : ''}${this.text}`,
        );
      }
      await this.#change(this.#ended === null ? left : lastWords);
    }
  }

  /** Whether it has ended and everything that it wrote has arrived. */
  get #isOver(): boolean {
    return this.#ended !== null && this.#pending === 0 && Date.now() - this.#ended.at > lastWords;
  }

  /** Ends the program if it still runs, and removes its data. */
  async close(): Promise<void> {
    if (this.#ended === null) this.#pty.kill('SIGKILL');
    await this.exit;
    if (this.#ownsFolder) rmSync(this.dataFolder, { recursive: true, force: true });
  }

  /** Until anything happens on the screen, or time is up. */
  #change(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}

/** It has on every system that has pseudo-terminals, though its types do not say so. */
function hasDescriptor(pty: IPty): pty is IPty & { readonly fd: number } {
  return 'fd' in pty && typeof pty.fd === 'number';
}

/** A terminal as a person has one: Ink draws nothing where CI is set, and the tests themselves may run in one. */
function environment(changes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const base = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    LANG: 'en_GB.UTF-8',
    TZ: 'UTC',
  };
  return Object.fromEntries(
    Object.entries({ ...base, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
