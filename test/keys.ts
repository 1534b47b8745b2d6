import { asKey, type Key } from '../src/text/key.js';

/** The keys of these names; a name that is no key fails the test that asks for it. */
export function toKeys(names: Iterable<string>): readonly Key[] {
  return Array.from(names, (name) => {
    const key = asKey(name);
    if (key === null) throw new Error(`no key is called ${JSON.stringify(name)}`);
    return key;
  });
}
