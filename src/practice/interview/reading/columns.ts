import type { MeaningId } from './lexicon.js';

const all = ['own', 'they', 'it', 'habit', 'theirs', 'not', 'near'];

/** The features that some meanings give. */
export function columns(meanings: readonly MeaningId[]): readonly string[] {
  return meanings.flatMap((meaning) => all.map((column) => `${meaning}.${column}`));
}
