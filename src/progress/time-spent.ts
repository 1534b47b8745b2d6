import { dayOf } from './clock.js';
import type { Progress } from './progress.js';

/** Minutes spent on each local day, by its number; `minutesEast` is local time minus UTC, in minutes. */
export function minutesByDay({ active, spent }: Progress, minutesEast: number): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const [index, at] of active.entries()) {
    const day = dayOf(Date.parse(at), minutesEast);
    // Whatever was done took some time.
    days.set(day, (days.get(day) ?? 0) + Math.max(spent[index] ?? 0, 1) / 60);
  }
  return days;
}

/** Whole minutes spent on a local day. */
export function minutesOn(progress: Progress, day: number, minutesEast: number): number {
  return Math.round(minutesByDay(progress, minutesEast).get(day) ?? 0);
}
