import type { Size } from '../../../simulations/engine/simulation.js';
import { hangingIndent } from '../../../text/hanging-indent.js';
import { type Line, line, span } from '../../../text/line.js';
import { label, prose } from '../../kit/page.js';
import { fitLines } from '../../versions/fit-lines.js';
import { comparePage } from './compare-page.js';
import { isBegun, isOpen } from './day.js';
import { timeOfDay } from './deal.js';
import { deskLines } from './desk-page.js';
import { endLines } from './end-page.js';
import { resultLines } from './result-page.js';
import type { State } from './state.js';

export function view(state: State, size: Size): readonly Line[] {
  switch (state.stage) {
    case 'intro':
      return fitLines(intro(state, Math.min(size.columns, 84)), size);
    case 'work':
      return deskLines(state, size);
    case 'result':
      return fitLines(resultLines(state, Math.min(size.columns, 84)), size, state.scroll);
    case 'compare':
      return comparePage(state, size);
    case 'end':
      return fitLines(endLines(state, Math.min(size.columns, 84)), size, state.scroll);
  }
}

export function statusOf({ stage, shift }: State): string {
  if (stage === 'intro') return '9:00 to 17:00';
  if (stage === 'work') return `${shift.work.filter(isOpen).length} open, ${shift.work.filter(isBegun).length} begun`;
  return 'the day is over';
}

function intro({ resumed, shift, day }: State, columns: number): readonly Line[] {
  const row = (name: string, text: string): Line[] =>
    hangingIndent([label(span(`  ${name}`, 'accent'), 15)], [span(text)], columns);
  const begin = resumed
    ? `Your day is still here: it is ${timeOfDay(shift.now)}.`
    : 'A day from nine to five, with more work than fits.';
  return [
    [],
    line({ ...span(begin), bold: true }),
    [],
    ...prose(
      'Choose a task, and time runs until something happens: it is done, or another one arrives. Then choose again.',
      columns,
    ),
    [],
    ...row('value', 'points for having it; half of them after its deadline'),
    ...row('lost/h', 'points lost in every hour that it is not done'),
    ...row('◐ half done', `going back to it takes ${day.reload} minutes to find your place`),
    ...row('! !!', 'how loudly it was asked for'),
    [],
    ...prose('At five you see your day beside a policy’s: the same tasks, at the same minutes.', columns),
  ];
}
