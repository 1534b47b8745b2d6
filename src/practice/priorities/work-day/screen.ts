import { type Line, span } from '../../../text/line.js';
import type { Size } from '../../../text/size.js';
import { aloud, drawPage, facts, fitPage, type Part, row, sayPage, sentence, silent } from '../page.js';
import { comparePage, sayComparison } from './compare.js';
import { isBegun, isOpen } from './day.js';
import { timeOfDay } from './deal.js';
import { deskLines, sayDesk } from './desk.js';
import { endParts } from './end.js';
import { resultParts } from './result.js';
import type { State } from './state.js';

export function view(state: State, size: Size): readonly Line[] {
  if (state.stage === 'work') return deskLines(state, size);
  if (state.stage === 'compare') return comparePage(state, size);
  return fitPage(pageLines(state, size), size, state.scroll);
}

/** All of a page that may be longer than the screen. */
export function pageLines(state: State, { columns }: Size): readonly Line[] {
  return drawPage(partsOf(state), Math.min(columns, 84));
}

export function say(state: State): readonly Line[] {
  if (state.stage === 'work') return sayDesk(state);
  if (state.stage === 'compare') return sayComparison(state);
  return sayPage(partsOf(state));
}

function partsOf(state: State): readonly Part[] {
  if (state.stage === 'result') return resultParts(state);
  return state.stage === 'end' ? endParts(state) : intro(state);
}

export function statusOf({ stage, shift }: State): string {
  if (stage === 'intro') return '9:00 to 17:00';
  if (stage === 'work') return `${shift.work.filter(isOpen).length} open, ${shift.work.filter(isBegun).length} begun`;
  return 'the day is over';
}

function intro(state: State): readonly Part[] {
  const { resumed, shift, day } = state;
  const begin = resumed
    ? `Your day is still here: it is ${timeOfDay(shift.now)}.`
    : 'A day from nine to five, with more work than fits.';
  const numbers = facts(
    15,
    [
      ['  value', 'points for having it; half of them after its deadline'],
      ['  lost/h', 'points lost in every hour that it is not done'],
      ['  ◐ half done', `going back to it takes ${day.reload} minutes to find your place`],
      ['  ! !!', 'how loudly it was asked for'],
    ],
    'accent',
  );
  return [
    row({ ...span(begin), bold: true }),
    sentence(
      'Choose a task, and time runs until something happens: it is done, or another one arrives. Then choose again.',
    ),
    silent(numbers.draw),
    aloud(
      `A finished task brings its value, half of it after its deadline. Until it is done, it loses points in every hour. Going back to a half-done task takes ${day.reload} minutes to find your place.`,
    ),
    sentence('At five you see your day beside a policy’s: the same tasks, at the same minutes.'),
    aloud('"watch" compares two policies without you.', ...(resumed ? ['"new" begins another one.'] : [])),
    { draw: () => [], say: [[], ...sayDesk(state)] },
  ];
}
