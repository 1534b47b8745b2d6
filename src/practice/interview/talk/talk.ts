import type { Editor } from '../../../text/editor/editor.js';
import type { Key } from '../../../text/key.js';
import type { Endpoint, Found } from '../../kit/errand.js';
import type { PageIntent } from '../../kit/page.js';
import type { Material, Stage } from '../../kit/practice.js';
import type { BankQuestion } from '../bank/bank.js';
import type { Fault } from '../conversation/endpoint.js';
import type { Judgement, Opinion } from '../conversation/judgement.js';
import type { Told } from '../conversation/told.js';
import type { Score } from '../scores.js';

/** Who could hold a conversation about an answer, and what the learner has allowed. */
export interface Outside {
  /** Null where none is set; a fault where what is set cannot be used. */
  readonly endpoint: Endpoint | Fault | null;
  /** Endpoints that answers may be sent to. */
  readonly allowed: readonly string[];
}

/** What a practice was given to that end. */
export function outsideOf({ interviewer, allowed = [] }: Pick<Material, 'interviewer' | 'allowed'>): Outside {
  return { endpoint: interviewer ?? null, allowed };
}

/** A conversation with an interviewer of the learner's own, behind an answer: a part of the coach and of the mock interview. */
export interface Talk extends Outside {
  readonly told: Told & { readonly question: BankQuestion };
  /** The learner's own scores; null where they left them out. */
  readonly own: readonly Score[] | null;
  readonly at: Looking | Consenting | Asking | Stopped | Replying | Judging | Judged | Over;
}

/** For a local server; `found` is null while it looks. Times are milliseconds since 1970. */
export interface Looking {
  readonly stage: 'looking';
  readonly since: number;
  readonly found: readonly Found[] | null;
}

/** What is sent and where, before it is for the first time. */
export interface Consenting {
  readonly stage: 'consenting';
  readonly endpoint: Endpoint;
  readonly scroll: number;
}

export interface Asking {
  readonly stage: 'asking';
  readonly endpoint: Endpoint;
  readonly since: number;
  /** What came of the question so far. */
  readonly text: string;
}

/** The learner has stopped it. */
export interface Stopped {
  readonly stage: 'stopped';
  readonly endpoint: Endpoint;
  readonly text: string;
}

export interface Replying {
  readonly stage: 'replying';
  readonly endpoint: Endpoint;
  readonly probe: string;
  readonly editor: Editor;
  readonly scroll: number;
}

export interface Judging {
  readonly stage: 'judging';
  readonly endpoint: Endpoint;
  readonly since: number;
  /** Null while the first of the two is under way. */
  readonly first: Judgement | null;
  /** Characters of the one under way. */
  readonly written: number;
}

export interface Judged {
  readonly stage: 'judged';
  readonly opinion: Opinion;
  readonly scroll: number;
}

/** It is over, and whoever began it goes on. */
export interface Over {
  readonly stage: 'over';
  readonly opinion: Opinion | null;
  /** Why it ended early, in a line; empty otherwise. */
  readonly notice: string;
}

export type TalkIntent =
  | PageIntent
  /** Takes a local server that was found: an index into all their models. */
  | { readonly type: 'take-found'; readonly index: number }
  | { readonly type: 'ask-again' | 'be-judged' | 'stop-talk' | 'end-talk' }
  | { readonly type: 'edit'; readonly key: Key }
  | { readonly type: 'add-line'; readonly text: string }
  | { readonly type: 'open-editor' | 'finish' };

export type TalkStage = Stage<Talk, TalkIntent>;

/** The conversation ends early. */
export function ended(talk: Talk, notice = ''): Talk {
  return { ...talk, at: { stage: 'over', opinion: null, notice } };
}

/** What a trouble is said as. */
export function withoutIt(why: string): string {
  return `No interviewer: ${why}. The coach goes on without it.`;
}

/** How an answer to a question behind the answer is kept in the journal: beside the answer itself. */
export function talkKey({ told }: Pick<Talk, 'told'>): string {
  return `${told.question.id}/talk`;
}
