import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How the folders begin that a sync through git works in. */
export const workPrefix = 'sync-work-';

/** No sync takes so long, in milliseconds. */
const longest = 6 * 3_600_000;

/** Removes what syncs left behind that were killed. */
export function clearLeftovers(folder: string, now: number): void {
  for (const name of readdirSync(folder).filter((name) => name.startsWith(workPrefix))) {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats !== undefined && now - stats.mtimeMs > longest) rmSync(path, { recursive: true, force: true });
  }
}
