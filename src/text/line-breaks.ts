import LineBreaker from 'linebreak';

/** Thai, Lao, Burmese and Khmer, whose words only a dictionary can tell. */
const dictionary = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/**
 * Where a word may be broken at the end of a line, besides its spaces, as UAX #14 says: the places in it, rising. For
 * words that are `isSpaceless`; English words, addresses and Korean words stay whole.
 */
export function lineBreaks(word: string): readonly number[] {
  const places = new Set<number>();
  const breaker = new LineBreaker(word);
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) places.add(found.position);
  if (dictionary.test(word)) for (const place of betweenWords(word)) places.add(place);
  places.delete(word.length);
  return [...places].sort((a, b) => a - b);
}

let made: Intl.Segmenter | undefined;

function betweenWords(text: string): number[] {
  made ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const starts = [...made.segment(text)].map(({ index }) => index).filter((index) => index > 0);
  return starts.filter((at) => dictionary.test(text[at - 1] ?? '') && dictionary.test(text[at] ?? ''));
}
