// Builds what is published: the program in one folder without dependencies, and the course as it is opened.
import { rmSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const dist = join(root, 'dist');

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'esm',
  absWorkingDir: root,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  // Packages that are CommonJS ask for `require`; ES modules have to make one.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  // Ink's door to the React developer tools: never opened in a published program.
  plugins: [
    {
      name: 'no-devtools',
      setup: (pluginBuild) => {
        pluginBuild.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
        pluginBuild.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
      },
    },
  ],
};

// Ink measures every row of every frame: it gets our own, faster measure, which itself falls back on the package.
const fastWidth = {
  name: 'fast-width',
  setup: (pluginBuild) => {
    pluginBuild.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('node_modules') ? { path: join(root, 'src', 'ui', 'terminal', 'string-width.ts') } : undefined,
    );
  },
};

rmSync(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await build({
  ...shared,
  entryPoints: ['src/cli.ts'],
  plugins: [...shared.plugins, fastWidth],
  outdir: dist,
  splitting: true,
  minify: true,
  keepNames: true,
  chunkNames: 'parts/[name]-[hash]',
});
await chmod(join(dist, 'cli.js'), 0o755);

// The course is parsed and its diagrams are drawn now, so that the program opens without doing either.
const reader = join(dist, 'read-course.js');
await build({ ...shared, entryPoints: ['src/content/load.ts'], outfile: reader });
const { courseJson, loadCourse } = await import(pathToFileURL(reader).href);
const { course, problems } = await loadCourse(root);
const errors = problems.filter(({ severity }) => severity === 'error');
for (const { file, line, column, message } of errors) console.error(`${file}:${line}:${column}  ${message}`);
if (errors.length > 0) process.exit(1);
await rm(reader);
await writeFile(join(dist, 'course.json'), courseJson(course));
