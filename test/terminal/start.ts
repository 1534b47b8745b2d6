import { afterEach } from 'vitest';
import { Terminal, type Wishes } from './terminal.js';

const open: Terminal[] = [];

/** Starts the program in a terminal that is closed when the test is over, however it went. */
export function start(args: readonly string[] = [], wishes: Wishes = {}): Terminal {
  const terminal = new Terminal(args, wishes);
  open.push(terminal);
  return terminal;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((terminal) => terminal.close()));
});
