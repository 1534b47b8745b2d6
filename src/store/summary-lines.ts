import type { Course } from '../course/course.js';
import { findIn } from '../course/id.js';
import { plainText } from '../course/plain.js';
import { scheduleAnswers, scheduleCard } from '../review/schedule.js';
import { hangingIndent } from '../text/hanging-indent.js';
import { type Line, line, span } from '../text/line.js';
import { comesBack } from '../text/when.js';
import { truncate } from '../text/width.js';
import { wrap } from '../text/wrap.js';
import { phrase } from '../words/phrase.js';
import { leftLines, testedLines, weakestLines } from './after-session-lines.js';
import type { Telling } from './feedback-lines.js';
import { leftOver } from './left-over.js';
import type { Item, Outcome, Session } from './session.js';
import { summarise } from './session-summary.js';

/** What came of a session, on screen and in plain lines: passages with an empty line between them. */
export function summaryPassages(
  session: Session,
  course: Course,
  telling: SummaryTelling,
  minutesEast: number,
): readonly (readonly Line[])[] {
  const whole = passagesOf(session, course, telling, minutesEast, true);
  const rows = whole.reduce((sum, passage) => sum + passage.length + 1, -1);
  return rows <= (telling.rows ?? 0) ? whole : passagesOf(session, course, telling, minutesEast, false);
}

interface SummaryTelling extends Telling {
  /** With so many rows for all of it, questions are told whole; without, each in one row. */
  readonly rows?: number;
}

function passagesOf(
  session: Session,
  course: Course,
  telling: Telling,
  minutesEast: number,
  isWhole: boolean,
): readonly (readonly Line[])[] {
  const { progress, now, columns, plain = false } = telling;
  const { asked, right, skipped, score, revisit } = summarise(session);
  const left =
    session.quiz === 'review' ? leftOver(course, progress, now, minutesEast) : { more: 0, practices: [], leeches: [] };
  if (asked === 0) {
    const why = phrase('Cards and questions come here when it is time to see them again.');
    const what =
      session.purpose === 'review' && !session.quiz?.startsWith('weakest')
        ? phrase('Nothing is due.')
        : phrase('There is nothing to practise yet.');
    return notEmpty(
      [line({ text: what, bold: true })],
      wrap([span(why, 'dim')], columns),
      weakestLines(session, telling),
      leftLines(left, telling),
    );
  }
  const due = session.items.flatMap((item) =>
    item.kind === 'question'
      ? (scheduleAnswers(progress.answers[item.question.id] ?? [], now)?.due ?? [])
      : (scheduleCard(progress.cards[item.card.id] ?? [], now)?.due ?? []),
  );
  const passed = skipped === 0 ? '' : `, ${phrase('{n} skipped', { n: skipped })}`;
  return notEmpty(
    [
      line(
        { text: phrase('{right} of {asked} right', { right, asked }), bold: true },
        span(`, ${phrase('{share} of the points', { share: `${Math.round(score * 100)} %` })}${passed}.`, 'dim'),
      ),
    ],
    ...(asked > 1 ? [session.outcomes.flatMap((outcome) => outcomeLines(outcome, columns, plain, isWhole))] : []),
    revisit.length === 0
      ? [[span(phrase('Nothing to revisit.'), 'good')]]
      : [
          [span(phrase('Worth another look:'))],
          ...revisit.map((id): Line => {
            const title = findIn(course.lessons, id)?.title ?? id;
            return plain ? line(`  ${title} (backpressure learn ${id})`) : line(span('  · ', 'dim'), title);
          }),
        ],
    due.length === 0 ? [] : [[span(comesBack(Math.min(...due), now, 'The first of them'), 'dim')]],
    testedLines(session, telling),
    leftLines(left, telling),
  );
}

function notEmpty(...passages: (readonly Line[])[]): readonly (readonly Line[])[] {
  return passages.filter(({ length }) => length > 0);
}

/** "✓ A queue holds 6,000 messages. New ones …": each question and card, as it went; in one row unless it is to be whole. */
function outcomeLines({ item, right }: Outcome, columns: number, plain: boolean, isWhole: boolean): Line[] {
  if (plain) {
    const came = right === null ? phrase('skipped') : right ? phrase('right ##correct') : phrase('wrong');
    return [line(`  ${came}: ${beginningOf(item)}`)];
  }
  const mark = right === null ? span('– ', 'dim') : right ? span('✓ ', 'good') : span('✗ ', 'bad');
  if (isWhole) return hangingIndent([span('  '), mark], [span(beginningOf(item))], columns);
  return [[span('  '), mark, span(truncate(beginningOf(item), Math.max(1, columns - 4)))]];
}

/** The first words of a question or of the front of a card. */
export function beginningOf(item: Item): string {
  const blocks = item.kind === 'question' ? item.question.prompt : item.card.front;
  const first = blocks.find((block) => block.kind === 'paragraph');
  return first?.kind === 'paragraph' ? plainText(first.text).replaceAll('\n', ' ') : '';
}
