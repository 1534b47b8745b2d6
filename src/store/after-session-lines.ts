import { type Line, span } from '../text/line.js';
import { plural } from '../text/plural.js';
import { wrap } from '../text/wrap.js';
import type { Telling } from './feedback-lines.js';
import type { LeftOver } from './left-over.js';
import type { Session } from './session.js';

/** Whether a lesson was tested out of, and what is missing where it was not. */
export function testedLines(session: Session, { progress, columns, plain }: Telling): readonly Line[] {
  const lesson = session.quiz?.startsWith('test-out:') ? session.lesson : null;
  if (lesson === null) return [];
  const open = session.outcomes.filter(({ right }) => right !== true).length;
  if (open === 0 && progress.lessons[lesson]?.completed)
    return wrap(
      [span('You know this lesson: it counts as seen. Right again on a later day, it is mastered.', 'good')],
      columns,
    );
  const way = plain ? ` backpressure learn ${lesson} --known says that you know it all the same.` : '';
  return wrap(
    [span(`${plural(open, 'question is', 'questions are')} open. Those alone are asked next time.${way}`, 'dim')],
    columns,
  );
}

/** What there is to do when nothing is due. */
export function weakestLines({ quiz }: Session, { progress, columns, plain }: Telling): readonly Line[] {
  const isMet = Object.keys(progress.answers).length + Object.keys(progress.cards).length > 0;
  if (quiz !== 'review' || !isMet) return [];
  const how = plain ? '"backpressure review --weakest" asks' : 'w asks';
  return wrap([span(`There is time? ${how} what you know least.`, 'dim')], columns);
}

/** What of a review is left for later, what is due in practices, and what does not stick. */
export function leftLines({ more, practices, leeches }: LeftOver, { columns, plain }: Telling): readonly Line[] {
  const tell = (text: string) => wrap([span(text, 'dim')], columns);
  return [
    ...(more === 0
      ? []
      : tell(
          `${more} more ${more === 1 ? 'is' : 'are'} due${plain ? ': backpressure review' : '; m goes on with them'}.`,
        )),
    ...practices.flatMap(({ practice, title, entries }) =>
      tell(`${title}: ${entries.length} due in practice${plain ? `: backpressure practice ${practice}` : ''}.`),
    ),
    ...(leeches.length === 0
      ? []
      : tell(
          `${plural(leeches.length, 'one does', 'ones do')} not stick, forgotten four times or more: ${leeches
            .slice(0, 3)
            .map(({ id }) => id)
            .join(', ')}. Read the lesson again, or keep them out of reviews when they come up.`,
        )),
  ];
}
