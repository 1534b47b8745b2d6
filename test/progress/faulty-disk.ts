import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

export type Call = (...given: unknown[]) => unknown;

/** What stands in for a function of `node:fs`, given the real one. */
export type Faults = Partial<
  Readonly<Record<'writeSync' | 'fsyncSync' | 'fchmodSync' | 'readSync', (original: Call) => Call>>
>;

/** Does something while functions of the disk are replaced. */
export function withDisk<T>(faults: Faults, use: () => T): T {
  const originals = new Map<string, Call>();
  for (const [name, make] of Object.entries(faults)) {
    const original: Call = Reflect.get(fs, name);
    originals.set(name, original);
    Reflect.set(fs, name, make(original));
  }
  syncBuiltinESMExports();
  try {
    return use();
  } finally {
    for (const [name, original] of originals) Reflect.set(fs, name, original);
    syncBuiltinESMExports();
  }
}

/** A function that fails as the system says with this code. */
export function fails(code: string): () => () => never {
  return () => () => {
    throw Object.assign(new Error(`${code}: as a test wants it`), { code });
  };
}
