import type { Stream } from '../engine/streams.js';

export const backoffs = ['none', 'exponential', 'full-jitter', 'equal-jitter', 'decorrelated-jitter'] as const;

interface Settings {
  readonly backoff: (typeof backoffs)[number];
  /** The first wait and the longest one. */
  readonly baseMs: number;
  readonly capMs: number;
}

/** The wait before retry `n` (1 for the first) without jitter: base, twice that, four times … up to the cap. */
export function doubled(n: number, { baseMs, capMs }: Settings): number {
  return Math.min(capMs, baseMs * 2 ** (n - 1));
}

/**
 * The wait in ms before retry `n`, by one of the ways that AWS compares (Brooker, Exponential Backoff and Jitter, 2015).
 * With v the doubled wait: full jitter waits anything up to v, equal jitter half of v and anything up to the other half.
 * Decorrelated jitter forgets n and looks at the wait before: anything from the base to three times `last`.
 *
 * The first wait here is the base. AWS's own program starts to count at 2, so its base of 5 ms waits 10 ms at first.
 */
export function wait(n: number, last: number, settings: Settings, random: Stream): number {
  const { backoff, baseMs, capMs } = settings;
  if (backoff === 'none') return 0;
  if (backoff === 'decorrelated-jitter') return Math.min(capMs, baseMs + random.uniform() * (3 * last - baseMs));
  const v = doubled(n, settings);
  if (backoff === 'full-jitter') return random.uniform() * v;
  if (backoff === 'equal-jitter') return v / 2 + (random.uniform() * v) / 2;
  return v;
}

/** The mean of the wait before retry `n`; null where it is not known (decorrelated jitter, once the cap may cut it). */
export function meanWait(n: number, settings: Settings): number | null {
  const { backoff, baseMs, capMs } = settings;
  if (backoff === 'none') return 0;
  if (backoff === 'decorrelated-jitter') {
    // E(n) = (base + 3 E(n − 1)) ÷ 2 with E(0) = base, while 3ⁿ × base, the longest it can be, is below the cap.
    return baseMs * 3 ** n > capMs ? null : baseMs * (2 * 1.5 ** n - 1);
  }
  const share = { exponential: 1, 'full-jitter': 0.5, 'equal-jitter': 0.75 }[backoff];
  return share * doubled(n, settings);
}
