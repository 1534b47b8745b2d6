// Runs a TypeScript file of this project: bundled in memory's stead in dist/, so that it needs no loader of its own.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) {
  console.error('usage: node scripts/run.js <file.ts> [arguments]');
  process.exit(2);
}
const outfile = join(root, 'node_modules', '.cache', `run-${process.pid}.mjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  absWorkingDir: root,
  logLevel: 'warning',
  sourcemap: 'inline',
});
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], {
  stdio: 'inherit',
  cwd: root,
});
rmSync(outfile, { force: true });
process.exit(status ?? 1);
