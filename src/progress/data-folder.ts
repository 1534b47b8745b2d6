import { posix, resolve, win32 } from 'node:path';

export interface Surroundings {
  /** `--data-dir`, if it was given. */
  readonly option: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The home folder as the system knows it, or an empty string. */
  readonly home: string;
}

/**
 * The folder that progress lives in, or null where there is none to be had (then the course works unsaved).
 * A folder that someone named may be relative; the environment's must be absolute, as the XDG specification says, so
 * that nothing is ever written into the current folder by accident.
 */
export function dataFolder({ option, env, platform, home }: Surroundings): string | null {
  const named = option || env.BACKPRESSURE_DATA_DIR;
  if (named) return resolve(named);
  const { isAbsolute, join } = platform === 'win32' ? win32 : posix;
  const base = candidates(env, platform).find((path) => isAbsolute(path));
  if (base !== undefined) return join(base, 'backpressure');
  if (!isAbsolute(home)) return null;
  if (platform === 'win32') return join(home, 'AppData', 'Local', 'backpressure');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'backpressure');
  return join(home, '.local', 'share', 'backpressure');
}

/** What the environment has to say, the most particular first. */
function candidates(env: Surroundings['env'], platform: NodeJS.Platform): string[] {
  const names = platform === 'win32' ? ['LOCALAPPDATA', 'APPDATA'] : ['XDG_DATA_HOME'];
  return names.map((name) => env[name] ?? '');
}
