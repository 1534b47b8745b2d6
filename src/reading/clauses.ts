import { closers, have, joiners, openers } from './grammar-words.js';
import { isRole } from './people.js';
import { Sentence } from './sentence.js';
import type { Token } from './tokens.js';

/** A stretch of a sentence with one predicate: token indexes from `from` up to and without `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly sentence: Sentence;
  /** Whether it goes on with the subject of the clause before it: "I stopped the job and | called Ines". */
  readonly continues: boolean;
  /** The word or mark that opened it; empty at the beginning of a sentence. */
  readonly opener: string;
}

/**
 * Cuts an answer into clauses: at closing marks, at words that open a clause ("but", "because", "which"), and at "and", "or",
 * "before" and commas where a new subject or a new finite verb follows. "I did not rank the tasks, ask Ines or tell anyone"
 * stays one clause, so that its "not" covers all three; "I did not panic and called Ines" becomes two.
 */
export function cutClauses(tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < tokens.length) {
    let end = start;
    while (end < tokens.length && tokens[end]?.sentence === tokens[start]?.sentence) end += 1;
    spans.push(...cutSentence(new Sentence(tokens, start, end)));
    start = end;
  }
  return spans;
}

function cutSentence(sentence: Sentence): Span[] {
  const spans: Span[] = [];
  let from = sentence.start;
  let opener = '';
  let continues = false;
  let hasAside = false;
  let hasWord = false;
  let lastWord = sentence.end - 1;
  while (lastWord > sentence.start && !isWord(sentence.word(lastWord))) lastWord -= 1;
  for (let index = sentence.start; index < sentence.end; index++) {
    const here = sentence.word(index);
    const next = joiners.has(here) ? whatFollows(sentence, index + 1) : 'none';
    const opens =
      closers.has(here) ||
      (openers.has(here) && !(here === 'as' && sentence.word(index - 1) === 'well')) ||
      (here === 'that' && opensThat(sentence, index)) ||
      next !== 'none' ||
      // "Instead of asking Ines I called Tom": the one who acts ends what was not done.
      (hasAside && /^(i|we|he|she|they)$/.test(here));
    // A mark or a joint alone is no clause: it goes with what comes next, and the last one with what came before.
    if (opens && !hasWord) {
      opener = here;
      continues = next === 'verb';
    } else if (opens && index < lastWord) {
      spans.push({ from, to: index, sentence, continues, opener });
      from = index;
      opener = here;
      continues = next === 'verb';
      hasAside = false;
      hasWord = false;
    }
    if (isWord(here)) hasWord = true;
    if (here === 'instead' || (here === 'rather' && sentence.word(index + 1) === 'than')) hasAside = true;
  }
  if (sentence.end > from) spans.push({ from, to: sentence.end, sentence, continues, opener });
  return spans;
}

/** More than a mark or a joint. */
function isWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !openers.has(word) && !joiners.has(word);
}

/** "agreed that we wait"; but "deleted that comment". */
function opensThat(sentence: Sentence, index: number): boolean {
  const before = index - 1;
  if (have.has(sentence.word(before))) return false;
  if (!sentence.has(before, 'Verb') && !/^(true|case|sure|correct)$/.test(sentence.word(before))) return false;
  const next = index + 1;
  return (
    ['Pronoun', 'Determiner', 'Possessive'].some((tag) => sentence.has(next, tag)) ||
    sentence.word(next) === 'there' ||
    sentence.has(next + 1, 'Verb') ||
    sentence.has(next + 2, 'Modal')
  );
}

/** What begins after a joint: a clause with its own subject, one that goes on with the old subject, or no clause at all. */
function whatFollows(sentence: Sentence, from: number): 'subject' | 'verb' | 'none' {
  let subject = false;
  for (let index = from; index < Math.min(sentence.end, from + 9); index++) {
    const here = sentence.word(index);
    if (closers.has(here) || openers.has(here) || here === ',') return 'none';
    if (here === 'and' || here === 'or') {
      if (!subject) return 'none';
      continue;
    }
    if (/^(i|we|he|she|they|it|you|there|nobody|everyone)$/.test(here)) {
      subject = true;
      continue;
    }
    if (sentence.isPast(index) && !have.has(sentence.word(index - 1))) return subject ? 'subject' : 'verb';
    if (sentence.isAuxiliary(index)) return subject ? 'subject' : 'verb';
    const isCounted = ['Value', 'Determiner', 'Possessive'].some((tag) => sentence.has(index - 1, tag));
    if (sentence.isBare(index) && !isCounted && sentence.word(index - 1) !== 'to') return subject ? 'subject' : 'none';
    const isNoun = sentence.has(index, 'Noun') || isCounted || isRole(sentence.root(index));
    if (isNoun && !sentence.has(index, 'Possessive')) subject = true;
  }
  return 'none';
}
