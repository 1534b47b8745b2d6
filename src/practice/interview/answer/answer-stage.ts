import { type Moment, type Stage, type Step, stageWithin } from '../../kit/practice.js';
import type { BankQuestion } from '../bank/bank.js';
import type { AnswerIntent, Answering, AnswerStage, Scored } from './answering.js';
import { evidence } from './evidence.js';
import type { Notebook } from './notebook.js';
import { scoring } from './scoring.js';
import { speaking } from './speaking.js';
import { thinking } from './thinking.js';
import type { Version } from './versions.js';
import { beginWriting, writing } from './writing.js';

/** A question put to the learner: time to think, unless a draft is waiting or it is written line by line. */
export function beginAnswer(
  question: BankQuestion,
  bank: readonly BankQuestion[],
  notebook: Notebook,
  now: number,
  version: Version | null = null,
): Answering {
  const asked: Answering = { question, bank, version, notebook, at: { stage: 'thinking', since: now, now } };
  const draft = notebook.drafts[question.id] ?? '';
  return version === null && draft === '' ? asked : beginWriting(asked, now);
}

/** What the answer is at now, as a stage of the practice that asked for it. `over` says how that goes on once it is scored. */
export function answerStage<Whole>(
  answering: Answering,
  whole: (next: Answering) => Whole,
  over: (answering: Answering, scored: Scored, moment: Moment) => Step<Whole>,
): Stage<Whole, AnswerIntent> {
  return stageWithin(stageOf(answering), whole, ({ at }) => (at.stage === 'scored' ? at : null), over);
}

function stageOf(answering: Answering): AnswerStage {
  const { at } = answering;
  switch (at.stage) {
    case 'thinking':
      return thinking(answering, at);
    case 'speaking':
      return speaking(answering, at);
    case 'writing':
      return writing(answering, at);
    case 'evidence':
      return evidence(answering, at);
    case 'scoring':
      return scoring(answering, at);
    case 'scored':
      throw new RangeError('the answer is scored: whoever asked for it goes on');
  }
}
