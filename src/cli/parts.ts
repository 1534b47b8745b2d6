/**
 * Brings the parts of the program (scripts/build/parts.js), each when something in it is first used. Until then what is imported
 * from it is a stand-in, whose first use brings the part and puts the real thing in every place where the stand-in was.
 */

type Module = Record<string, unknown>;

/**
 * What a part is given as its `require`: modules of Node by their names, those of other parts by `part:<name>/<id>`. With the
 * names that are used of it and a way to put it in place, it comes when it is first used.
 */
export type PartRequire = (id: string, names?: readonly string[] | null, put?: (module: Module) => void) => Module;

/** A part: what it exports are the modules that other parts import, by their ids. */
export type Part = (require: PartRequire, module: { exports: Record<string, Module> }, exports: unknown) => void;

/** A `require` that knows the parts. `read` gives a part by its name, one of scripts/build/part-list.js. */
export function partsOf(read: (name: string) => Part, nodeRequire: (id: string) => Module): PartRequire {
  const loaded = new Map<string, Readonly<Record<string, Module>>>();

  const load = (wanted: string): Module => {
    if (!wanted.startsWith('part:')) return nodeRequire(wanted);
    const [name = '', id = ''] = wanted.slice('part:'.length).split('/');
    let part = loaded.get(name);
    if (part === undefined) {
      const module = { exports: {} };
      read(name)(require, module, module.exports);
      part = module.exports;
      loaded.set(name, part);
    }
    const module = part[id];
    if (module === undefined) throw new Error(`the program was changed while it ran (${wanted}): start it again`);
    return module;
  };

  const require: PartRequire = (wanted, names = null, put) =>
    names === null || put === undefined ? load(wanted) : standIn(names, () => load(wanted), put);
  return require;
}

function standIn(names: readonly string[], load: () => Module, put: (module: Module) => void): Module {
  let module: Module | undefined;
  const get = (name: string): unknown => {
    if (module === undefined) {
      module = load();
      put(module);
    }
    return module[name];
  };
  const stand: Module = {};
  for (const name of names) Object.defineProperty(stand, name, { get: () => get(name), enumerable: true });
  return stand;
}
