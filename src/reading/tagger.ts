/**
 * The door to compromise, which knows what kind of word a word is ("cut" in "we cut it" and in "a clean cut"), the root of
 * an inflected one, names, and numbers in words. It takes a fifth of a second to load, which is done when a coach is
 * opened and not when the course is.
 */

/** A word as compromise sees it. A contraction is two terms, the second of which has no text of its own. */
export interface Term {
  readonly text: string;
  readonly normal: string;
  /** The infinitive or the singular; absent where the word is its own root. */
  readonly root?: string;
  readonly implicit?: string;
  readonly pre: string;
  readonly post: string;
  readonly tags?: Iterable<string>;
}

type Tagger = (text: string) => readonly (readonly Term[])[];

let tagger: Tagger | null = null;

/** Wakes the tagger up; once is enough, and doing it again costs nothing. */
export async function loadTagger(): Promise<void> {
  if (tagger !== null) return;
  const { default: nlp } = await import('compromise/two');
  tagger = (text) => nlp(text).compute('root').docs;
}

/** Whether `readAnswer` may be called. */
export function isTaggerLoaded(): boolean {
  return tagger !== null;
}

/** Sentences of terms. Throws when the tagger is not loaded yet. */
export function tag(text: string): readonly (readonly Term[])[] {
  if (tagger === null) throw new Error('the tagger is not loaded: await loadTagger() first');
  return tagger(text);
}
