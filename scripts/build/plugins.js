// What is changed in packages on their way into the program; each says why.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './options.js';

/** Ink's door to the React developer tools, and with it a WebSocket: never opened in a published program. */
const noDevtools = {
  name: 'no-devtools',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/ink\/build\/(?:ink|reconciler)\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll("process.env['DEV'] === 'true'", 'false'),
    }));
  },
};

/** The layout of flow charts, 1.6 MB: we draw sequence diagrams only (content/diagram.ts), which do without. */
const noFlowCharts = {
  name: 'no-flow-charts',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/elkjs\/lib\/elk\.bundled\.js$/ }, () => ({
      contents: 'module.exports = class { constructor() { throw new Error("flow charts are not drawn"); } };',
    }));
  },
};

/** What conf checks settings with where it is given a schema, two thirds of it all: ours have none (commands/open-settings.ts). */
const noSchemas = {
  name: 'no-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/ajv\/dist\/2020\.js$/ }, () => ({
      contents: 'exports.Ajv2020 = class { constructor() { throw new Error("settings have no schema"); } };',
    }));
    onLoad({ filter: /\/ajv-formats\/dist\/index\.js$/ }, () => ({ contents: 'exports.default = () => {};' }));
  },
};

/** Yoga is compiled at once. Its own loader fetches a data: URL, for which Node loads a whole HTTP client first. */
const yogaAtOnce = {
  name: 'yoga-at-once',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/yoga-layout\/dist\/src\/index\.js$/ }, async ({ path }) => ({
      contents: replaced(
        await readFile(path, 'utf8'),
        'wrapAssembly(await loadYoga())',
        `wrapAssembly(compiled());
        function compiled() {
          const yoga = {
            instantiateWasm(imports, receive) {
              const bytes = Buffer.from(loadYoga.wasm, 'base64');
              const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
              receive(instance);
              return instance.exports;
            },
          };
          loadYoga(yoga);
          return yoga;
        }`,
      ),
    }));
    onLoad({ filter: /\/yoga-wasm-base64-esm\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const [url, wasm] = /data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)/.exec(code) ?? [];
      if (url === undefined)
        throw new Error('yoga-layout keeps its WebAssembly elsewhere: look at scripts/build/plugins.js');
      return { contents: `${code.replace(url, '')}\nloadYoga.wasm = ${JSON.stringify(wasm)};` };
    });
  },
};

/** Ink measures every row of every frame: it gets our own, faster measure, which itself falls back on the package. */
const fastWidth = {
  name: 'fast-width',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer.includes('node_modules') ? { path: join(root, 'src', 'ui', 'terminal', 'string-width.ts') } : undefined,
    );
  },
};

/**
 * The first `Intl.Segmenter` of a process takes longer than to lay out a screen, and these make theirs before they need it. A
 * text of characters that never join (text/narrow.ts) and escapes is taken apart without one.
 */
const segmenterWhenNeeded = {
  name: 'segmenter-when-needed',
  setup: ({ onLoad }) => {
    const packages = 'slice-ansi|cli-truncate|wrap-ansi|ansi-tokenize|string-width';
    onLoad({ filter: new RegExp(`/(?:${packages})/.*\\.js$`) }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      // Who asks what contains a place in a text gets a real one.
      const apart = code.includes('.containing(')
        ? ''
        : 'if (alone.test(text)) return Array.from(text, (segment, index) => ({ segment, index }));';
      return {
        contents: code.replace(
          /^const (\w+) = (new Intl\.Segmenter\([^)]*\));$/m,
          `let madeSegmenter;
          const alone = /^[\\x1b\\x20-\\x7e\\u00a1-\\u00ac\\u00ae-\\u024f\\u2010-\\u2027\\u2190-\\u22ff\\u2500-\\u25fc\\u2800-\\u28ff]*$/;
          const $1 = {
            segment(text) {
              ${apart}
              return (madeSegmenter ??= $2).segment(text);
            },
          };`,
        ),
      };
    });
  },
};

/** For commands that are programs of their own, of which we have none. */
const noChildProcess = {
  name: 'no-child-process',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/commander\/lib\/command\.js$/ }, async ({ path }) => ({
      contents: replaced(await readFile(path, 'utf8'), "= require('node:child_process')", '= {}'),
    }));
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
    build.onResolve({ filter: /^\.\/(?:output|measure-text|sanitize-ansi)\.js$/ }, ({ path, resolveDir }) =>
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

export const plugins = [
  painting,
  segmenterWhenNeeded,
  noChildProcess,
  noDevtools,
  noFlowCharts,
  noSchemas,
  yogaAtOnce,
  fastWidth,
];

/** A package that no longer says what we replace has to be looked at, not left as it is. */
function replaced(code, before, after) {
  if (!code.includes(before))
    throw new Error(`"${before}" is not there to be replaced: look at scripts/build/plugins.js`);
  return code.replace(before, after);
}
