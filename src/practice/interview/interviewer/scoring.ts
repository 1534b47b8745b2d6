import { beside, gap } from '../../../text/draw.js';
import { hangingIndent } from '../../../text/hanging-indent.js';
import { type Line, span } from '../../../text/line.js';
import { scrolled, scrollTarget } from '../../../text/scroll.js';
import type { Size } from '../../../text/size.js';
import { truncate } from '../../../text/width.js';
import { wrap } from '../../../text/wrap.js';
import { prose } from '../../kit/page.js';
import { type Step, stay, step } from '../../kit/practice.js';
import { pageBindings } from '../../kit/scrolling.js';
import { type Stage, said } from '../../kit/stages.js';
import { keyOf } from '../bank/sample-key.js';
import { emptySheet, readScores, sheetBindings, sheetForm, sheetLines, updateSheet } from '../score-sheet.js';
import type { Score } from '../scores.js';
import type { Candidate } from './candidates.js';
import { writeRun } from './marking.js';
import type { Interviewer, InterviewerIntent, ScoringCandidate } from './state.js';

/** The next candidate of the run on the table. */
export function beginScoring({ run, rounds }: Omit<Interviewer, 'at'>): Interviewer {
  const rubric = run.candidates[run.marked.length]?.rubric ?? [];
  return { run, rounds, at: { stage: 'scoring', sheet: emptySheet(rubric.map(({ name }) => name)), scroll: 0 } };
}

/** An answer to be scored, criterion by criterion, before anything is said about it. */
export function scoring(state: Interviewer, at: ScoringCandidate): Stage<Interviewer, InterviewerIntent> {
  const { run } = state;
  const { sheet } = at;
  const index = run.marked.length;
  const candidate = run.candidates[index];
  if (candidate === undefined) throw new RangeError('every candidate of this run has been scored');
  const { question, sample } = candidate;
  return {
    status: `answer ${index + 1}/${run.candidates.length}`,
    bindings: [...sheetBindings(sheet, 'compare with the key'), ...pageBindings],
    form: sheetForm(sheet),
    update(intent, { size }) {
      switch (intent.type) {
        case 'scroll': {
          const { columns, rows } = paneOf(size, sheet.names.length);
          const lines = answerLines(candidate, columns).length;
          return step({
            ...state,
            at: { ...at, scroll: scrollTarget(intent.key, at.scroll, lines, rows) ?? at.scroll },
          });
        }
        case 'move':
        case 'raise':
        case 'lower':
        case 'turn':
        case 'score':
        case 'hand-in': {
          const next = updateSheet(sheet, intent);
          return 'given' in next
            ? handIn(state, candidate, next.given)
            : step({ ...state, at: { ...at, sheet: next } });
        }
        default:
          return stay(state);
      }
    },
    view(size) {
      const pane = paneOf(size, sheet.names.length);
      const text = scrolled(answerLines(candidate, pane.columns), pane, at.scroll);
      const width = isWide(size) ? size.columns - textColumn - 3 : size.columns;
      const heading = sheet.notice === '' ? span('Your score', 'heading') : span(truncate(sheet.notice, width), 'warn');
      const table: Line[] = [[heading], ...sheetLines(sheet, width)];
      return (isWide(size) ? beside(text, gap(3), table) : [...text, ...table]).slice(0, size.rows);
    },
    say: () =>
      said(
        `Answer ${index + 1} of ${run.candidates.length}. The question was: ${question.text}`,
        `It looks for this: ${question.looksFor}`,
        `The answer: ${sample.text.replace(/\s+/g, ' ')}`,
        'Score these five:',
        ...sheet.names.map((name, row) => `${row + 1}. ${name}`),
      ),
    read: (typed) => readScores(sheet, typed),
  };
}

function handIn({ run, rounds }: Interviewer, candidate: Candidate, scores: readonly Score[]): Step<Interviewer> {
  const marked = { ...run, marked: [...run.marked, { candidate, scores }] };
  const key = keyOf(candidate.question, candidate.level);
  const next: Interviewer = { run: marked, rounds, at: { stage: 'judged', key, scroll: 0 } };
  const isLast = marked.marked.length === run.candidates.length;
  return isLast ? step(next) : step(next, { type: 'practised', practice: 'interviewer', state: writeRun(marked) });
}

function answerLines({ question, sample }: Candidate, columns: number): Line[] {
  return [
    ...wrap([{ text: question.text, tone: 'strong', bold: true }], columns),
    ...hangingIndent([span('Looks for  ', 'dim')], [span(question.looksFor, 'dim')], columns),
    [],
    ...prose(sample.text, columns),
  ];
}

const textColumn = 58;

function isWide({ columns }: Size): boolean {
  return columns >= 100;
}

/** The room for the answer: beside the sheet where it is wide enough, else above it. */
function paneOf(size: Size, criteria: number): Size {
  if (isWide(size)) return { columns: textColumn, rows: size.rows };
  return { columns: Math.min(size.columns, 84), rows: Math.max(3, size.rows - criteria - 1) };
}
