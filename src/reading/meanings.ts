import { lexicon, type Meaning, type MeaningId } from './lexicon.js';
import type { Token } from './tokens.js';

/** A meaning found at a token: the verb or word itself, or the first word of a phrase. */
export interface Hit {
  readonly meaning: MeaningId;
  readonly at: number;
  /** Index of its last token. */
  readonly to: number;
}

interface Phrase {
  readonly meaning: MeaningId;
  readonly parts: readonly string[];
}

const verbs = new Map<string, MeaningId[]>();
const words = new Map<string, MeaningId[]>();
const phrases = new Map<string, Phrase[]>();

for (const meaning of Object.keys(lexicon) as MeaningId[]) {
  const entry: Meaning = lexicon[meaning];
  for (const verb of listed(entry.verbs)) add(verbs, verb, meaning);
  for (const word of listed(entry.words)) add(words, word, meaning);
  for (const phrase of (entry.phrases ?? '').split('|')) {
    const parts = listed(phrase, 'all');
    if (parts.length > 0) add(phrases, parts[0] ?? '', { meaning, parts });
  }
}

function listed(text = '', which: 'all' | 'distinct' = 'distinct'): readonly string[] {
  const parts = text.split(/\s+/).filter((word) => word !== '');
  return which === 'all' ? parts : [...new Set(parts)];
}

function add<T>(map: Map<string, T[]>, key: string, value: T) {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** Every meaning in the answer. A phrase stays within its sentence. */
export function findMeanings(tokens: readonly Token[]): readonly Hit[] {
  return tokens.flatMap((token, at): Hit[] => {
    const single = [
      ...(isVerb(token) ? (verbs.get(token.root) ?? []) : []),
      ...new Set([...(words.get(token.root) ?? []), ...(words.get(token.word) ?? [])]),
    ].map((meaning) => ({ meaning, at, to: at }));
    const starts = new Set([...(phrases.get(token.root) ?? []), ...(phrases.get(token.word) ?? [])]);
    const long = [...starts].flatMap(({ meaning, parts }) => {
      const to = matchFrom(tokens, at, parts);
      return to === null ? [] : [{ meaning, at, to }];
    });
    return [...single, ...long];
  });
}

function isVerb({ tags, word, root }: Token): boolean {
  return tags.has('Verb') || (tags.has('Adjective') && word !== root && /ed$/.test(word));
}

/** Index of the last token of a phrase that begins here, or null. */
function matchFrom(tokens: readonly Token[], at: number, parts: readonly string[]): number | null {
  const sentence = tokens[at]?.sentence;
  let index = at;
  for (let part = 0; part < parts.length; part++) {
    if (parts[part] === '*') {
      const wanted = parts[part + 1] ?? '';
      const found = [0, 1, 2, 3].find((skip) => {
        const token = tokens[index + skip];
        return skip > 0 && token?.sentence === sentence && (token?.word === wanted || token?.root === wanted);
      });
      if (found === undefined) return null;
      index += found;
    } else {
      const token = tokens[index];
      if (token?.sentence !== sentence || (token?.word !== parts[part] && token?.root !== parts[part])) return null;
      index += 1;
    }
  }
  return index - 1;
}
