import { isatty } from 'node:tty';
import { UsageError } from '../commands/context.js';
import { debugFile, logError } from '../commands/debug-log.js';
import { errorLine } from '../commands/print.js';

/** How the process ends: the terminal as it was first, then one line, then the exit code, whatever else still waits. */

const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15 } as const;

const terminals = [0, 1, 2].filter((descriptor) => isatty(descriptor));

/** Gives the terminal back; returns what the learner has to know about what is not saved, or null. */
let leave: () => string | null = () => null;

/** Whether signals are ours to answer. */
let hears = false;

/** Runs the callback once, before the process ends by a signal or an error; what it returns is said last. */
export function beforeEnd(callback: () => string | null): void {
  leave = callback;
  if (!hears) hearSignals();
}

/** From now on, errors end the process in order, and so do signals once there is something to do before the end. */
export function watchForTheEnd(): void {
  // A limit on the size of files is an error to report, like a full disk, and no reason to die.
  process.on('SIGXFSZ', () => {});
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader has gone, as in `| head`: that is their right, and no failure of ours.
      if (error.code === 'EPIPE') process.exit(0);
      fail(error);
    });
  }
}

/**
 * Only a program that has something to give back or to say hears signals itself: a long calculation would never come to
 * hear them, and the signal's own way ends it at once.
 */
function hearSignals(): void {
  hears = true;
  for (const [signal, number] of Object.entries(signals)) {
    process.on(signal, () => {
      const words = lastWords();
      end(128 + number, `Stopped by ${signal}. ${words ?? 'Your place is kept.'}`);
    });
  }
}

/** Ends the process by itself when its terminal has gone without a word: nobody is left to press a key. */
export function watchForHangUp(stdin: NodeJS.ReadStream): void {
  if (stdin.isTTY) stdin.on('end', () => isHungUp() && end(129, ''));
}

/** Ends with what the error deserves: 2 for words, input or files that were wrong, else 1. */
export function fail(error: unknown): never {
  const words = lastWords();
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError) end(2, `backpressure: ${message}${words === null ? '' : `. ${words}`}`);
  logError(debugFile({ env: process.env }), error, Date.now());
  const [line] = message.split('\n');
  end(1, `backpressure: something went wrong: ${line}. ${words ?? 'What you did is saved.'}`);
}

/** Ends at once, after one line on the standard error. */
export function end(code: number, line: string): never {
  lastWords();
  if (isHungUp()) hangUp();
  try {
    if (line !== '') process.stderr.write(`${errorLine(line)}\n`);
  } catch {
    // There is nobody left to tell.
  }
  process.exit(code);
}

/** Ends when all that was printed has been taken, though something may still be waiting for time or for keys. */
export async function finish(code: number): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
  if (isHungUp()) hangUp();
  process.exit(code);
}

function lastWords(): string | null {
  const callback = leave;
  leave = () => null;
  try {
    return callback();
  } catch {
    // The terminal is gone: there is nothing to give back.
    return null;
  }
}

/** Whether a terminal that was there at the start is not there any more: its window was closed. */
function isHungUp(): boolean {
  return terminals.some((descriptor) => !isatty(descriptor));
}

/** `process.exit` would try to give a terminal back that is gone, and crash; dying of the signal itself does not. */
function hangUp(): never {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
  process.kill(process.pid, 'SIGKILL');
  throw new Error('a process outlived its own end');
}
