import type { Shift, Work } from './day.js';

/** What a day came to. Points are whole or halves; times are minutes. */
export interface Measures {
  readonly arrived: number;
  readonly finished: number;
  /** Points of finished tasks, half for those after their deadline. */
  readonly delivered: number;
  /** Points lost by waiting: cost of delay × hours from arrival to the end of the task, or of the day. */
  readonly lost: number;
  /** Delivered less lost. */
  readonly net: number;
  readonly deadlines: number;
  readonly missed: number;
  /** Minutes after their deadlines, of all that missed them; what is not done is late until the day ends. */
  readonly lateness: number;
  /** Little's law: tasks open on average, arrivals a minute, and minutes each was open. L = λ × W. */
  readonly open: number;
  readonly arrivalRate: number;
  readonly timeOpen: number;
  /** The same law over what was begun: in progress on average, and minutes from beginning to end. */
  readonly inProgress: number;
  readonly timeInProgress: number;
  /** Minutes from arrival to end of what was finished; null where nothing was. */
  readonly leadTime: number | null;
  /** Finished tasks a minute. */
  readonly throughput: number;
  readonly returns: number;
  readonly reloading: number;
}

export function measure(shift: Shift): Measures {
  const { work, now, day, stretches, returns } = shift;
  const end = Math.max(now, 1);
  const finished = work.filter(({ done }) => done !== null);
  const due = work.flatMap((one) => {
    const { deadline } = one.task;
    return deadline === null || deadline > Math.min(now, day.ends) ? [] : [{ end: one.done ?? now, deadline }];
  });
  const late = due.filter(({ end, deadline }) => end > deadline);
  const delivered = sum(finished, pointsFor);
  const lost = sum(work, (one) => (one.task.delay * timeOpen(one, now)) / 60);
  const begun = work.filter((one) => one.begun !== null);
  return {
    arrived: work.length,
    finished: finished.length,
    delivered,
    lost,
    net: delivered - lost,
    deadlines: due.length,
    missed: late.length,
    lateness: sum(late, ({ end, deadline }) => end - deadline),
    open: shift.openArea / end,
    arrivalRate: work.length / end,
    timeOpen: work.length === 0 ? 0 : sum(work, (one) => timeOpen(one, now)) / work.length,
    inProgress: shift.begunArea / end,
    timeInProgress:
      begun.length === 0 ? 0 : sum(begun, ({ begun, done }) => (done ?? now) - (begun ?? now)) / begun.length,
    leadTime: finished.length === 0 ? null : sum(finished, (one) => timeOpen(one, now)) / finished.length,
    throughput: finished.length / end,
    returns,
    reloading: sum(
      stretches.filter(({ reloading }) => reloading),
      ({ from, to }) => to - from,
    ),
  };
}

/** Points that a finished task brings. */
export function pointsFor({ task, done }: Work): number {
  return done !== null && task.deadline !== null && done > task.deadline ? task.value / 2 : task.value;
}

function timeOpen({ task, done }: Work, now: number): number {
  return (done ?? now) - task.arrives;
}

function sum<T>(of: readonly T[], value: (one: T) => number): number {
  return of.reduce((total, one) => total + value(one), 0);
}
