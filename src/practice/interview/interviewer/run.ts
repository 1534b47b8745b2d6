import * as v from 'valibot';
import type { Draw } from '../../../questions/kind.js';
import { shuffle, shuffled } from '../../../questions/shuffle.js';
import type { PageIntent } from '../../kit/page.js';
import { readSaved } from '../../kit/saved.js';
import { type BankQuestion, type Sample, type SampleLevel, sampleLevels } from '../bank/bank.js';
import type { KeyedCriterion } from '../bank/sample-key.js';
import type { Round } from '../calibration.js';
import type { ScoreIntent, ScoreSheet } from '../score-sheet.js';
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
  const questions = shuffled(bank, draw).slice(0, runLength);
  const levels = shuffle(questions.length, draw);
  return questions.flatMap((question, index) => {
    const level = sampleLevels[(levels[index] ?? 0) % sampleLevels.length];
    return candidateOf(bank, `${question.id}/${level}`) ?? [];
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

/** A candidate and the scores the learner gave, in the order of the rubric. */
export interface Marked {
  readonly candidate: Candidate;
  readonly scores: readonly Score[];
}

/** A run: who is to be scored, and who has been. */
export interface Run {
  readonly candidates: readonly Candidate[];
  readonly marked: readonly Marked[];
}

/** Points for a candidate: one for the same score as the key, half for half a step beside it. */
export function pointsOf({ candidate, scores }: Marked): number {
  return candidate.rubric.reduce(
    (sum, { key }, index) => sum + Math.max(0, 1 - Math.abs(key - (scores[index] ?? 0))),
    0,
  );
}

/** How the learner scores on the whole. */
export interface Bearing {
  readonly points: number;
  readonly of: number;
  readonly exact: number;
  /** Mean of score minus key: above 0 is generous, below strict. */
  readonly lean: number;
  /** The criterion with the greatest distance, and how often it was off; null where all agree. */
  readonly hardest: { readonly name: string; readonly lean: number } | null;
}

export function bearing(marked: readonly Marked[]): Bearing {
  const all = marked.flatMap(({ candidate, scores }) =>
    candidate.rubric.map(({ id, name, key }, index) => ({ id, name, gap: (scores[index] ?? 0) - key })),
  );
  const sum = (gaps: readonly number[]) => gaps.reduce((total, gap) => total + gap, 0);
  const [hardest] = [...new Set(all.map(({ id }) => id))]
    .map((criterion) => all.filter(({ id }) => id === criterion))
    .map((same) => ({
      name: (same[0]?.name ?? '').replace(/ \(.*\)$/, ''),
      off: sum(same.map(({ gap }) => Math.abs(gap))),
      lean: sum(same.map(({ gap }) => gap)),
    }))
    .sort((a, b) => b.off - a.off);
  return {
    points: marked.reduce((sum, one) => sum + pointsOf(one), 0),
    of: all.length,
    exact: all.filter(({ gap }) => gap === 0).length,
    lean: all.length === 0 ? 0 : sum(all.map(({ gap }) => gap)) / all.length,
    hardest: hardest === undefined || hardest.off === 0 ? null : hardest,
  };
}

/** The run in a line of text, for the journal. */
export function writeRun({ candidates, marked }: Run): string {
  return JSON.stringify({ ids: candidates.map(({ id }) => id), scores: marked.map(({ scores }) => scores) });
}

const savedRun = v.object({ ids: v.array(v.string()), scores: v.array(v.array(v.picklist([0, 0.5, 1]))) });

/** A run from the journal; null when it does not fit this deck. */
export function readRun(bank: readonly BankQuestion[], kept: string | undefined): Run | null {
  const saved = readSaved(savedRun, kept);
  if (saved === null) return null;
  const { ids, scores } = saved;
  const candidates = ids.flatMap((id) => candidateOf(bank, id) ?? []);
  if (candidates.length !== ids.length || scores.length >= candidates.length) return null;
  const marked = candidates.flatMap((candidate, index): Marked[] => {
    const given = scores[index];
    return given === undefined ? [] : [{ candidate, scores: given }];
  });
  return { candidates, marked };
}

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
