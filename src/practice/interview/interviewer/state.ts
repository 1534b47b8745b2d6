import type { PageIntent } from '../../kit/pages.js';
import type { KeyedCriterion } from '../bank/sample-key.js';
import type { Round } from '../calibration.js';
import type { ScoreIntent, ScoreSheet } from '../score-sheet.js';
import type { Run } from './run.js';

/** A learner in the interviewer's chair. */
export interface Interviewer {
  readonly run: Run;
  /** Earlier rounds, oldest first. */
  readonly rounds: readonly Round[];
  readonly at: ScoringCandidate | Judged | { readonly stage: 'report'; readonly scroll: number };
}

export interface ScoringCandidate {
  readonly stage: 'scoring';
  readonly sheet: ScoreSheet;
  readonly scroll: number;
}

/** The newest marked candidate beside the key. */
export interface Judged {
  readonly stage: 'judged';
  readonly key: readonly KeyedCriterion[];
  readonly scroll: number;
}

export type InterviewerIntent = PageIntent | ScoreIntent;
