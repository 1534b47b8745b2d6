/**
 * Whether a quote is in what somebody said. Models straighten quotation marks, break lines elsewhere and change capitals;
 * those are forgiven, words are not. What comes back is the speaker's own spelling, cut from their text.
 */

/** A quote with less than this says nothing: "I" is in every answer. */
const fewestWords = 2;
const fewestLetters = 6;

/** The speaker's own words that a quote repeats; null where they said no such thing. */
export function ownWords(quote: string, said: readonly string[]): string | null {
  const wanted = flattened(quote.replace(/^[\s"'“”‘’«».…]+|[\s"'“”‘’«».…]+$/gu, '')).text;
  const words = wanted.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length < fewestWords || wanted.replace(/[^\p{L}\p{N}]/gu, '').length < fewestLetters) return null;
  for (const text of said) {
    const flat = flattened(text);
    for (let at = flat.text.indexOf(wanted); at !== -1; at = flat.text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (isLetter(flat.text[at - 1]) || isLetter(flat.text[end])) continue;
      return text.slice(flat.places[at], (flat.places[end - 1] ?? 0) + (flat.lengths[end - 1] ?? 1));
    }
  }
  return null;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** A text in small letters, on one line, with plain quotation marks and dashes; and where each character of it stood. */
function flattened(text: string): { text: string; places: readonly number[]; lengths: readonly number[] } {
  const places: number[] = [];
  const lengths: number[] = [];
  let flat = '';
  for (const { 0: part, index } of text.matchAll(/\s+|[^\s]/gu)) {
    const plain = /^\s/.test(part)
      ? ' '
      : part
          .toLowerCase()
          .replace(/[‘’‚′`]/gu, "'")
          .replace(/[“”„″]/gu, '"')
          .replace(/[–—−‐‑]/gu, '-');
    for (let at = 0; at < plain.length; at++) {
      places.push(index);
      lengths.push(part.length);
    }
    flat += plain;
  }
  return { text: flat, places, lengths };
}
