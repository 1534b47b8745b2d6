/** A command of the learner's own that listens, and prints what was said when it is asked to come to an end. */
import { spawn } from 'node:child_process';
import { clean } from '../content/sanitize.js';
import { Trouble, whyOf } from './trouble.js';

/** How long a command may take, in milliseconds, and how much it may print, in bytes. */
export interface Bounds {
  /** From its start to the end of the speech: then it is asked to end. */
  readonly speech: number;
  /** From there to its text. */
  readonly writing: number;
  readonly bytes: number;
}

export const bounds: Bounds = { speech: 15 * 60_000, writing: 180_000, bytes: 200_000 };

export interface Recording {
  /** What was said. Rejects with a Trouble of one line; never settles after `stop`. */
  readonly text: Promise<string>;
  /** Asks the command to come to an end, as Ctrl-C would. */
  finish(): void;
  /** Ends it and all that it started, at once. */
  stop(): void;
}

/** The words of a command: no shell reads them; quotation marks keep words together. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}

/** Starts the command, without a shell and in a process group of its own; it gets neither the terminal nor the interviewer's key. */
export function record(
  command: string,
  env: Readonly<Record<string, string | undefined>>,
  { speech, writing, bytes }: Bounds = bounds,
): Recording {
  const [program = '', ...args] = wordsOf(command);
  const { BACKPRESSURE_INTERVIEWER_KEY: _, ...own } = env;
  const child = spawn(program, args, {
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const signal = (name: NodeJS.Signals) => {
    // Only while it runs: later the number may be another's.
    if (child.pid === undefined || isOver) return;
    try {
      process.kill(-child.pid, name);
    } catch {
      child.kill(name);
    }
  };
  let isOver = false;
  let isAsked = false;
  let trouble: string | null = null;
  let length = 0;
  let complaint = '';
  const out: Buffer[] = [];
  let clock: NodeJS.Timeout;
  const end = (why: string) => {
    trouble ??= why;
    signal('SIGKILL');
  };
  const finish = () => {
    if (isAsked || isOver) return;
    isAsked = true;
    clearTimeout(clock);
    clock = setTimeout(() => end(`${program} printed no text within ${Math.round(writing / 1000)} s`), writing);
    signal('SIGINT');
  };
  clock = setTimeout(finish, speech);
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > bytes) end(`${program} prints more than ${bytes} bytes`);
    else out.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString('utf8')}`.slice(-2000);
  });
  const text = new Promise<string>((resolve, reject) => {
    child.on('error', (error) => {
      clearTimeout(clock);
      isOver = true;
      const isMissing = 'code' in error && error.code === 'ENOENT';
      reject(
        new Trouble(isMissing ? `there is no command ${program}` : `${program} cannot be started: ${whyOf(error)}`),
      );
    });
    child.on('close', (code) => {
      clearTimeout(clock);
      isOver = true;
      const said = spoken(Buffer.concat(out).toString('utf8'));
      const last = complaint.trim().split('\n').at(-1)?.slice(0, 200) ?? '';
      const because = last === '' ? '' : `: ${last}`;
      if (trouble !== null) reject(new Trouble(trouble));
      else if (code !== 0 && !isAsked) reject(new Trouble(`${program} failed (${code ?? 'it was ended'})${because}`));
      else if (said === '') reject(new Trouble(`${program} printed no text${because}`));
      else resolve(said);
    });
  });
  // Who stops it does not wait for it.
  text.catch(() => {});
  return { text, finish, stop: () => end('it was stopped') };
}

/** What a transcriber printed without its times, its remarks such as [BLANK_AUDIO], and lines that it wrote over. */
function spoken(printed: string): string {
  const lines = printed
    .replace(/\r\n/g, '\n')
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\r') + 1));
  return clean(lines.join('\n'))
    .replace(/^\s*\[[\d:.,\s>-]+\]\s*/gm, '')
    .replace(/\[[A-Z_ ]{3,}\]|\((?:silence|music|blank audio|inaudible)\)/gi, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
