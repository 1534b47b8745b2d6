import LineBreaker from 'linebreak';

/** Scripts that are written without spaces: Chinese and Japanese with their punctuation, and those of South-East Asia. */
const spaceless =
  /[\u2e80-\u303f\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\u{20000}-\u{3ffff}]|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/u;

/** Thai, Lao, Burmese and Khmer, whose words only a dictionary can tell. */
const dictionary = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;

/** What begins no line in Chinese and Japanese, not even behind a space. */
const closing =
  /^[、。，．：；！？）］｝」』】〕〉》〗〙｠»”’…‥・ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿゝゞヽヾ々〻]/u;

/**
 * Where a word may be broken at the end of a line, besides its spaces, as UAX #14 says: the places in it, rising. Only where a
 * script is written without spaces; English words, addresses and Korean words stay whole.
 */
export function lineBreaks(word: string): readonly number[] {
  if (!spaceless.test(word)) return [];
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

/** Whether a word has to stay with what is before it, space or no space. */
export function isClosing(word: string): boolean {
  return word >= '\u0080' && closing.test(word);
}
