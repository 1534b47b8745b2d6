import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { built } from './terminal.js';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The most memory it held, in megabytes. */
  readonly memory: number;
}

export interface Wishes {
  readonly input?: string;
  /** A shell command whose output is its input, with no end if need be. */
  readonly from?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** How often its memory is looked at, in milliseconds. */
const every = 50;

/** The built program with pipes at its ends. */
export function runLines(args: readonly string[], wishes: Wishes = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [built, ...args], {
      cwd: wishes.folder,
      env: { PATH: process.env.PATH, ...wishes.env },
    });
    const feeder = wishes.from === undefined ? null : spawn('/bin/bash', ['-c', `exec ${wishes.from}`]);
    feeder?.stdout.pipe(child.stdin);
    // Either end may go first.
    feeder?.stdout.on('error', () => {});
    child.stdin.on('error', () => {});
    if (feeder === null) child.stdin.end(wishes.input ?? '');
    let memory = 0;
    const look = setInterval(() => {
      memory = Math.max(memory, peak(child.pid));
    }, every);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => {
      clearInterval(look);
      feeder?.kill('SIGKILL');
      resolve({ code, out, err, memory });
    });
  });
}

function peak(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
