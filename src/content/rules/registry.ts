import { chanceFigure } from './chance-figure.js';
import { claimDrift } from './claim-drift.js';
import { deadLink } from './dead-link.js';
import { emptyTrack } from './empty-track.js';
import { goalAlreadyMet } from './goal-already-met.js';
import { longSentence } from './long-sentence.js';
import { longestIsRight } from './longest-is-right.js';
import { missingExplanation } from './missing-explanation.js';
import { missingFeedback } from './missing-feedback.js';
import { needsCycle } from './needs-cycle.js';
import { neighbourRepeats } from './neighbour-repeats.js';
import { noRetrieval } from './no-retrieval.js';
import { positionBias } from './position-bias.js';
import { predictionWithoutAnswer } from './prediction-without-answer.js';
import { readingTime } from './reading-time.js';
import type { Rule } from './rule.js';
import { stepOverflow } from './step-overflow.js';
import { termBeforeExplained } from './term-before-explained.js';
import { termDefinedTwice } from './term-defined-twice.js';
import { unknownNames } from './unknown-names.js';
import { loadingRules } from './while-loading.js';
import { wideCode } from './wide-code.js';

/** What must be there for a course to work. Quick: nothing is run. */
export const structuralRules: readonly Rule[] = [...unknownNames, needsCycle, deadLink];

/** What makes a course teach. Simulations are run to hold numbers to them. */
const teachingRules: readonly Rule[] = [
  claimDrift,
  chanceFigure,
  predictionWithoutAnswer,
  goalAlreadyMet,
  missingFeedback,
  missingExplanation,
  noRetrieval,
  longestIsRight,
  positionBias,
  neighbourRepeats,
  stepOverflow,
  wideCode,
  readingTime,
  termBeforeExplained,
  termDefinedTwice,
  longSentence,
  emptyTrack,
];

/** Every rule that looks at a whole course. Adding one is a file and a line above. */
export const rules: readonly Rule[] = [...structuralRules, ...teachingRules];

/** Every rule there is, with its reason: those about single files first. Documentation is made from this. */
export const allRules: readonly Pick<Rule, 'name' | 'severity' | 'reason'>[] = [
  ...Object.entries(loadingRules).map(([name, about]) => ({ name, ...about })),
  ...rules,
];
