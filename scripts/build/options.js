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

/**
 * What of Ink's own files is replaced, below its public interface: by which of our functions, that gets what Ink's file
 * exports, in case there is something to fall back on.
 */
const belowInk = {
  './output.js': ['row-output', 'rowOutput'],
  './measure-text.js': ['remembered', 'rememberedMeasure'],
  './sanitize-ansi.js': ['remembered', 'rememberedText'],
};

const painting = {
  name: 'painting',
  setup: (build) => {
    build.onResolve({ filter: /^\.\/[a-z-]+\.js$/ }, ({ path, resolveDir }) =>
      path in belowInk && resolveDir.endsWith(join('node_modules', 'ink', 'build'))
        ? { path, namespace: 'painting', pluginData: join(resolveDir, path) }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'painting' }, ({ path, pluginData: inks }) => {
      const [file, ours] = belowInk[path];
      return {
        contents: `import inks from ${JSON.stringify(inks)};
          import { ${ours} } from './src/ui/terminal/painting/${file}.js';
          export default ${ours}(inks);`,
        resolveDir: root,
      };
    });
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
  plugins: [...shared.plugins, fastWidth, painting],
  outdir: dist,
  splitting: true,
  keepNames: true,
  chunkNames: 'parts/[name]-[hash]',
  metafile: true,
};
