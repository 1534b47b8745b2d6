const day = 86_400_000;

/**
 * Whether something can have happened at this time, or a clock was wrong when it was written down. A day's grace is for
 * two machines whose clocks differ. Milliseconds since 1970.
 */
export function isPast(time: number, now: number): boolean {
  return time <= now + day;
}

/** The last moment of the day that it is now. `minutesEast`: local time minus UTC, in minutes. */
export function endOfDay(now: number, minutesEast: number): number {
  return (dayOf(now, minutesEast) + 1) * day - minutesEast * 60_000 - 1;
}

/** The number of a local day. */
export function dayOf(time: number, minutesEast: number): number {
  return Math.floor((time + minutesEast * 60_000) / day);
}
