import type { Draw } from '../../questions/kind.js';
import { type BankQuestion, type Sample, type SampleLevel, sampleLevels } from '../coach/bank.js';
import type { Met } from '../coach/criteria/criterion.js';
import { asMetScore, described } from '../coach/names.js';

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
  readonly rubric: readonly { readonly id: string; readonly what: string; readonly key: Met }[];
}

/** Six answers to six questions, each level twice, in any order. */
export function deal(bank: readonly BankQuestion[], draw: Draw): readonly Candidate[] {
  const questions = shuffled(bank, draw).slice(0, runLength);
  const levels = shuffled(
    questions.map((_, index) => sampleLevels[index % sampleLevels.length] ?? 'medium'),
    draw,
  );
  return questions.flatMap((question, index) => candidateOf(bank, `${question.id}/${levels[index]}`) ?? []);
}

/** The candidate of this id; null when the deck has it no more. */
export function candidateOf(bank: readonly BankQuestion[], id: string): Candidate | null {
  const [name, written] = id.split('/');
  const question = bank.find((one) => one.id === name);
  const level = sampleLevels.find((one) => one === written);
  if (question === undefined || level === undefined) return null;
  const sample = question.samples[level];
  const rubric = Object.entries(sample.key).map(([criterion, score]) => ({
    id: criterion,
    what: described(criterion, question.criteria.find((wanted) => wanted.id === criterion)?.extra ?? ''),
    key: asMetScore(score),
  }));
  return { id, question, level, sample, rubric };
}

function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const left = [...items];
  return Array.from({ length: left.length }, () => left.splice(draw(left.length), 1)).flat();
}
