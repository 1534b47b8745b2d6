import { workTime } from '../../../text/duration.js';
import { plural } from '../../../text/plural.js';
import { openWork, type Shift, type Work } from './day.js';
import { timeOfDay } from './make-day.js';

/** What happened since the last decision, in sentences; the morning's mail where there was none. */
export function news(before: Shift | null, after: Shift): readonly string[] {
  if (before === null) {
    const open = openWork(after).length;
    if (after.now === 0) return [`${plural(open, 'task')} ${open === 1 ? 'waits' : 'wait'} on your desk.`];
    return [`It is ${timeOfDay(after.now)}, and ${plural(open, 'task')} ${open === 1 ? 'is' : 'are'} open.`];
  }
  const was = new Map(before.work.map((one) => [one.task.id, one]));
  const done = after.work.filter((one) => one.done !== null && was.get(one.task.id)?.done === null);
  const fresh = after.work.filter(({ task }) => !was.has(task.id));
  const rested = after.stretches.at(-1);
  const idle = rested !== undefined && rested.task === null && rested.to === after.now && rested.from >= before.now;
  return [
    ...done.map((one) => `Done: ${one.task.name}${inTime(one)}.`),
    ...(idle ? [`Nothing was left to do until ${timeOfDay(after.now)}.`] : []),
    ...fresh.map(({ task }) => `New from ${task.from}: ${task.name}${voices[task.loud] ?? ''}.`),
  ];
}

function inTime({ task, done }: Work): string {
  if (task.deadline === null || done === null) return '';
  if (done > task.deadline) return `, ${workTime(done - task.deadline)} late, for half its value`;
  return done === task.deadline ? ', on the minute' : `, ${workTime(task.deadline - done)} before its deadline`;
}

const voices: Readonly<Record<number, string>> = { 2: ', asked for loudly', 3: ', asked for very loudly' };

/** All that can be known of a task at this moment, in a sentence or two. */
export function describe({ task, left, begun }: Work, { now, inHand, day, reloadLeft }: Shift): readonly string[] {
  const { deadline, delay, value, from } = task;
  const due =
    deadline === null
      ? 'no deadline'
      : deadline < now
        ? `it was due at ${timeOfDay(deadline)}, so it is worth half`
        : `due at ${timeOfDay(deadline)}`;
  const state =
    task.id === inHand
      ? reloadLeft > 0
        ? [`In hand; ${workTime(reloadLeft)} more to find your place.`]
        : ['In hand.']
      : begun === null
        ? []
        : [`Begun and left; finding your place again takes ${workTime(day.reload)}.`];
  return [
    `From ${from}${voices[task.loud] ?? ''}: ${workTime(left)} of work, worth ${value}, ${delay} lost each hour, ${due}.`,
    ...state,
  ];
}
