import { cueWords } from './cue-words.js';

const byLength = new Map<number, string[]>();
for (const cue of cueWords) byLength.set(cue.length, [...(byLength.get(cue.length) ?? []), cue]);

/** Words that look like a slip and are none. */
const known = new Set(
  `stopper posed poster shared stated started staged sought should shoulder changed charged planed plained weak leader leaned leaner learnt
finish finishes agree agrees decide decides propose proposes release releases reduce reduces improve improves deliver delivers
launch launches deploy deploys restore restores measure measures project projects problem problems product products manages
customers customs costumer clients managers minutes minuted hours house horse weeks weekly months moths friend friends asker
skipped slipped shipped dropped chipped clipped tripped stopped topped promised premised deadlines delays delay relays replayed decayed
raised raided retired rented roled polled pulled tolled called galled recalled walked talked balked worked forked wrote whole rolled
reviews review revised advised revise advise devised divided provided accepted excepted expected inspected adopted adapted afterward
because become before behind bore tested rested nested listed lasted tasted wasted pasted posted hosted costed`.split(
    /\s+/,
  ),
);

/**
 * The word that a slip of the keyboard was meant to be: one letter missing, doubled, wrong or two swapped, in a word that
 * the coach listens for. Short words are left alone, and so is the first letter, or "masked" would become "asked".
 */
export function mend(word: string): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word) || cueWords.has(word) || known.has(word)) return word;
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    const found = byLength.get(length)?.find((cue) => cue[0] === word[0] && isOneSlip(word, cue));
    if (found !== undefined) return found;
  }
  return word;
}

function isOneSlip(word: string, cue: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === cue[start]) start += 1;
  let wordEnd = word.length;
  let cueEnd = cue.length;
  while (wordEnd > start && cueEnd > start && word[wordEnd - 1] === cue[cueEnd - 1]) {
    wordEnd -= 1;
    cueEnd -= 1;
  }
  const wrong = word.slice(start, wordEnd);
  const right = cue.slice(start, cueEnd);
  // A letter more or less at the end is another form of the word, not a slip.
  if (wrong.length + right.length === 1) return start < Math.min(word.length, cue.length);
  // A wrong letter turns one word into another too easily; only vowels are that often mistyped.
  if (wrong.length === 1 && right.length === 1) return /[aeiou]/.test(wrong) && /[aeiou]/.test(right) && cue.length > 6;
  return wrong.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
}
