import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Terminal, type Wishes } from './terminal.js';

const open: Terminal[] = [];

/** Starts the program in a terminal that is closed when the test is over, however it went. */
export function start(args: readonly string[] = [], wishes: Wishes = {}): Terminal {
  const terminal = new Terminal(args, wishes);
  open.push(terminal);
  return terminal;
}

const folders: string[] = [];

/** The folder of someone who has been here once and done nothing: it opens at the menu. */
export function known(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backpressure-known-'));
  folders.push(folder);
  const about = 'queue/first-burst/secondsToDrain';
  const skipped = {
    v: 1,
    id: 'first',
    at: '2026-03-01T09:00:00.000Z',
    type: 'predicted',
    lesson: '',
    about,
    guess: '',
  };
  writeFileSync(join(folder, 'progress.jsonl'), `${JSON.stringify(skipped)}\n`);
  return folder;
}

/** After a test (`close-all.ts`). */
export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((terminal) => terminal.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
