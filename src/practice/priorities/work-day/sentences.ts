/** The day told in sentences, for linear mode. */
import { type Line, line, span } from '../../../text/line.js';
import { workTime } from '../../kit/duration.js';
import { measuresOf, parting, remarks, rows, titleOf, verdict } from './comparison.js';
import { openWork, type Shift, type Work } from './day.js';
import { timeOfDay } from './deal.js';
import { limitsAtWork, littlesLaw } from './lessons.js';
import { averages, manyDays } from './many-days.js';
import { measure } from './measure.js';
import { news } from './news.js';
import { policies } from './policies.js';
import { facts, headline } from './result-page.js';
import { type State, shiftOf } from './state.js';

export function say(state: State): readonly Line[] {
  switch (state.stage) {
    case 'intro':
      return [...welcome(state), [], ...desk(state)];
    case 'work':
      return desk(state);
    case 'result':
      return result(state);
    case 'compare':
      return comparison(state);
    case 'end':
      return ending(state);
  }
}

export function formOf({ stage, shift }: State): string | null {
  if (stage === 'end' || stage === 'result') return null;
  if (stage === 'compare') return 'a policy, perhaps with a limit: loudest 1; enter goes on';
  const letters = openWork(shift).map(({ task }) => task.id);
  return `the letter of a task: ${letters.join(' ')}`;
}

function welcome({ resumed, shift, day }: State): readonly Line[] {
  return [
    line(
      'A day from nine to five, with more work than fits. Choose a task, and time runs until something happens: it is done, or another one arrives. Then choose again.',
    ),
    line(
      `A finished task brings its value, half of it after its deadline. Until it is done, it loses points in every hour. Going back to a half-done task takes ${day.reload} minutes to find your place.`,
    ),
    line(
      'At five you hear your day beside a policy\'s: the same tasks, at the same minutes. "watch" compares two policies without you.',
    ),
    ...(resumed ? [line(`Your day is still here: it is ${timeOfDay(shift.now)}. "new" begins another one.`)] : []),
  ];
}

function desk({ shift, before }: State): readonly Line[] {
  return [
    line({ ...span(`${timeOfDay(shift.now)}.`), bold: true }, ` ${news(before, shift).join(' ')}`),
    ...openWork(shift).map((work) => line(`  ${work.task.id}  ${tell(work, shift)}`)),
  ];
}

function tell({ task, left, begun }: Work, { now, inHand }: Shift): string {
  const { deadline } = task;
  const due = deadline === null ? '' : deadline < now ? ', overdue' : `, due at ${timeOfDay(deadline)}`;
  const held = task.id === inHand ? ', in hand' : begun === null ? '' : ', half done';
  return `${task.name}: ${workTime(left)}, worth ${task.value}, loses ${task.delay} an hour${due}${held}.`;
}

function comparison(state: State): readonly Line[] {
  const { lanes } = state;
  const shifts = [shiftOf(state, lanes[0]), shiftOf(state, lanes[1])] as const;
  const [a, b] = measuresOf(shifts);
  const part = parting(shifts, lanes);
  return [
    line({ ...span(verdict(lanes, [a, b])), bold: true }),
    line(lanes[1].policy?.rule ?? ''),
    ...rows.map(({ name, text }) =>
      line(`  ${name}: ${titleOf(lanes[0])} ${text(a)}; ${titleOf(lanes[1])} ${text(b)}.`),
    ),
    ...(part === null ? [] : [line(part)]),
    line(
      `Policies: ${policies.map(({ id, title }) => `${id} (${title})`).join(', ')}. A limit on what is in progress is 1, 2 or 3.`,
    ),
  ];
}

function result(state: State): readonly Line[] {
  const { shift, before } = state;
  return [
    line(news(before, shift).join(' ')),
    line({ ...span(headline(state)), bold: true }),
    ...facts(state).map(([name, text]) => line(`  ${name}: ${text}.`)),
    ...remarks(state).map((remark) => line(remark)),
  ];
}

function ending(state: State): readonly Line[] {
  const [lane] = state.lanes;
  const whose = lane.policy === null ? 'On your day' : `With ${titleOf(lane)}`;
  return [
    line(littlesLaw(whose, measure(shiftOf(state, lane)))),
    line(limitsAtWork(state)),
    line(`One day is luck. Points kept a day, over ${manyDays} days:`),
    ...averages().map(({ policy, kept }) => line(`  ${policy.title}: ${Math.round(kept)}.`)),
  ];
}
