import { blank, said } from '../../kit/page.js';
import { type Stage, type Step, step } from '../../kit/practice.js';
import { keyOf } from '../bank/sample-key.js';
import { emptySheet, scoringPage } from '../score-sheet.js';
import type { Score } from '../scores.js';
import type { Interviewer, InterviewerIntent, ScoringCandidate } from './run.js';
import { type Candidate, writeRun } from './run.js';

/** The next candidate of the run. */
export function beginScoring({ run, rounds }: Omit<Interviewer, 'at'>): Interviewer {
  const rubric = run.candidates[run.marked.length]?.rubric ?? [];
  return { run, rounds, at: { stage: 'scoring', sheet: emptySheet(rubric.map(({ name }) => name)), scroll: 0 } };
}

/** An answer to be scored, criterion by criterion, before anything is said about it. */
export function scoring(state: Interviewer, at: ScoringCandidate): Stage<Interviewer, InterviewerIntent> {
  const { run } = state;
  const { sheet, scroll } = at;
  const index = run.marked.length;
  const candidate = run.candidates[index];
  if (candidate === undefined) throw new RangeError('every candidate of this run has been scored');
  const { question, sample } = candidate;
  const page = scoringPage<Interviewer>({
    state,
    sheet,
    scroll,
    passages: [
      { text: [{ text: question.text, tone: 'strong', bold: true }] },
      { text: question.looksFor, tone: 'dim', mark: [{ text: 'Looks for  ', tone: 'dim' }] },
      blank,
      { text: sample.text },
    ],
    heading: 'Your score',
    onDone: 'compare with the key',
    put: (change) => ({ ...state, at: { ...at, ...change } }),
    handIn: (scores) => handIn(state, candidate, scores),
  });
  return {
    ...page,
    status: `answer ${index + 1}/${run.candidates.length}`,
    say: () =>
      said(
        `Answer ${index + 1} of ${run.candidates.length}. The question was: ${question.text}`,
        `It looks for this: ${question.looksFor}`,
        `The answer: ${sample.text.replace(/\s+/g, ' ')}`,
        'Score these five:',
        ...sheet.names.map((name, row) => `${row + 1}. ${name}`),
      ),
  };
}

function handIn({ run, rounds }: Interviewer, candidate: Candidate, scores: readonly Score[]): Step<Interviewer> {
  const marked = { ...run, marked: [...run.marked, { candidate, scores }] };
  const key = keyOf(candidate.question, candidate.level);
  const next: Interviewer = { run: marked, rounds, at: { stage: 'judged', key, scroll: 0 } };
  const isLast = marked.marked.length === run.candidates.length;
  return isLast ? step(next) : step(next, { type: 'practised', practice: 'interviewer', state: writeRun(marked) });
}
