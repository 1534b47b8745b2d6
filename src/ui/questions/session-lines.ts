import type { Block } from '../../course/block.js';
import type { Course } from '../../course/course.js';
import type { Progress } from '../../progress/fold.js';
import { answerFormLines, type Focused } from '../../questions/answer-form-lines.js';
import { scheduleCard } from '../../review/schedule.js';
import { feedbackPassages } from '../../store/feedback-lines.js';
import { currentItem, type Session, type Stage } from '../../store/session.js';
import { summaryPassages } from '../../store/summary-lines.js';
import { type Line, pressing, type Span, span } from '../../text/line.js';
import { typeset } from '../../text/typeset.js';
import { inTime } from '../../text/when.js';
import { padEnd, width } from '../../text/width.js';
import { phrase } from '../../words/phrase.js';
import { ratings } from './keys/card.js';

interface Around {
  readonly course: Course;
  readonly progress: Progress;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Local time minus UTC, in minutes. */
  readonly minutesEast: number;
  /** Rows of the screen. */
  readonly rows?: number;
}

/** A session as lines: the question and the answer form, the feedback, a card, or what came of it all. */
export function sessionLines(session: Session, columns: number, around: Around): Focused {
  const { stage } = session;
  switch (stage.at) {
    case 'question':
      return questionLines(session, stage, columns);
    case 'feedback':
      return { lines: apart(feedbackPassages(session, { ...around, columns })), focus: 0 };
    case 'front':
    case 'back':
      return { lines: cardLines(session, columns, around), focus: 0 };
    case 'summary':
      return {
        lines: apart(summaryPassages(session, around.course, { ...around, columns }, around.minutesEast)),
        focus: 0,
      };
  }
}

function questionLines(session: Session, stage: Extract<Stage, { at: 'question' }>, columns: number): Focused {
  const item = currentItem(session);
  if (item?.kind !== 'question') return { lines: [], focus: 0 };
  const { form, hints, complaint, confidence } = stage;
  const body = answerFormLines(form, columns);
  const before: Line[] = [
    ...typeset(item.question.prompt, columns).map((content) => strong(content)),
    [],
    ...(hints > 0 ? [...hintLines(item.question.hint, hints, columns), []] : []),
  ];
  const after: Line[] = [
    [],
    complaint === null
      ? [
          span(form.instruction, 'dim'),
          ...(confidence === null ? [] : [span(`  · ${phrase(confidenceText[confidence])}`, 'accent')]),
        ]
      : [span(`! ${complaint}`, 'warn')],
  ];
  return { lines: [...before, ...body.lines, ...after], focus: before.length + body.focus };
}

const confidenceText = { sure: 'you are sure', guess: 'you are guessing' } as const;

/** The hints asked for so far, one below the other. */
function hintLines(hint: readonly Block[], asked: number, columns: number): Line[] {
  if (hint.length === 0) return [[span(phrase('There is no hint for this one. Tab again shows the answer.'), 'dim')]];
  const lead = `${phrase('Hint:')} `;
  return hint
    .slice(0, asked)
    .flatMap((one) =>
      typeset([one], columns - width(lead)).map(
        (content, row): Line => [span(row === 0 ? lead : ' '.repeat(width(lead)), 'warn'), ...content],
      ),
    );
}

function cardLines(session: Session, columns: number, { progress, now }: Around): Line[] {
  const item = currentItem(session);
  if (item?.kind !== 'card') return [];
  const front = typeset(item.card.front, columns).map((content) => strong(content));
  if (session.stage.at === 'front')
    return [...front, [], [span(phrase('Say the answer to yourself, then turn the card.'), 'dim')]];
  const judged = progress.cards[item.card.id] ?? [];
  const words = Math.max(12, ...ratings.map(({ meaning }) => width(phrase(meaning)))) + 2;
  return [
    ...front,
    [],
    [span('─'.repeat(Math.min(columns, 24)), 'dim')],
    [],
    ...typeset(item.card.back, columns),
    [],
    [span(phrase('How well did you know it?'), 'dim')],
    ...ratings.map(({ key, rating, meaning }): Line => {
      const due = scheduleCard([...judged, { at: new Date(now).toISOString(), rating }], now)?.due;
      const again = due === undefined ? '' : inTime(due - now);
      return pressing([span(`  ${key}  `, 'accent'), span(padEnd(phrase(meaning), words)), span(again, 'dim')], key);
    }),
  ];
}

/** Passages with an empty line between them. */
function apart(passages: readonly (readonly Line[])[]): Line[] {
  return passages.flatMap((passage, index) => (index === 0 ? [...passage] : [[], ...passage]));
}

function strong(content: Line): Line {
  return content.map((part): Span => (part.tone === undefined ? { ...part, bold: true } : part));
}
