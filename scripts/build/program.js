// Builds what is published: the program in one folder without dependencies, and the licences of what is bundled in it.
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { answersOf } from './answers.js';
import { noticeOf } from './notice.js';
import { dist, root, shared } from './options.js';
import { asFunction, bundleParts } from './parts.js';
import { plugins } from './plugins.js';
import { writeSchemas } from './schemas.js';

/** Into a folder; `minify` leaves out what only people read. */
export async function buildProgram({ folder = dist, minify = true } = {}) {
  const { files, metafiles, entry } = await bundleParts({ entry: 'src/cli/program.ts', plugins, minify });
  const alone = await Promise.all(
    ['first-paint', 'known-due', 'door-language', 'code-cache'].map((name) => bundleAlone(name, minify)),
  );
  for (const { name, code } of alone) files[name] = code;
  const named = Object.entries(files).map(([part, code]) => [part, `${part}-${digest(code)}.js`, code]);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { outputFiles: door } = await build({
    ...shared,
    entryPoints: ['src/cli.ts'],
    format: 'cjs',
    banner: {},
    outfile: join(folder, 'cli.js'),
    define: {
      ...shared.define,
      VERSION: JSON.stringify(version),
      PART_FILES: JSON.stringify(Object.fromEntries(named.map(([part, name]) => [part, name]))),
      PROGRAM: JSON.stringify(entry),
      'import.meta.dirname': '__dirname',
    },
    minify,
    write: false,
  });
  await mkdir(folder, { recursive: true });
  // The course that lies beside it is built apart, and stays.
  for (const name of await readdir(folder))
    if (!name.startsWith('course')) await rm(join(folder, name), { recursive: true, force: true });
  await mkdir(join(folder, 'parts'), { recursive: true });
  for (const [, name, code] of named) await writeFile(join(folder, 'parts', name), code);
  for (const { path, contents } of door) await writeFile(path, contents);
  for (const [name, answers] of Object.entries(await answersOf(version)))
    await writeFile(join(folder, name), JSON.stringify(answers));
  await writeSchemas(join(folder, 'schema'));
  // CommonJS starts sooner: Node loads nothing of its loader of ES modules.
  await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}\n');
  await chmod(join(folder, 'cli.js'), 0o755);
  await writeFile(
    join(folder, 'NOTICE'),
    await noticeOf([...metafiles, ...alone.map(({ metafile }) => metafile)], root),
  );
}

/** A part that needs no other, because it has done its work before they are there. */
async function bundleAlone(name, minify) {
  const { outputFiles, metafile } = await build({
    ...shared,
    banner: {},
    entryPoints: [`src/cli/${name}.ts`],
    plugins: [noWideText, ...plugins],
    write: false,
    metafile: true,
    minifySyntax: true,
  });
  return { name, code: await asFunction(outputFiles[0].text, { minify }), metafile };
}

/**
 * The measure of any text, and where a line of Chinese may end, take longer to load than home takes to paint; where they are
 * needed, nothing is painted first.
 */
const noWideText = {
  name: 'no-wide-text',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/(?:string-width\/index\.js|linebreak\/dist\/module\.mjs)$/ }, () => ({
      contents: 'export default function () { throw new Error("a text that has to be measured"); }',
    })),
};

function digest(code) {
  return createHash('sha256').update(code).digest('hex').slice(0, 12);
}
