// Builds what is published: the program in one folder without dependencies, and the licences of what is bundled in it.
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { noticeOf } from './notice.js';
import { dist, program, root } from './options.js';

export async function buildProgram() {
  await mkdir(dist, { recursive: true });
  // The course that lies beside it is built apart, and stays.
  for (const name of await readdir(dist))
    if (!name.startsWith('course')) await rm(join(dist, name), { recursive: true, force: true });
  const { metafile } = await build({ ...program, minify: true });
  await chmod(join(dist, 'cli.js'), 0o755);
  await writeFile(join(dist, 'NOTICE'), await noticeOf(metafile, root));
}
