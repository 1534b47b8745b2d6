/** Time spent in front of an exercise. */
export interface Clock {
  /** Milliseconds that counted so far. */
  readonly elapsed: number;
  /** When it was last looked at, in milliseconds since 1970. */
  readonly seen: number;
}

/** A longer gap between two looks, in milliseconds, means that nobody was there: suspended, asleep, or behind another screen. */
const longestGap = 3000;

export function startClock(now: number, elapsed = 0): Clock {
  return { elapsed, seen: now };
}

/** The clock at a later look. Of a long gap only as much counts as somebody may have sat through; a clock set back counts nothing. */
export function advance(clock: Clock, now: number, longest = longestGap): Clock {
  return { elapsed: clock.elapsed + Math.min(Math.max(0, now - clock.seen), longest), seen: now };
}
