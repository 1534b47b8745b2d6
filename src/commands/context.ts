import type { ReadStream, WriteStream } from 'node:tty';
import { dataFolder } from '../progress/data-folder.js';
import type { Settings } from '../store/settings.js';

/** The options that every command takes. */
export interface GlobalOptions {
  readonly course?: string;
  readonly dataDir?: string;
  readonly linear?: boolean;
  /** False under --no-color. */
  readonly color: boolean;
  readonly seed?: number;
}

/** The process as commands see it: handed in by `cli.ts`, the only file that touches the real one. */
export interface Context {
  readonly options: GlobalOptions;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The home folder, or an empty string. */
  readonly home: string;
  /** The folder that the program itself lies in. */
  readonly programFolder: string;
  readonly currentFolder: string;
  readonly version: string;
  readonly nodeVersion: string;
  readonly stdin: ReadStream;
  readonly stdout: WriteStream;
  readonly stderr: WriteStream;
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
  /** Runs the callback before a signal or an error ends the process; what it returns is said last. */
  beforeEnd(callback: () => string | null): void;
  /** Runs `stop` instead of stopping when someone outside asks for it, and `goOn` when the process was stopped all the same. */
  beforeStop(callbacks: { stop(): void; goOn(): void }): void;
  /** Stops the process as Ctrl-Z would; returns when it goes on. */
  stop(): Promise<void>;
  /** Whether home is on screen already, painted before the program was there. */
  readonly isPainted?: boolean;
}

/** The words, the input or the files were wrong: one line on stderr, exit code 2. */
export class UsageError extends Error {}

/** Whether to speak in plain lines: asked for, set, or because there is no terminal to draw on. */
export function isLinear(
  { options, env, stdin, stdout }: Pick<Context, 'options' | 'env' | 'stdin' | 'stdout'>,
  settings: Settings,
): boolean {
  if (options.linear || settings.linear) return true;
  return !stdin.isTTY || !stdout.isTTY || env.TERM === 'dumb' || isSet(env.CI);
}

/** Where what is kept of the learner lies; null where there is no such place. */
export function learnersFolder({
  options,
  env,
  platform,
  home,
}: Pick<Context, 'options' | 'env' | 'platform' | 'home'>): string | null {
  return dataFolder({ option: options.dataDir, env, platform, home });
}

/** The time zone: local time minus UTC, in minutes. */
export function minutesEast(context: Context): number {
  return -new Date(context.now()).getTimezoneOffset();
}

/** No colour where NO_COLOR says anything at all, "0" too: so its convention has it (no-color.org). */
export function hasColour({ options, env }: Pick<Context, 'options' | 'env'>): boolean {
  return options.color && !env.NO_COLOR;
}

/** False where the locale says in so many words that it is not UTF-8; one that says nothing is taken for UTF-8. */
export function hasUnicode({ env }: Pick<Context, 'env'>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return locale === '' || /utf-?8/i.test(locale);
}

/** Whether a variable of the environment says yes. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
