/** Scripts that are written without spaces: Chinese and Japanese with their punctuation, and those of South-East Asia. */
const spaceless =
  /[\u2e80-\u303f\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffef\u{20000}-\u{3ffff}]|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/u;

/** What begins no line in Chinese and Japanese, not even behind a space. */
const closing =
  /^[、。，．：；！？）］｝」』】〕〉》〗〙｠»”’…‥・ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿゝゞヽヾ々〻]/u;

/** Whether a word is, in part, of a script without spaces. Asked of every word; where such words may be broken takes a table. */
export function isSpaceless(word: string): boolean {
  return spaceless.test(word);
}

/** Whether a word has to stay with what is before it, space or no space. */
export function isClosing(word: string): boolean {
  return word >= '\u0080' && closing.test(word);
}
