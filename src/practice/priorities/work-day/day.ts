/**
 * A working day, played one decision at a time. Tasks arrive; each has a size, a value, a cost of delay, perhaps a
 * deadline. Whoever decides picks a task to work on, and time goes on to the next event: an arrival, the end of the
 * task, the end of a slice where one was asked for, or the end of the day. All times are whole minutes from the start.
 *
 * Switching costs: going back to a task that was begun and left takes `reload` minutes before the work goes on. Nothing
 * else is lost by switching, so a day without half-done tasks loses nothing, and Smith's rule holds in it exactly.
 */

/** Something that has to be done, as it arrives. */
export interface Task {
  /** One letter: a, b, c … in the order of arrival. */
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly arrives: number;
  /** Minutes of work. */
  readonly size: number;
  /** Points for having it, halved after its deadline. */
  readonly value: number;
  /** Points lost in each hour from its arrival until it is done: its cost of delay. */
  readonly delay: number;
  /** Minute of the day; null where nobody named one. */
  readonly deadline: number | null;
  /** How loudly it was asked for, 1 to 3. Means nothing. */
  readonly loud: number;
}

export interface Day {
  readonly tasks: readonly Task[];
  /** Minutes; Infinity to go on until everything is done. */
  readonly ends: number;
  /** Minutes to find one's place again in a task that was left. */
  readonly reload: number;
}

/** A task that has arrived, and how far it is. */
export interface Work {
  readonly task: Task;
  /** Minutes of work left. */
  readonly left: number;
  readonly begun: number | null;
  readonly done: number | null;
}

/** What the time went to: a task, or finding one's place in it, or nothing at all. */
export interface Stretch {
  readonly task: string | null;
  readonly from: number;
  readonly to: number;
  readonly reloading: boolean;
}

export interface Shift {
  readonly day: Day;
  readonly now: number;
  /** In the order of arrival. */
  readonly work: readonly Work[];
  /** The task worked on last, while it is not done. */
  readonly inHand: string | null;
  /** Minutes of finding one's place that are still to come in the held task. */
  readonly reloadLeft: number;
  /** Half-done tasks that were gone back to. */
  readonly returns: number;
  readonly stretches: readonly Stretch[];
  /** Task-minutes in the system, and in progress: the areas under the two curves, counted event by event. */
  readonly openArea: number;
  readonly begunArea: number;
}

export function startShift(day: Day): Shift {
  const empty: Shift = {
    day,
    now: 0,
    work: [],
    inHand: null,
    reloadLeft: 0,
    returns: 0,
    stretches: [],
    openArea: 0,
    begunArea: 0,
  };
  return idle(arrivals(empty));
}

const isOpen = ({ done }: Work) => done === null;
export const isBegun = ({ begun, done }: Work) => begun !== null && done === null;

export function openWork({ work }: Shift): readonly Work[] {
  return work.filter(isOpen);
}

/** Whether nothing is left to decide: the day has ended, or everything is done and nothing more will come. */
export function isOver(shift: Shift): boolean {
  return shift.now >= shift.day.ends || openWork(shift).length === 0;
}

/** Works on a task until the next event, or for `slice` minutes at most. Throws a RangeError for a task that is not open. */
export function workOn(shift: Shift, id: string, slice = Number.POSITIVE_INFINITY): Shift {
  const chosen = shift.work.find(({ task }) => task.id === id);
  if (chosen === undefined || !isOpen(chosen)) throw new RangeError(`task ${id} is not open`);
  if (isOver(shift)) return shift;
  const goesBack = id !== shift.inHand && chosen.begun !== null;
  const reload = goesBack ? shift.day.reload : id === shift.inHand ? shift.reloadLeft : 0;
  const until = Math.min(shift.now + reload + chosen.left, shift.now + slice, shift.day.ends, nextArrival(shift));
  const reloaded = Math.min(reload, until - shift.now);
  const worked = until - shift.now - reloaded;
  const left = chosen.left - worked;
  const begun: Work = { ...chosen, begun: chosen.begun ?? shift.now };
  const holding = replace(shift, begun);
  const passed = passTime(holding, until, [
    { task: id, from: shift.now, to: shift.now + reloaded, reloading: true },
    { task: id, from: shift.now + reloaded, to: until, reloading: false },
  ]);
  const after = replace(passed, { ...begun, left, done: left === 0 ? until : null });
  return idle(
    arrivals({
      ...after,
      inHand: left === 0 ? null : id,
      reloadLeft: left === 0 ? 0 : reload - reloaded,
      returns: shift.returns + (goesBack ? 1 : 0),
    }),
  );
}

/** Where nothing is open, time goes on to the next arrival; where none will come, the day is over. */
function idle(shift: Shift): Shift {
  const next = nextArrival(shift);
  if (openWork(shift).length > 0 || next === Number.POSITIVE_INFINITY) return shift;
  const until = Math.min(next, shift.day.ends);
  const waited = passTime(shift, until, [{ task: null, from: shift.now, to: until, reloading: false }]);
  return until === next ? arrivals(waited) : waited;
}

function arrivals(shift: Shift): Shift {
  const { day, now, work } = shift;
  const known = new Set(work.map(({ task }) => task.id));
  const fresh = day.tasks.filter(({ id, arrives }) => arrives <= now && arrives < day.ends && !known.has(id));
  return {
    ...shift,
    work: [...work, ...fresh.map((task): Work => ({ task, left: task.size, begun: null, done: null }))],
  };
}

/** Infinity where nothing more will come. */
function nextArrival({ day, now }: Shift): number {
  return Math.min(
    ...day.tasks.map(({ arrives }) => arrives).filter((arrives) => arrives > now),
    Number.POSITIVE_INFINITY,
  );
}

function passTime(shift: Shift, until: number, stretches: readonly Stretch[]): Shift {
  const minutes = until - shift.now;
  return {
    ...shift,
    now: until,
    openArea: shift.openArea + minutes * shift.work.filter(isOpen).length,
    begunArea: shift.begunArea + minutes * shift.work.filter(isBegun).length,
    stretches: [...shift.stretches, ...stretches.filter(({ from, to }) => to > from)],
  };
}

function replace(shift: Shift, changed: Work): Shift {
  return { ...shift, work: shift.work.map((one) => (one.task.id === changed.task.id ? changed : one)) };
}
