import type { Draw } from '../../../questions/kind.js';
import { shuffle } from '../../../questions/shuffle.js';
import { type BankQuestion, type Sample, type SampleLevel, sampleLevels } from '../bank/bank.js';
import { described, type Score } from '../scores.js';

/** How many answers are scored in a run. */
const runLength = 6;

/** A sample answer to be scored: which it is stays hidden until it has been. */
export interface Candidate {
  /** "q-06/medium". */
  readonly id: string;
  readonly question: BankQuestion;
  readonly level: SampleLevel;
  readonly sample: Sample;
  /** The criteria that it is scored on, and what the key says. */
  readonly rubric: readonly { readonly id: string; readonly name: string; readonly key: Score }[];
}

/** Six answers to six questions, each level twice, in any order. */
export function drawCandidates(bank: readonly BankQuestion[], draw: Draw): readonly Candidate[] {
  const questions = shuffle(bank.length, draw).slice(0, runLength);
  const levels = shuffle(questions.length, draw);
  return questions.flatMap((question, index) => {
    const level = sampleLevels[(levels[index] ?? 0) % sampleLevels.length];
    return candidateOf(bank, `${bank[question]?.id}/${level}`) ?? [];
  });
}

/** The candidate of this id; null when the deck has it no more. */
export function candidateOf(bank: readonly BankQuestion[], id: string): Candidate | null {
  const [name, written] = id.split('/');
  const question = bank.find((one) => one.id === name);
  const level = sampleLevels.find((one) => one === written);
  if (question === undefined || level === undefined) return null;
  const sample = question.samples[level];
  const extraOf = (criterion: string) => question.criteria.find((wanted) => wanted.id === criterion)?.extra ?? '';
  const rubric = Object.entries(sample.key).map(([criterion, key]) => ({
    id: criterion,
    name: described(criterion, extraOf(criterion)),
    key,
  }));
  return { id, question, level, sample, rubric };
}
