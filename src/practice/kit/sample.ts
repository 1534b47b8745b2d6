import type { Progress } from '../../progress/fold.js';
import type { Draw } from '../../questions/kind.js';
import { shuffle } from '../../questions/shuffle.js';

/** How an item of a deck is called in the journal. */
export function itemKey(deck: string, id: string): string {
  return `${deck}/${id}`;
}

/**
 * Deals `count` ids of a deck: what was wrong last time comes back first (at most half of the hand, so that there is
 * always something else), then what was never seen, then what was seen longest ago. The hand is shuffled.
 */
export function sample(deck: string, ids: readonly string[], count: number, progress: Progress, draw: Draw): string[] {
  const last = (id: string) => progress.answers[itemKey(deck, id)]?.at(-1);
  const shuffled = shuffle(ids.length, draw).flatMap((index) => ids[index] ?? []);
  const missed = shuffled.filter((id) => last(id)?.correct === false).slice(0, Math.ceil(count / 2));
  const rest = shuffled.filter((id) => !missed.includes(id)).sort((a, b) => seenAt(last(a)) - seenAt(last(b)));
  const hand = [...missed, ...rest].slice(0, count);
  return shuffle(hand.length, draw).flatMap((index) => hand[index] ?? []);
}

function seenAt(attempt: { readonly at: string } | undefined): number {
  return attempt === undefined ? 0 : Date.parse(attempt.at);
}
