// What every bundle of ours is made with.
import { join } from 'node:path';

export const root = new URL('../..', import.meta.url).pathname;
export const dist = join(root, 'dist');

/** Ink's door to the React developer tools: never opened in a published program. */
const noDevtools = {
  name: 'no-devtools',
  setup: (build) => {
    build.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
  },
};

/** Ink measures every row of every frame: it gets our own, faster measure, which itself falls back on the package. */
const fastWidth = {
  name: 'fast-width',
  setup: (build) => {
    build.onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('node_modules') ? { path: join(root, 'src', 'ui', 'terminal', 'string-width.ts') } : undefined,
    );
  },
};

/** Ink puts its frames together in ours, which has Ink's own to fall back on. */
const rowOutput = {
  name: 'row-output',
  setup: (build) => {
    build.onResolve({ filter: /^\.\/output\.js$/ }, ({ importer, resolveDir }) =>
      importer.endsWith(join('ink', 'build', 'renderer.js'))
        ? { path: 'row-output', namespace: 'ours', pluginData: join(resolveDir, 'output.js') }
        : undefined,
    );
    build.onLoad({ filter: /^row-output$/, namespace: 'ours' }, ({ pluginData: inkOutput }) => ({
      contents: `import InkOutput from ${JSON.stringify(inkOutput)};
        import { rowOutput } from './src/ui/terminal/painting/row-output.js';
        export default rowOutput(InkOutput);`,
      resolveDir: root,
    }));
  },
};

export const shared = {
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
  plugins: [noDevtools],
};

/** The program: an entry and its parts, in one folder without dependencies. */
export const program = {
  ...shared,
  entryPoints: ['src/cli.ts'],
  plugins: [...shared.plugins, fastWidth, rowOutput],
  outdir: dist,
  splitting: true,
  keepNames: true,
  chunkNames: 'parts/[name]-[hash]',
  metafile: true,
};
