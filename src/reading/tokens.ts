import { canonical } from './canonical.js';
import { be, have } from './grammar-words.js';
import { type Term, tag } from './tagger.js';

/** A word or a mark of punctuation, and where it stands in the answer. */
export interface Token {
  /** Lower case, contractions spelled out. */
  readonly word: string;
  /** Infinitive or singular: "ask" for "asked", "phone" for "phones"; the word itself where there is none. */
  readonly root: string;
  /** Compromise's tags; empty for punctuation. */
  readonly tags: ReadonlySet<string>;
  /** Offsets in the answer as the learner wrote it. */
  readonly start: number;
  readonly end: number;
  /** Index of its sentence in the answer. */
  readonly sentence: number;
  /** Whether it is written with a capital first letter. */
  readonly capital: boolean;
}

/** The words and marks of an answer in order. Needs the tagger loaded. */
export function tokenise(answer: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let start = 0;
  for (const paragraph of canonical(answer).split('\n')) {
    if (paragraph.trim() !== '') sentence = readParagraph(paragraph, start, sentence, tokens);
    start += paragraph.length + 1;
  }
  return tokens;
}

function readParagraph(paragraph: string, offset: number, first: number, into: Token[]): number {
  let at = 0;
  let sentence = first;
  for (const terms of tag(paragraph)) {
    for (const term of terms) {
      addMarks(term.pre);
      addWord(term);
      addMarks(term.post);
    }
    sentence += 1;
  }
  return sentence;

  /** Punctuation between two words: spaces are skipped, the rest is a mark each. */
  function addMarks(marks: string) {
    for (const mark of marks) {
      const found = paragraph.indexOf(mark, at);
      if (found < 0) continue;
      if (mark !== ' ' && isMark(mark, paragraph[found - 1])) add(mark, mark, [], found, found + 1);
      at = found + 1;
    }
  }

  function addWord(term: Term) {
    const tags = [...(term.tags ?? [])];
    const last = into.at(-1);
    if (term.text === '') {
      // The second half of a contraction stands where the first does.
      const implied = term.implicit ?? '';
      if (last !== undefined && implied !== '')
        add(implied, term.root ?? implied, tags, last.start - offset, last.end - offset);
      return;
    }
    const found = paragraph.indexOf(term.text, at);
    if (found < 0) return;
    at = found + term.text.length;
    const word = (term.implicit || term.normal || term.text).toLowerCase().replace(/'s$/, '').replace(/s'$/, 's');
    add(word, term.implicit ? word : (term.root ?? word).toLowerCase(), tags, found, at);
  }

  function add(word: string, root: string, tags: readonly string[], start: number, end: number) {
    const capital = /^\p{Lu}/u.test(paragraph.slice(start, end));
    into.push({
      word,
      root: rootOf(word, root),
      tags: new Set(tags),
      start: offset + start,
      end: offset + end,
      sentence,
      capital,
    });
  }
}

/** Compromise has no single root for "be". */
function rootOf(word: string, root: string): string {
  if (be.has(word)) return 'be';
  return have.has(word) ? 'have' : root.replace(/'s$/, '');
}

/** Marks that structure a sentence; slashes and the hyphen inside a word are no help. */
function isMark(mark: string, before: string | undefined): boolean {
  return mark === '-' ? before === ' ' : /[.,;:!?()%]/.test(mark);
}
