const wordish = /[\p{L}\p{N}\p{M}_'’]/u;

/** Where the word before this place begins: back over what is between words, then over the word. */
export function wordStart(text: string, place: number): number {
  let at = place;
  while (at > 0 && !wordish.test(text[at - 1] ?? '') && !isHalf(text, at - 1)) at -= 1;
  while (at > 0 && (wordish.test(text[at - 1] ?? '') || isHalf(text, at - 1))) at -= 1;
  return at;
}

/** Where the word after this place ends. */
export function wordEnd(text: string, place: number): number {
  let at = place;
  while (at < text.length && !wordish.test(text[at] ?? '') && !isHalf(text, at)) at += 1;
  while (at < text.length && (wordish.test(text[at] ?? '') || isHalf(text, at))) at += 1;
  return at;
}

/** Half of a character that takes two code units: never a place to stop at. */
function isHalf(text: string, at: number): boolean {
  return /[\ud800-\udfff]/.test(text[at] ?? '');
}
