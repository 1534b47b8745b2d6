import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Observer } from '../store/store.js';
import type { Context } from './context.js';

/**
 * What happened, for who looks for a fault: with `BACKPRESSURE_DEBUG=1` every intent goes into a file as a line of JSON, with
 * the time at which it came; `BACKPRESSURE_DEBUG=<file>` names the file. It holds what was typed, so it is never sent anywhere.
 */
export function debugFile({ env }: Pick<Context, 'env'>): string | null {
  const wish = env.BACKPRESSURE_DEBUG ?? '';
  if (wish === '' || wish === '0') return null;
  return wish === '1' ? join(tmpdir(), `backpressure-debug-${process.pid}.jsonl`) : wish;
}

/** Writes intents into the file; null for no file. */
export function intentLog(file: string | null): Observer {
  if (file === null) return () => {};
  return (intent, { now }) => append(file, { now, intent });
}

/** Writes an error with its stack into the file; null for no file. */
export function logError(file: string | null, error: unknown, now: number): void {
  if (file !== null)
    append(file, { now, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

/** A log that cannot be written must not stand in the way of what it is about. */
function append(file: string, entry: Readonly<Record<string, unknown>>): void {
  try {
    appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  } catch {
    // There is no better place to say so.
  }
}
