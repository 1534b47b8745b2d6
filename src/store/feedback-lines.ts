import type { Question } from '../course/question.js';
import type { Progress } from '../progress/fold.js';
import { gradedLines, spokenRows } from '../questions/answer-form-lines.js';
import type { Graded } from '../questions/kind.js';
import { recallAnswer } from '../questions/registry.js';
import { scheduleAnswers } from '../review/schedule.js';
import { hangingIndent } from '../text/hanging-indent.js';
import { type Line, line, type Span, span } from '../text/line.js';
import { typeset, typesetSpoken } from '../text/typeset.js';
import { comesBack } from '../text/when.js';
import { padEnd, width } from '../text/width.js';
import { phrase } from '../words/phrase.js';
import { currentItem, type Session, type Stage } from './session.js';

export interface Telling {
  readonly progress: Progress;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly columns: number;
  /** In words alone, for plain lines: no marks, and nothing again that was just read out. */
  readonly plain?: true;
}

type Feedback = Extract<Stage, { at: 'feedback' }>;

/** What an answer gets, on screen and in plain lines: passages with an empty line between them. Empty where none was given. */
export function feedbackPassages(session: Session, telling: Telling): readonly (readonly Line[])[] {
  const { stage } = session;
  const item = currentItem(session);
  if (stage.at !== 'feedback' || item?.kind !== 'question') return [];
  const { question } = item;
  const { graded, gaveUp } = stage;
  const { progress, now, columns, plain = false } = telling;
  const attempts = progress.answers[question.id] ?? [];
  const counts = session.purpose !== 'prediction' && !gaveUp;
  const scheduled = counts ? scheduleAnswers(attempts, now) : null;
  // On screen the right row is ticked; without rows to tick, and in words, it is said.
  const saysAnswer = graded.rows.length === 0 || (plain && !graded.correct);
  const set = plain ? typesetSpoken : typeset;
  const passages: (readonly Line[])[] = [
    [verdictLine(session, stage, plain)],
    plain ? [] : typeset(question.prompt, columns).map(dimmed),
    [
      ...(plain ? spokenRows(graded, columns) : gradedLines(graded, columns)),
      ...(saysAnswer && !plain ? [...saidLine(question, stage, columns), ...answerLine(graded, columns)] : []),
    ],
    saysAnswer && plain ? labelled(`${phrase('Answer:')} `, graded.solution, columns) : [],
    set(graded.feedback, columns),
    set(question.explanation, columns),
    scheduled === null ? [] : [[span(comesBack(scheduled.due, now), 'dim')]],
  ];
  return passages.filter((passage) => passage.length > 0);
}

/** "✓ Right  and you were sure"; in words alone "Right, and you were sure." */
function verdictLine(session: Session, { graded, confidence, gaveUp }: Feedback, plain: boolean): Line {
  const isOverruled = !graded.correct && !gaveUp && session.outcomes.at(-1)?.right === true;
  const correct = graded.correct || isOverruled;
  if (gaveUp) return [{ text: plain ? phrase('The answer:') : phrase('The answer'), bold: true }];
  if (session.purpose === 'prediction') {
    const head = correct ? phrase('A good guess.') : phrase('Most people guess like this.');
    return line(
      { text: head, bold: true },
      span(`${plain ? ' ' : '  '}${phrase('It never counts; you will see why.')}`, 'dim'),
    );
  }
  const head = isOverruled ? phrase('Counted as right') : correct ? phrase('Right') : phrase('Not right');
  const note =
    confidence === null ? '' : confidence === 'sure' ? phrase('and you were sure') : phrase('and you were guessing');
  if (plain) return line(`${head}${note && `, ${note}`}.`);
  const mark: Span = { text: `${correct ? '✓' : '✗'} ${head}`, tone: correct ? 'good' : 'bad', bold: true };
  return line(mark, span(note && `  ${note}`, 'dim'));
}

/** What was typed: it has left the screen with its field, and is what the answer is held against. */
function saidLine(question: Question, { graded, gaveUp }: Feedback, columns: number): Line[] {
  const said = gaveUp ? null : recallAnswer(question, graded.answer);
  return said === null || said === '' ? [] : labelled(padEnd(`  ${phrase('You said')}`, labelCells()), said, columns);
}

function answerLine({ solution }: Graded, columns: number): Line[] {
  return labelled(padEnd(`  ${phrase('Answer')}`, labelCells()), solution, columns);
}

/** Both labels are as wide as the wider one. */
function labelCells(): number {
  return Math.max(width(phrase('You said')), width(phrase('Answer'))) + 4;
}

function labelled(label: string, text: string, columns: number): Line[] {
  return hangingIndent([span(label, 'dim')], [{ text, bold: true }], columns);
}

function dimmed(content: Line): Line {
  return content.map((part): Span => ({ ...part, tone: part.tone ?? 'dim' }));
}
