import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Terminal } from '../../test/terminal/terminal.js';
import type { Contender } from './probe.js';

const endOfFrame = '\u001b[?2026l';

/** Between two keys, in milliseconds: nobody types faster, and what one key left to do is done before the next. */
const pause = 40;

export interface Wanted {
  readonly args: readonly string[];
  readonly columns: number;
  readonly rows: number;
  /** What the screen shows when it is there. */
  readonly shows: string | RegExp;
  /** Keys that are pressed then, before anything is measured. */
  readonly first?: readonly string[];
}

/** The folder of someone who has been here once: the program opens at home. */
function knownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backpressure-bench-'));
  const predicted = { type: 'predicted', lesson: '', about: 'queue/first-burst/secondsToDrain', guess: '' };
  const event = { v: 1, id: 'first', at: '2026-03-01T09:00:00.000Z', ...predicted };
  writeFileSync(join(folder, 'progress.jsonl'), `${JSON.stringify(event)}\n`, { mode: 0o600 });
  return folder;
}

/** A program in a terminal, to be measured from outside. */
export class Session {
  readonly #terminal: Terminal;

  private constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  static async open({ command: [file, ...before] }: Contender, { args, columns, rows, shows, first = [] }: Wanted) {
    const [program = '', ...more] = [...before, ...args];
    // Node reads the certificates that it is told of as it starts, which takes longer than all the rest.
    const env = { NODE_EXTRA_CA_CERTS: undefined };
    const session = new Session(
      new Terminal(more, { node: file, program, columns, rows, env, dataFolder: knownFolder() }),
    );
    await session.#terminal.shows(shows);
    for (const key of first) {
      session.#terminal.press(key);
      await wait(300);
    }
    await wait(300);
    return session;
  }

  /** Milliseconds from each of these keys to the end of the frame that it makes. */
  async answers(keys: readonly string[]): Promise<number[]> {
    const times: number[] = [];
    for (const key of keys) {
      const before = this.#terminal.sent.length;
      const since = performance.now();
      this.#terminal.press(key);
      await this.#terminal.until(() => this.#terminal.sent.indexOf(endOfFrame, before) >= 0, 'a frame');
      times.push(performance.now() - since);
      await wait(pause);
    }
    return times;
  }

  /** What it draws by itself in so many milliseconds: processor time of a frame in milliseconds, and bytes of a frame. */
  async draws(milliseconds: number): Promise<{ cost: number; bytes: number }> {
    const before = { cost: this.#cost, bytes: this.#terminal.sent.length };
    await wait(milliseconds);
    const cost = this.#cost - before.cost;
    const drawn = this.#terminal.sent.slice(before.bytes);
    const frames = Math.max(1, drawn.split(endOfFrame).length - 1);
    return { cost: cost / frames, bytes: drawn.length / frames };
  }

  /** Resident memory, in megabytes. */
  get memory(): number {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(this.#of('status')) ?? [];
    return Number(kilobytes) / 1024;
  }

  press(keys: string): void {
    this.#terminal.press(keys);
  }

  async close(): Promise<void> {
    await this.#terminal.close();
    rmSync(this.#terminal.dataFolder, { recursive: true, force: true });
  }

  /** Processor time until now, in milliseconds; the system counts in hundredths of a second. */
  get #cost(): number {
    const [user, system] = this.#of('stat').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
    return ((user ?? 0) + (system ?? 0)) * 10;
  }

  #of(file: string): string {
    return readFileSync(`/proc/${this.#terminal.pid}/${file}`, 'utf8');
  }
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this share of the values is below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
