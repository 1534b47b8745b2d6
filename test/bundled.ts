import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A folder of its own for a test, that everyone may look into. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backpressure-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Makes one file of a TypeScript one and all that it imports, for a process of its own to run. */
export async function bundled(entry: URL, folder: string): Promise<string> {
  const outfile = join(folder, 'script.mjs');
  await build({
    entryPoints: [entry.pathname],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    // Packages that are CommonJS ask for `require`; ES modules have to make one.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}
