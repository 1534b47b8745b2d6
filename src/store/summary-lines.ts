import type { Course } from '../course/course.js';
import { findIn } from '../course/id.js';
import { scheduleAnswers, scheduleCard } from '../review/schedule.js';
import { type Line, line, span } from '../text/line.js';
import { comesBack } from '../text/when.js';
import { wrap } from '../text/wrap.js';
import type { Telling } from './feedback-lines.js';
import type { Session } from './session.js';
import { summarise } from './session-summary.js';

/** What came of a session, on screen and in plain lines: passages with an empty line between them. */
export function summaryPassages(session: Session, course: Course, telling: Telling): readonly (readonly Line[])[] {
  const { progress, now, columns, plain = false } = telling;
  const { asked, right, skipped, score, revisit } = summarise(session);
  if (asked === 0) {
    const why = 'Cards and questions come here when it is time to see them again.';
    return [[[{ text: 'Nothing is due.', bold: true }]], wrap([span(why, 'dim')], columns)];
  }
  const due = session.items.flatMap((item) =>
    item.kind === 'question'
      ? (scheduleAnswers(progress.answers[item.question.id] ?? [], now)?.due ?? [])
      : (scheduleCard(progress.cards[item.card.id] ?? [], now)?.due ?? []),
  );
  const passed = skipped === 0 ? '' : `, ${skipped} skipped`;
  return [
    [
      line(
        { text: `${right} of ${asked} right`, bold: true },
        span(`, ${Math.round(score * 100)} % of the points${passed}.`, 'dim'),
      ),
    ],
    revisit.length === 0
      ? [[span('Nothing to revisit.', 'good')]]
      : [
          [span('Worth another look:')],
          ...revisit.map((id): Line => {
            const title = findIn(course.lessons, id)?.title ?? id;
            return plain ? line(`  ${title} (backpressure learn ${id})`) : line(span('  · ', 'dim'), title);
          }),
        ],
    due.length === 0 ? [] : [[span(comesBack(Math.min(...due), now, 'The first of them'), 'dim')]],
  ];
}
