import { isAbsolute, join, resolve } from 'node:path';

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
  const base = platformFolder(env, platform, home);
  return base !== null && isAbsolute(base) ? join(base, 'backpressure') : null;
}

function platformFolder(env: Surroundings['env'], platform: NodeJS.Platform, home: string): string | null {
  if (platform === 'win32') return env.LOCALAPPDATA || env.APPDATA || (home && join(home, 'AppData', 'Local')) || null;
  if (env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME)) return env.XDG_DATA_HOME;
  if (!home) return null;
  return platform === 'darwin' ? join(home, 'Library', 'Application Support') : join(home, '.local', 'share');
}
