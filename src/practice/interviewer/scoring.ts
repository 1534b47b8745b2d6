import { beside, gap } from '../../text/draw.js';
import { type Line, line, span } from '../../text/line.js';
import { padEnd, truncate } from '../../text/width.js';
import { wrap } from '../../text/wrap.js';
import type { Met } from '../coach/criteria/criterion.js';
import { marks, metWords } from '../coach/names.js';
import { prose } from '../kit/page.js';
import type { Exercise, Turn } from '../legacy-exercise.js';
import { type Drawn, said, scrollBy, scrolled, stage, turn, undrawn } from '../stage.js';
import type { Candidate } from './deal.js';
import { judging } from './judging.js';
import { type Run, writeRun } from './marking.js';

const steps: readonly Met[] = [0, 0.5, 1];

interface Pad {
  readonly scores: readonly (Met | null)[];
  readonly cursor: number;
  readonly scroll: number;
  readonly drawn: Drawn;
}

/** An answer to be scored, criterion by criterion, before anything is said about it. */
export function scoring(run: Run, pad: Pad = { scores: [], cursor: 0, scroll: 0, drawn: undrawn() }): Exercise {
  const index = run.marked.length;
  const candidate = run.candidates[index];
  if (candidate === undefined) throw new RangeError('every candidate of this run has been scored');
  const { rubric, question, sample } = candidate;
  const { cursor, scroll, drawn } = pad;
  const scores = rubric.map((_, row) => pad.scores[row] ?? null);
  const go = (change: Partial<Pad>): Turn => turn(scoring(run, { ...pad, scores, ...change }));
  const put = (score: Met, step = 0): Turn =>
    go({ scores: scores.with(cursor, score), cursor: Math.min(cursor + step, rubric.length - 1) });
  const open = scores.indexOf(null);

  const handIn = (given: readonly Met[]): Turn => {
    const next = { ...run, marked: [...run.marked, { candidate, scores: given }] };
    const isLast = next.marked.length === run.candidates.length;
    return turn(
      judging(next, (on) => scoring(on)),
      ...(isLast ? [] : [{ type: 'practised' as const, practice: 'interviewer', state: writeRun(next) }]),
    );
  };

  return stage({
    title: 'Be the interviewer',
    status: `answer ${index + 1}/${run.candidates.length}`,
    keys: [
      ['↑↓', 'criterion'],
      ['←→', 'score'],
      ['PgUp PgDn', 'scroll'],
      ['enter', open < 0 ? 'compare with the key' : 'next'],
    ],
    view: (size) => {
      const table = rubricLines(candidate, scores, cursor, size.columns >= 100 ? size.columns - 61 : size.columns);
      if (size.columns >= 100) {
        const text = scrolled(answerLines(candidate, 58), { columns: 58, rows: size.rows }, scroll, drawn);
        return beside(text, gap(3), [[span('Your score', 'heading')], [], ...table]).slice(0, size.rows);
      }
      const room = Math.max(3, size.rows - table.length - 1);
      const text = scrolled(
        answerLines(candidate, Math.min(size.columns, 84)),
        { columns: size.columns, rows: room },
        scroll,
        drawn,
      );
      return [...text, [], ...table].slice(0, size.rows);
    },
    press(key) {
      if (key === 'up' || key === 'k') return go({ cursor: Math.max(0, cursor - 1) });
      if (key === 'down' || key === 'j') return go({ cursor: Math.min(rubric.length - 1, cursor + 1) });
      const score = scores[cursor];
      if (key === 'right' || key === 'l') return put(score === null || score === 0 ? 0.5 : 1);
      if (key === 'left' || key === 'h') return put(score === 1 ? 0.5 : 0);
      if (key === ' ') return put(steps[(steps.indexOf(score ?? 1) + 1) % 3] ?? 0);
      if (key === '0' || key === '1' || key === '2') return put(steps[Number(key)] ?? 0, 1);
      const to = scrollBy(key, scroll, drawn, 4);
      if (to !== null) return go({ scroll: to });
      if (key !== 'enter') return null;
      return open < 0 ? handIn(scores.flatMap((one) => one ?? [])) : go({ cursor: open });
    },
    say: said(
      `Answer ${index + 1} of ${run.candidates.length}. The question was: ${question.text}`,
      `It looks for this: ${question.looksFor}`,
      `The answer: ${sample.text.replace(/\s+/g, ' ')}`,
      'Score these five:',
      ...rubric.map(({ what }, row) => `${row + 1}. ${what}`),
    ),
    form: `${rubric.length} digits, one for each line: 0 not found, 1 partly, 2 met`,
    read(typed) {
      const digits = typed.replace(/[\s,]/g, '');
      if (!/^[012]+$/.test(digits) || digits.length !== rubric.length) {
        return {
          malformed: `Type ${rubric.length} digits, for example ${'20120'.padEnd(rubric.length, '1').slice(0, rubric.length)}: 0 not found, 1 partly, 2 met.`,
        };
      }
      return handIn([...digits].map((digit) => steps[Number(digit)] ?? 0));
    },
  });
}

function answerLines({ question, sample }: Candidate, columns: number): Line[] {
  return [...wrap([{ text: question.text, tone: 'strong', bold: true }], columns), [], ...prose(sample.text, columns)];
}

function rubricLines({ rubric }: Candidate, scores: readonly (Met | null)[], cursor: number, columns: number): Line[] {
  return rubric.map(({ what }, row) => {
    const score = scores[row] ?? null;
    const isHere = row === cursor;
    const given = score === null ? '– –' : `${marks[score]} ${metWords[score]}`;
    const tone = score === null ? 'dim' : score === 1 ? 'good' : score === 0 ? 'bad' : 'warn';
    return line(isHere ? span(' ▸ ', 'accent') : '   ', span(padEnd(given, 13), tone), {
      text: truncate(what, Math.max(8, columns - 17)),
      ...(isHere && { bold: true as const }),
    });
  });
}
