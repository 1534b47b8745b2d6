import type { AnswerIntent, Answering, Scored } from '../answer/answering.js';
import type { Notebook } from '../answer/notebook.js';
import type { Version } from '../answer/versions.js';
import type { BankQuestion } from '../bank/bank.js';
import type { Drill } from '../bank/drills.js';

/** A learner with the coach. */
export interface Coach {
  readonly bank: readonly BankQuestion[];
  readonly drills: readonly Drill[];
  readonly notebook: Notebook;
  readonly at: Choosing | { readonly stage: 'answering'; readonly answering: Answering } | Following | Finished;
}

/** Which question, or which drill behind them: from 0. */
export interface Choosing {
  readonly stage: 'choosing';
  readonly cursor: number;
}

/** What an interviewer would ask next, and the ways on. */
export interface Following {
  readonly stage: 'following';
  readonly question: BankQuestion;
  readonly version: Version | null;
  readonly scored: Scored;
}

export interface Finished extends Omit<Following, 'stage'> {
  readonly stage: 'finished';
}

export type CoachIntent =
  | AnswerIntent
  | { readonly type: 'go-to' | 'choose'; readonly index: number }
  | { readonly type: 'improve' | 'choose-again' | 'stop' }
  /** The same story in another version: an index into those that are offered. */
  | { readonly type: 'tell-in'; readonly index: number };
