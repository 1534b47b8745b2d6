import type { PracticeClock, State } from '../state.js';

/** What time it is for a practice, in milliseconds since 1970: as long as it could be seen, and no longer. */
export function practiceTime({ clock }: Pick<State, 'clock'>, now: number): number {
  return (clock.stoppedAt ?? now) - clock.behind;
}

/** The clock after something happened: it stops when the help or another screen lies over a practice, and goes on after. */
export function turnClock({ clock, help, screens }: State, now: number): PracticeClock {
  const isCovered = screens.some(({ name }, at) => name === 'practice' && (help || at < screens.length - 1));
  if (isCovered === (clock.stoppedAt !== null)) return clock;
  if (clock.stoppedAt === null) return { ...clock, stoppedAt: now };
  return { stoppedAt: null, behind: clock.behind + Math.max(0, now - clock.stoppedAt) };
}
