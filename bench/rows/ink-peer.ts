import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Contender } from './probe.js';

const noDevtools = 'data:text/javascript,export default {}';

let made: Promise<Contender> | null = null;

/** Ink's own renderer in a small program of one file, made when it is first wanted. */
export function inkPeer(): Promise<Contender> {
  made ??= bundle();
  return made;
}

async function bundle(): Promise<Contender> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'backpressure-peer-')), 'ink-app.mjs');
  await build({
    entryPoints: ['bench/peer/ink-app.tsx'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    alias: { 'react-devtools-core': noDevtools },
    external: [noDevtools],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  return { command: [process.execPath, outfile] };
}
