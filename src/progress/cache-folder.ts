import { isAbsolute, join } from 'node:path';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Empty where there is none. */
  readonly home: string;
}

/** The program's folder among the user's caches, in which everything may be lost; null where the system names none. */
export function cacheFolder({ env, platform, home }: Surroundings): string | null {
  const named = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (named && isAbsolute(named)) return join(named, 'backpressure');
  if (!isAbsolute(home)) return null;
  const below = { win32: ['AppData', 'Local'], darwin: ['Library', 'Caches'] };
  const usual = platform === 'win32' || platform === 'darwin' ? below[platform] : ['.cache'];
  return join(home, ...usual, 'backpressure');
}

/** Whether nobody else may have written a file or a folder. Windows has neither owners nor modes; there it lies in the user's own. */
export function isPrivate({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
