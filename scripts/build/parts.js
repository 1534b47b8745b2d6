// Bundles the program into its parts (part-list.js). Each is one file that is read when something in it is first used: an
// import from another part costs nothing before that. esbuild's own splitting makes a file of every set of entries that
// share a module, far too many for a program that wants to open at once, and loads all of them before anything runs.
import { relative } from 'node:path';
import { build, transform } from 'esbuild';
import { root, shared } from './options.js';
import { partOf, parts } from './part-list.js';

/**
 * The parts as `{ name: code }`, the metafiles of their bundles, and where the entry is. The code of a part is a function of
 * `require`, `module` and `exports`; what it exports are the modules that others import, by their ids.
 * `require('part:<name>/<id>', names, set)` is what src/cli/parts.ts answers.
 */
export async function bundleParts({ entry, plugins, minify }) {
  const graph = await graphOf(entry, plugins);
  const homes = homesOf(graph);
  const isolated = exposedOf(graph, homes, entry);
  const ids = new Map([...isolated].map((path, index) => [path, `m${index}`]));
  const bundles = await Promise.all(
    Object.keys(parts)
      .filter((part) => [...homes.values()].includes(part))
      .map(async (part) => {
        const exposed = [...isolated].filter((path) => homes.get(path) === part);
        const across = {
          name: 'across-parts',
          setup: ({ onResolve }) =>
            onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
              const from = relative(root, importer);
              const to = graph.get(from)?.get(path);
              const home = to === undefined ? undefined : homes.get(to);
              if (home === undefined || home === part) return undefined;
              if (kind === 'require-call')
                throw new Error(`${from} requires ${to}, which lies in another part (${home})`);
              return { path: `part:${home}/${ids.get(to)}`, external: true };
            }),
        };
        const { outputFiles, metafile } = await build({
          ...shared,
          banner: {},
          stdin: { contents: barrel(exposed, ids), resolveDir: root, sourcefile: `part-${part}.js` },
          plugins: [across, ...plugins],
          minifySyntax: true,
          write: false,
          metafile: true,
        });
        const code = await asFunction(outputFiles[0].text, { minify });
        return { part, code, metafile };
      }),
  );
  refuseDoubles(bundles);
  return {
    files: Object.fromEntries(bundles.map(({ part, code }) => [part, code])),
    metafiles: bundles.map(({ metafile }) => metafile),
    entry: `part:${homes.get(entry)}/${ids.get(entry)}`,
  };
}

function barrel(exposed, ids) {
  const modules = exposed.map((path) => `import * as ${ids.get(path)} from './${path}';`);
  return `${modules.join('\n')}\nexport { ${exposed.map((path) => ids.get(path)).join(', ')} };`;
}

/** Every module that the entry reaches, with where each of its imports leads. */
async function graphOf(entry, plugins) {
  const { metafile } = await build({
    ...shared,
    plugins,
    entryPoints: [entry],
    write: false,
    metafile: true,
    outdir: '/',
  });
  return new Map(
    Object.entries(metafile.inputs).map(([path, { imports }]) => [
      path,
      new Map(imports.filter(({ external }) => !external).map((found) => [found.original, found.path])),
    ]),
  );
}

/** The part of every module. What is not named lies where it is imported from, and that has to be one part. */
function homesOf(graph) {
  const homes = new Map();
  for (const path of graph.keys()) {
    const named = partOf(path);
    if (named !== null) homes.set(path, named);
    else if (!path.includes('node_modules/') && !path.includes(':'))
      throw new Error(`${path} lies in no part (scripts/build/part-list.js)`);
  }
  return homes;
}

/** Modules that another part imports, and the entry. */
function exposedOf(graph, homes, entry) {
  const exposed = new Set([entry]);
  const reached = new Map();
  // What is in no part of its own is bundled into whichever imports it, so its imports are that part's.
  const walk = (path, part) => {
    const seen = reached.get(path) ?? new Set();
    if (seen.has(part)) return;
    reached.set(path, seen.add(part));
    for (const to of graph.get(path)?.values() ?? []) {
      const home = homes.get(to);
      if (home === undefined) walk(to, part);
      else if (home !== part) exposed.add(to);
    }
  };
  for (const [path, part] of homes) walk(path, part);
  return exposed;
}

/** A module that lay in two parts would be there twice, each with a state of its own. */
function refuseDoubles(bundles) {
  const seen = new Map();
  for (const { part, metafile } of bundles)
    for (const { inputs } of Object.values(metafile.outputs))
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        if (bytesInOutput === 0 || path.startsWith('part-')) continue;
        const before = seen.get(path);
        if (before !== undefined)
          throw new Error(`${path} lies in ${before} and in ${part}: name its part in scripts/build/part-list.js`);
        seen.set(path, part);
      }
}

/** An ES module as a function of `require`, `module` and `exports`, whose imports are filled in when they are first used. */
export async function asFunction(module, { minify }) {
  const wanted = namesFrom(module);
  const { code } = await transform(module, {
    format: 'cjs',
    platform: 'node',
    target: shared.target,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '""' },
  });
  // What another part exports is a module as it is, default and all.
  const plain = code.replace(/__toESM\(require\("(part:[^"]+)"\)\)/g, 'require("$1")');
  const linked = plain.replace(
    /\bvar (\w+) = (?:__toESM\()?require\("(part:[^"]+|node:[^"]+)"\)\)?;/g,
    (whole, name, id) => {
      const names = wanted.get(id);
      // What takes a module of Node whole gets it at once.
      if (id.startsWith('node:') && (!names || names.includes('default'))) return whole;
      return `var ${name} = require("${id}", ${JSON.stringify(names ?? null)}, (m) => { ${name} = m; });`;
    },
  );
  // Assigned, or it would be taken for of no use. In brackets it is compiled at once, and not looked through first and
  // compiled when it is called.
  const assigned = `part = function (require, module, exports) {\n${linked}\n};`;
  const { code: small } = await transform(assigned, { minify, target: shared.target });
  return inAscii(`(${small.replace(/^part\s*=\s*/, '').replace(/;\s*$/, '')})\n`);
}

/** Parts are read as one byte a character. esbuild writes texts so, and leaves what stands in a regular expression. */
function inAscii(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The names that a module imports from each module of another part and of Node; null where it takes all. */
function namesFrom(module) {
  const wanted = new Map();
  for (const [, what, id] of module.matchAll(/^import\s+([^;"]+?)\s+from\s+"((?:part|node):[^"]+)";/gm)) {
    const named = /\{([^}]*)\}/.exec(what)?.[1] ?? '';
    const names = named.split(',').flatMap((each) => each.trim().split(/\s+as\s+/)[0] || []);
    if (/^\w/.test(what)) names.push('default');
    const before = wanted.get(id);
    wanted.set(id, before === null || what.includes('*') ? null : [...new Set([...(before ?? []), ...names])]);
  }
  return wanted;
}
