import { canonical } from './canonical.js';
import { mend } from './spelling.js';
import { type Term, tag } from './tagger.js';
import type { Token } from './token.js';

/** The words and marks of an answer in order. Needs the tagger loaded. */
export function tokenise(answer: string): Token[] {
  const tokens: Token[] = [];
  const text = canonical(answer);
  let sentence = 0;
  let start = 0;
  for (const paragraph of text.split('\n')) {
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
      if (mark !== ' ' && isMark(mark, paragraph[found - 1])) into.push(token(mark, [], found, found + 1));
      at = found + 1;
    }
  }

  function addWord(term: Term) {
    const found = term.text === '' ? -1 : paragraph.indexOf(term.text, at);
    const last = into.at(-1);
    if (term.text !== '' && found < 0) return;
    const start = term.text === '' ? (last?.start ?? offset + at) - offset : found;
    const end = term.text === '' ? (last?.end ?? offset + at) - offset : found + term.text.length;
    const word = mend(
      (term.implicit || term.normal || term.text)
        .toLowerCase()
        .replace(/'s$|s'$/, (ending) => (ending === "'s" ? '' : 's')),
    );
    into.push(token(word, term.tags, start, end));
    if (term.text !== '') at = end;
  }

  function token(word: string, tags: readonly string[], start: number, end: number): Token {
    return { word, tags: new Set(tags), start: offset + start, end: offset + end, sentence };
  }
}

/** Marks that structure a sentence; quotes, slashes and the hyphen inside a word are no help. */
function isMark(mark: string, before: string | undefined): boolean {
  return mark === '-' ? before === ' ' : /[.,;:!?()%]/.test(mark);
}
