import { isOneSlipApart } from '../text/edit-distance.js';

/** Whether two short answers are the same words, however they are written. */
export function sameWords(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

/**
 * What is left of an answer when case, spaces, hyphens, quotes, articles and punctuation do not count. What tells one
 * answer from another stays: the dots of 1.10.0, the ^ of a range, the * of a wildcard.
 */
function bare(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`"“”]/g, '')
    .replace(/^\s*(?:the|an?)\s+/, '')
    .replace(/\(\s*\)/g, '')
    .replace(/[,;:!?…]+(?=\s|$)/g, '')
    .replace(/\.+(?=\s|$)/g, '')
    .replace(/(?<=\p{L})[\s_-]+(?=\p{L})/gu, '')
    .replace(/\s+/g, '');
  // An answer that is nothing but punctuation is about that punctuation.
  return plain === '' ? text.trim() : plain;
}

/**
 * Whether an answer is a wanted word with one slip of the finger: a letter wrong, missing, doubled or swapped with the
 * next. Only in words of six letters and more that begin alike, so that "patch" never passes for "batch" nor
 * "synchronous" for "asynchronous".
 */
export function isSlip(answer: string, wanted: string): boolean {
  const [typed, meant] = [bare(answer), bare(wanted)];
  if (!/^\p{L}{6,}$/u.test(meant) || !/^\p{L}{5,}$/u.test(typed) || typed[0] !== meant[0]) return false;
  return isOneSlipApart(typed, meant);
}
