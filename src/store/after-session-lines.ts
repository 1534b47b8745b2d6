import { type Line, span } from '../text/line.js';
import { wrap } from '../text/wrap.js';
import { phrase } from '../words/phrase.js';
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
      [span(phrase('You know this lesson: it counts as seen. Right again on a later day, it is mastered.'), 'good')],
      columns,
    );
  const way = plain
    ? ` ${phrase('{command} says that you know it all the same.', { command: `backpressure learn ${lesson} --known` })}`
    : '';
  return wrap(
    [
      span(
        `${phrase('{n} question is open. Those alone are asked next time.|{n} questions are open. Those alone are asked next time.', { n: open })}${way}`,
        'dim',
      ),
    ],
    columns,
  );
}

/** What there is to do when nothing is due. */
export function weakestLines({ quiz }: Session, { progress, columns, plain }: Telling): readonly Line[] {
  const isMet = Object.keys(progress.answers).length + Object.keys(progress.cards).length > 0;
  if (quiz !== 'review' || !isMet) return [];
  const how = plain ? '"backpressure review --weakest"' : 'w';
  return wrap([span(phrase('There is time? {how} asks what you know least.', { how }), 'dim')], columns);
}

/** What of a review is left for later, what is due in practices, and what does not stick. */
export function leftLines({ more, practices, leeches }: LeftOver, { columns, plain }: Telling): readonly Line[] {
  const tell = (text: string) => wrap([span(text, 'dim')], columns);
  return [
    ...(more === 0
      ? []
      : tell(
          plain
            ? phrase('{n} more is due: {command}.|{n} more are due: {command}.', {
                n: more,
                command: 'backpressure review',
              })
            : phrase('{n} more is due; m goes on with it.|{n} more are due; m goes on with them.', { n: more }),
        )),
    ...practices.flatMap(({ practice, title, entries }) =>
      tell(
        `${title}: ${phrase('{n} due in practice', { n: entries.length })}${plain ? `: backpressure practice ${practice}` : ''}.`,
      ),
    ),
    ...(leeches.length === 0
      ? []
      : tell(
          phrase(
            '{n} one does not stick, forgotten four times or more: {names}. Read the lesson again, or keep it out of reviews when it comes up.|{n} ones do not stick, forgotten four times or more: {names}. Read the lesson again, or keep them out of reviews when they come up.',
            {
              n: leeches.length,
              names: leeches
                .slice(0, 3)
                .map(({ id }) => id)
                .join(', '),
            },
          ),
        )),
  ];
}
