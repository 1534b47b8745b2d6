// Runs code of the program while it is built.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, shared } from './options.js';
import { plugins } from './plugins.js';

let count = 0;

/** What a module exports, whose imports are relative to the root. */
export async function evaluated(contents) {
  count += 1;
  const outfile = join(root, 'node_modules', '.cache', `evaluated-${process.pid}-${count}.mjs`);
  await build({ ...shared, plugins, stdin: { contents, resolveDir: root, loader: 'ts' }, outfile });
  const module = await import(pathToFileURL(outfile).href);
  await rm(outfile);
  return module;
}
