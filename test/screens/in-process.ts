import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadStream, WriteStream } from 'node:tty';
import xterm from '@xterm/headless';
import { learnersIn } from '../../scripts/pictures/learners.js';
import type { Stage } from '../../scripts/pictures/play.js';
import type { Scene, Size } from '../../scripts/pictures/scenes/scene.js';
import { parserOf } from '../../src/cli/parser.js';
import type { Context, GlobalOptions } from '../../src/commands/context.js';

/** Noon in the middle of a week, for everybody. */
export const noon = Date.UTC(2026, 0, 14, 12);

/** How long a screen may take to show something, in milliseconds. Only ever waited out by a failing test. */
const patience = 10_000;

/** Nothing drawn for so long, in milliseconds, and what is waited for needs the clock. Longer than one of Ink's frames. */
const quiet = 25;

/**
 * The program in this very process, on a clock that stands, before a terminal that is only a screen: everything that the
 * built one does from its words on, but nothing in it hangs on how fast the machine is.
 */
export class InProcess implements Stage {
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  readonly #keyboard = new Keyboard();
  readonly #folder = mkdtempSync(join(tmpdir(), 'backpressure-screen-'));
  readonly #over: Promise<unknown>;
  #pending = 0;
  #sent = '';
  #waiting: (() => void)[] = [];

  /** `tick` lets the intervals of the program go by once: a long run is worked out in several of them. */
  constructor(
    scene: Scene,
    { columns, rows }: Size,
    private readonly tick: () => void,
    private readonly now: () => number = () => noon,
  ) {
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
    learnersIn(this.#folder, scene.learner ?? 'midway', noon);
    if (scene.settings !== undefined)
      writeFileSync(join(this.#folder, 'settings.json'), JSON.stringify(scene.settings));
    const parser = parserOf('0.0.0', async (command, globals, args, options) => {
      await command.run(this.#context(globals as unknown as GlobalOptions, columns, rows), args, options);
    });
    this.#over = parser.parseAsync(['node', 'backpressure', ...scene.args, '--data-dir', this.#folder]);
    this.#over.catch(() => this.#wake());
  }

  get text(): string {
    const { active } = this.#screen.buffer;
    const rows = Array.from({ length: this.#screen.rows }, (_, row) =>
      active.getLine(active.baseY + row)?.translateToString(true),
    );
    return rows.join('\n');
  }

  /** Everything the program wrote, escapes and all. */
  get sent(): string {
    return this.#sent;
  }

  get drawn(): number {
    return this.#sent.length;
  }

  press(...sequence: string[]): void {
    this.#keyboard.type(sequence.join(''));
  }

  async until(condition: () => boolean, what: string): Promise<void> {
    const giveUpAt = Date.now() + patience;
    while (!(this.#isSettled && condition())) {
      if (Date.now() >= giveUpAt) throw new Error(`Waited in vain for ${what}.\n${this.text}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          this.tick();
          resolve();
        }, quiet);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async settle(): Promise<void> {
    for (let before = -1; before !== this.drawn; ) {
      before = this.drawn;
      // Longer than one of Ink's frames, whose timer then comes first; the turns after it hand out keys that wait.
      await new Promise((done) => setTimeout(done, quiet));
      for (let turn = 0; turn < 8; turn += 1) await new Promise((done) => setImmediate(done));
    }
  }

  /** Leaves as with ctrl-c, and removes the learner's folder. */
  async close(): Promise<void> {
    this.press('\u0003');
    // A program that has drawn nothing yet has nobody who listens, and never leaves.
    if (this.drawn > 0) await this.#over.catch(() => {});
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #isSettled(): boolean {
    return this.#pending === 0 && this.#sent.lastIndexOf('\u001b[?2026h') <= this.#sent.lastIndexOf('\u001b[?2026l');
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #write(text: string): void {
    this.#sent += text;
    this.#pending += 1;
    this.#screen.write(text, () => {
      this.#pending -= 1;
      this.#wake();
    });
  }

  #context(options: GlobalOptions, columns: number, rows: number): Context {
    // Each has what the program uses of a terminal, and nothing else of one.
    const stdout = new Screen((text) => this.#write(text), columns, rows) as unknown as WriteStream;
    let ids = 0;
    return {
      options,
      env: {},
      platform: 'linux',
      home: this.#folder,
      programFolder: join(process.cwd(), 'dist'),
      currentFolder: this.#folder,
      version: '0.0.0',
      nodeVersion: process.versions.node,
      stdin: this.#keyboard as unknown as ReadStream,
      stdout,
      stderr: stdout,
      now: this.now,
      newId: () => `golden-${ids++}`,
      beforeEnd: () => {},
      beforeStop: () => {},
      stop: async () => {},
    };
  }
}

class Screen extends EventEmitter {
  readonly isTTY = true;
  constructor(
    private readonly put: (text: string) => void,
    readonly columns: number,
    readonly rows: number,
  ) {
    super();
  }

  write(text: string | Uint8Array, ...rest: unknown[]): boolean {
    this.put(typeof text === 'string' ? text : new TextDecoder().decode(text));
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  }
}

class Keyboard extends EventEmitter {
  readonly isTTY = true;
  readonly #typed: string[] = [];

  type(text: string): void {
    this.#typed.push(text);
    this.emit('readable');
    this.emit('data', text);
  }

  read(): string | null {
    return this.#typed.shift() ?? null;
  }

  setEncoding(): this {
    return this;
  }

  setRawMode(): this {
    return this;
  }

  resume(): this {
    return this;
  }

  pause(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
