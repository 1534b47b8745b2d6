import type { MeaningId } from './lexicon.js';

const all = ['i', 'we', 'they', 'it', 'habit', 'theirs', 'not', 'their not', 'near'];

/** The features that some meanings give. */
export function columns(meanings: readonly MeaningId[]): readonly string[] {
  return meanings.flatMap((meaning) => all.map((column) => `${meaning}.${column}`));
}
