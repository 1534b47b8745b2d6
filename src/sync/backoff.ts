import { setTimeout as pass } from 'node:timers/promises';

/** The first wait is at most this long, in milliseconds; each may be twice as long as the one before, up to the longest. */
const first = 100;
const longest = 3000;

/**
 * Waits before another try, with full jitter: anything from nothing to the bound, so that machines that collided do not do
 * so again. `draw` gives a share from 0 to 1.
 */
export function backoff(draw: () => number): (attempt: number) => Promise<void> {
  return async (attempt) => {
    await pass(draw() * Math.min(longest, first * 2 ** (attempt - 1)));
  };
}
