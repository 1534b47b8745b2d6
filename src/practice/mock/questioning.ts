import type { Question } from '../../course/question.js';
import { answerFormLines, gradedLines } from '../../questions/answer-form-lines.js';
import { intentOf } from '../../questions/intent.js';
import type { AnswerForm, Draw, Graded } from '../../questions/kind.js';
import { ask } from '../../questions/registry.js';
import { type Line, line, plain, span } from '../../text/line.js';
import { typeset } from '../../text/typeset.js';
import { spans } from '../../text/wrap.js';
import type { Exercise, Turn } from '../legacy-exercise.js';
import { type Drawn, said, scrollBy, scrolled, stage, turn, undrawn } from '../stage.js';
import type { Outcome } from './plan.js';

/** Where a part leads when it is over. */
export type Onward = (outcome: Outcome, now: number) => Turn;

/** A question of the course, with its feedback at once: this is practice, not an examination. */
export function questioning(question: Question, draw: Draw, now: number, onward: Onward): Exercise {
  return asked({ question, since: now, onward }, ask(question, draw), '', undrawn());
}

interface Put {
  readonly question: Question;
  readonly since: number;
  readonly onward: Onward;
}

function asked(put: Put, form: AnswerForm, complaint: string, drawn: Drawn): Exercise {
  const { question, since, onward } = put;
  const handIn = (filled: AnswerForm, now: number): Turn => {
    if (filled.missing !== null) return turn(asked(put, filled, filled.missing, drawn));
    const graded = filled.grade();
    const { correct, points, answer } = graded;
    return turn(answered(put, graded, 0, undrawn()), {
      type: 'answered',
      question: question.id,
      answer,
      correct,
      points,
      confidence: null,
      ms: Math.max(0, now - since),
    });
  };
  const isText = form.field !== null;
  return stage({
    title: 'Mock interview',
    status: 'question',
    keys: [['enter', 'answer'], ...form.keys],
    typing: isText,
    view(size) {
      const columns = Math.min(size.columns, 84);
      const body = answerFormLines(form, columns);
      const prompt: Line[] = typeset(question.prompt, columns).map((row) =>
        row.map((part) => (part.tone === undefined ? { ...part, bold: true as const } : part)),
      );
      const lines = [
        ...prompt,
        [],
        ...body.lines,
        [],
        [span(complaint === '' ? form.instruction : `! ${complaint}`, complaint === '' ? 'dim' : 'warn')],
      ];
      // The row with the cursor stays in view, with one row after it.
      const focus = prompt.length + 1 + body.focus;
      return scrolled(lines, size, Math.max(0, focus - size.rows + 4), drawn);
    },
    press(key, now) {
      if (key === 'enter') return handIn(form, now);
      const intent = intentOf(key, isText);
      return intent === null ? null : turn(asked(put, form.press(intent), '', drawn));
    },
    paste: (text) =>
      turn(
        isText
          ? asked(put, form.press({ do: 'type', text: text.replace(/\s+/g, ' ') }), '', drawn)
          : asked(put, form, complaint, drawn),
      ),
    say: [
      ...typeset(question.prompt, 76),
      ...form.targets.map(({ label, text }) => line(`${label}) `, ...spans(text))),
      ...form.rows.map(({ label, text }) => line(`${label}) `, ...spans(text))),
      line(`${form.instruction}.`),
    ],
    form: `${form.format}; s to skip`,
    read(typed, now) {
      if (typed.trim() === 's') return onward({ points: null }, now);
      const read = form.read(typed);
      if ('malformed' in read) return read;
      return read.missing === null ? handIn(read, now) : { malformed: read.missing };
    },
  });
}

function answered(put: Put, graded: Graded, scroll: number, drawn: Drawn): Exercise {
  const { question, onward } = put;
  const go = (now: number) => onward({ points: graded.points }, now);
  return stage({
    title: 'Mock interview',
    status: 'question',
    keys: [
      ['enter', 'go on'],
      ['↑↓', 'scroll'],
    ],
    view(size) {
      const columns = Math.min(size.columns, 84);
      const lines: Line[] = [
        [graded.correct ? span('✓ Right', 'good') : span('✗ Not right', 'bad')],
        [],
        ...gradedLines(graded, columns),
        ...(graded.rows.length === 0 ? [line(span('  Answer  ', 'dim'), graded.solution)] : []),
        ...(graded.feedback.length === 0 ? [] : [[], ...typeset(graded.feedback, columns)]),
        ...(question.explanation.length === 0 ? [] : [[], ...typeset(question.explanation, columns)]),
      ];
      return scrolled(lines, size, scroll, drawn);
    },
    press(key, now) {
      const to = scrollBy(key, scroll, drawn);
      if (to !== null) return turn(answered(put, graded, to, drawn));
      return key === 'enter' || key === ' ' ? go(now) : null;
    },
    say: [
      ...said(graded.correct ? 'Right.' : `Not right. The answer: ${graded.solution}`),
      ...graded.rows
        .filter(({ mark, feedback }) => mark !== 'none' && feedback.length > 0)
        .flatMap(({ feedback }) => typeset(feedback, 76)),
      ...typeset(graded.feedback, 76),
      ...typeset(question.explanation, 76),
    ].filter((row) => plain(row) !== ''),
    form: null,
    read: (_, now) => go(now),
  });
}
