import type { Asked } from '../asked.js';
import type { Copies } from '../copies.js';
import type { Features } from '../features.js';
import type { QuestionRead } from '../question.js';
import type { Text } from '../text.js';

export type WarningId =
  | 'blame'
  | 'overwork'
  | 'we-only'
  | 'hypothetical'
  | 'stuffing'
  | 'recited'
  | 'contradiction'
  | 'off-topic'
  | 'too-short'
  | 'too-long'
  | 'not-english';

/** Something that a listener may stumble over. */
export interface Warning {
  readonly id: WarningId;
  /** The learner's words, verbatim; null where it is about the whole. */
  readonly quote: string | null;
  readonly text: string;
}

/** All that a warning may look at. */
export interface Looked {
  readonly answer: string;
  readonly question: QuestionRead;
  readonly asked: Asked;
  readonly copies: Copies;
  readonly text: Text;
  /** By clause. */
  readonly clauses: readonly Features[];
  /** By sentence. */
  readonly sentences: ReadonlyMap<number, Features>;
  readonly words: number;
  /** Criteria for which something was found, among those that speak of work: not numbers, times or habits alone. */
  readonly found: ReadonlySet<string>;
}

/** The words of a sentence exactly as they were written, without the mark at its end. */
export function sentenceQuote({ answer, text }: Looked, sentence: number): string {
  const within = text.tokens.filter((token) => token.sentence === sentence);
  const [first, last] = [within[0], within.findLast(({ word }) => /[\p{L}\p{N}%)]/u.test(word))];
  return first === undefined || last === undefined ? '' : answer.slice(first.start, last.end);
}

/** The words of a clause exactly as they were written, without the marks around it and the joint before it. */
export function clauseQuote({ answer, text }: Looked, index: number): string {
  const clause = text.clauses[index];
  if (clause === undefined) return '';
  const within = text.tokens.slice(clause.from, clause.to);
  const isWord = ({ word }: { word: string }) => /[\p{L}\p{N}]/u.test(word);
  const isJoint = ({ word }: { word: string }) => /^(?:and|but|so|then|that|because)$/.test(word);
  const first = within.find((token) => isWord(token) && !isJoint(token)) ?? within.find(isWord);
  const last = within.findLast(isWord);
  return first === undefined || last === undefined ? '' : answer.slice(first.start, last.end);
}
