import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { loaders, loadSimulation } from '../../src/simulations/loaders.js';
import { simulations } from '../../src/simulations/registry.js';

/** Folders and files under src/ that are loaded with a file, before anything is asked for: what it imports, and so on. */
async function loadedWith(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outdir: 'nowhere',
    packages: 'external',
    treeShaking: true,
  });
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind } of metafile.inputs[path]?.imports ?? [])
      if (kind === 'import-statement' && next.startsWith('src/')) visit(next);
  };
  visit(file);
  return [...seen];
}

const simulationsIn = (files: readonly string[]) => [
  ...new Set(files.flatMap((file) => /^src\/simulations\/([^/]+)\//.exec(file)?.[1] ?? [])),
];

describe('a simulation by itself', () => {
  it('is the one in the registry, in the same order', async () => {
    expect(Object.keys(loaders)).toEqual(Object.keys(simulations));
    for (const [id, simulation] of Object.entries(simulations)) expect(await loadSimulation(id)).toBe(simulation);
  });

  it.each(['', 'constructor', 'Queue'])('is none where the id is "%s"', async (id) => {
    expect(await loadSimulation(id)).toBe(undefined);
  });

  it.each(Object.keys(loaders))('%s needs no other', async (id) => {
    const files = await loadedWith(`src/simulations/${id}/${id}.ts`);
    const whole = Object.keys(loaders).filter((other) => files.includes(`src/simulations/${other}/${other}.ts`));
    expect(whole).toEqual([id]);
    expect(files.filter((file) => !/^src\/(simulations|text|course|words)\//.test(file))).toEqual([]);
  });

  it('is all that the command has when it begins: no simulation, no course, no screen, no progress', async () => {
    const files = await loadedWith('src/commands/sim.ts');
    expect(simulationsIn(files)).toEqual(['engine']);
    const others = files.filter((file) =>
      /^src\/(ui|linear|store|progress|practice|review|questions|content)\//.test(file),
    );
    // Where the learner's folder is, and what a terminal would obey.
    expect(others).toEqual(['src/progress/data-folder.ts', 'src/content/sanitize.ts']);
  });
});
