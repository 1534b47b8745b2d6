import type { Course } from '../../course/course.js';
import { findIn } from '../../course/id.js';
import type { Progress } from '../../progress/fold.js';
import { answerFormLines, type Focused, gradedLines } from '../../questions/answer-form-lines.js';
import { scheduleAnswers, scheduleCard } from '../../review/schedule.js';
import { currentItem, type Session, type Stage, summarise } from '../../store/session.js';
import { type Line, line, type Span, span } from '../../text/line.js';
import { typeset } from '../../text/typeset.js';
import { comesBack } from '../../text/when.js';
import { wrap } from '../../text/wrap.js';

export interface Around {
  readonly course: Course;
  readonly progress: Progress;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A session as lines: the question and the answer form, the feedback, a card, or what came of it all. */
export function sessionLines(session: Session, columns: number, around: Around): Focused {
  const { stage } = session;
  switch (stage.at) {
    case 'question':
      return questionLines(session, stage, columns);
    case 'feedback':
      return { lines: feedbackLines(session, stage, columns, around), focus: 0 };
    case 'front':
    case 'back':
      return { lines: cardLines(session, columns), focus: 0 };
    case 'summary':
      return { lines: summaryLines(session, columns, around), focus: 0 };
  }
}

function questionLines(session: Session, stage: Extract<Stage, { at: 'question' }>, columns: number): Focused {
  const item = currentItem(session);
  if (item?.kind !== 'question') return { lines: [], focus: 0 };
  const { form, hint, complaint, confidence } = stage;
  const body = answerFormLines(form, columns);
  const before: Line[] = [
    ...typeset(item.question.prompt, columns).map((content) => strong(content)),
    [],
    ...(hint ? [...hintLines(item.question.hint, columns), []] : []),
  ];
  const after: Line[] = [
    [],
    complaint === null
      ? [
          span(form.instruction, 'dim'),
          ...(confidence === null ? [] : [span(`  · ${confidenceText[confidence]}`, 'accent')]),
        ]
      : [span(`! ${complaint}`, 'warn')],
  ];
  return { lines: [...before, ...body.lines, ...after], focus: before.length + body.focus };
}

const confidenceText = { sure: 'you are sure', guess: 'you are guessing' } as const;

function hintLines(hint: Parameters<typeof typeset>[0], columns: number): Line[] {
  if (hint.length === 0) return [[span('There is no hint for this one. Tab again shows the answer.', 'dim')]];
  return typeset(hint, columns - 6).map(
    (content, row): Line => [span(row === 0 ? 'Hint: ' : '      ', 'warn'), ...content],
  );
}

function feedbackLines(
  session: Session,
  stage: Extract<Stage, { at: 'feedback' }>,
  columns: number,
  { progress, now }: Around,
): Line[] {
  const item = currentItem(session);
  if (item?.kind !== 'question') return [];
  const { graded, confidence, gaveUp } = stage;
  const attempts = progress.answers[item.question.id] ?? [];
  const scheduled = session.purpose === 'prediction' || gaveUp ? null : scheduleAnswers(attempts, now);
  const back = scheduled === null ? '' : comesBack(scheduled.due, now);
  const explanation = typeset(item.question.explanation, columns);
  const whole = typeset(graded.feedback, columns);
  return [
    verdict(session, graded.correct, confidence, gaveUp),
    [],
    ...typeset(item.question.prompt, columns).map((content) =>
      content.map((part): Span => ({ ...part, tone: part.tone ?? 'dim' })),
    ),
    [],
    ...gradedLines(graded, columns),
    ...(graded.rows.length === 0
      ? wrap([span('  '), span('Answer  ', 'dim'), { text: graded.solution, bold: true }], columns)
      : []),
    ...(whole.length > 0 ? [[], ...whole] : []),
    ...(explanation.length > 0 ? [[], ...explanation] : []),
    ...(back === '' ? [] : [[], [span(back, 'dim')]]),
  ];
}

function verdict(session: Session, correct: boolean, confidence: 'sure' | 'guess' | null, gaveUp: boolean): Line {
  if (gaveUp) return [{ text: 'The answer', bold: true }];
  if (session.purpose === 'prediction') {
    return [
      { text: correct ? 'A good guess.' : 'Most people guess like this.', bold: true },
      span('  It never counts; you will see why.', 'dim'),
    ];
  }
  const note = confidence === null ? '' : confidence === 'sure' ? '  and you were sure' : '  and you were guessing';
  return correct
    ? line({ text: '✓ Right', tone: 'good', bold: true }, span(note, 'dim'))
    : line({ text: '✗ Not right', tone: 'bad', bold: true }, span(note, 'dim'));
}

function cardLines(session: Session, columns: number): Line[] {
  const item = currentItem(session);
  if (item?.kind !== 'card') return [];
  const front = typeset(item.card.front, columns).map((content) => strong(content));
  if (session.stage.at === 'front')
    return [[], ...front, [], [span('Say the answer to yourself, then turn the card.', 'dim')]];
  return [
    [],
    ...front,
    [],
    [span('─'.repeat(Math.min(columns, 24)), 'dim')],
    [],
    ...typeset(item.card.back, columns),
    [],
    [span('How well did you know it?', 'dim')],
  ];
}

function summaryLines(session: Session, columns: number, { course, progress, now }: Around): Line[] {
  const { asked, right, skipped, score, revisit } = summarise(session);
  if (asked === 0)
    return [
      [],
      [{ text: 'Nothing is due.', bold: true }],
      [],
      ...wrap([span('Cards and questions come here when it is time to see them again.', 'dim')], columns),
    ];
  const scheduled = session.items.flatMap((item) =>
    item.kind === 'question'
      ? (scheduleAnswers(progress.answers[item.question.id] ?? [], now)?.due ?? [])
      : (scheduleCard(progress.cards[item.card.id] ?? [], now)?.due ?? []),
  );
  const soonest = scheduled.length === 0 ? '' : comesBack(Math.min(...scheduled), now, 'The first of them');
  return [
    [],
    line(
      { text: `${right} of ${asked} right`, bold: true },
      span(`   ${Math.round(score * 100)} % of the points`, 'dim'),
      span(skipped === 0 ? '' : `, ${skipped} skipped`, 'dim'),
    ),
    [],
    ...(revisit.length === 0
      ? [[span('Nothing to revisit.', 'good')] as Line]
      : [
          [span('Worth another look:')] as Line,
          ...revisit.map((id): Line => [span('  · ', 'dim'), span(findIn(course.lessons, id)?.title ?? id)]),
        ]),
    [],
    [span(soonest, 'dim')],
  ];
}

function strong(content: Line): Line {
  return content.map((part): Span => (part.tone === undefined ? { ...part, bold: true } : part));
}
