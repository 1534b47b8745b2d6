import { type Assumption, type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theorem, Theory } from '../engine/simulation.js';
import type { EvictionKnobs } from './knobs.js';
import { words } from './words.js';
import { zipfProbabilities } from './zipf.js';

/** What is known in closed form: LRU and FIFO under independent requests, and in a loop. */
export function theory(knobs: EvictionKnobs, run: RunFacts): Theory | null {
  const { policy, pattern } = knobs;
  if (run.trace !== null || (policy !== 'lru' && policy !== 'fifo')) return null;
  if (pattern === 'loop') return theoryOf(`${words[policy].title} in a loop`, [loop], knobs, run);
  const name = policy === 'lru' ? "Che's approximation" : 'FIFO under independent requests';
  return theoryOf(name, [independent], knobs, run);
}

type Knows = Assumption<EvictionKnobs>;

const entriesOnly: Knows = unless(
  ({ byteCapacity }) => byteCapacity > 0,
  'the cache has room for bytes, not for a number of entries',
);

const toItsEnd: Knows = unless(
  ({ requests }, { until }) => until < requests,
  ({ requests }, { until }) => `the run ends after ${Math.floor(until)} of ${requests} requests`,
);

const independent: ClosedForm<EvictionKnobs> = {
  assumes: [
    unless(({ pattern }) => pattern === 'scan', 'requests depend on each other: a scan reads the keys in order'),
    unless(({ pattern }) => pattern === 'shifting', 'popularity does not stay the same: it shifts'),
    toItsEnd,
    entriesOnly,
  ],
  predicts: hitRatio,
};

function hitRatio(knobs: EvictionKnobs): Record<string, Theorem> {
  const value = Math.min(1, expectedHits(knobs) / knobs.requests);
  const formula =
    knobs.policy === 'lru'
      ? 'Σ pᵢ (1 − e^(−pᵢT)) with Σ (1 − e^(−pᵢT)) = capacity, first reads counted as misses; Che, Tung & Wang (2002)'
      : 'Σ pᵢ · pᵢT ÷ (1 + pᵢT) with Σ pᵢT ÷ (1 + pᵢT) = capacity, first reads counted as misses; Gelenbe (1973)';
  return { hitRatio: { value, formula } };
}

const loop: ClosedForm<EvictionKnobs> = {
  assumes: [toItsEnd, entriesOnly],
  predicts: ({ capacity, keys, requests }) => {
    const hits = capacity < keys ? 0 : Math.max(0, requests - keys);
    const formula = 'all but the first round when the loop fits, else none: each key leaves just before its turn';
    return { hits: { value: hits, formula }, hitRatio: { value: hits / requests, formula } };
  },
};

/**
 * Expected hits of a run that starts empty. Che, Tung & Wang (IEEE JSAC 2002) replace the time for which LRU keeps an
 * unread key by one constant T for all keys, where the expected number of keys asked for within T is the capacity; for
 * FIFO see Fricker, Robert & Roberts (ITC 2012). Until the cache is full every request but the first of its key hits.
 */
function expectedHits({ policy, capacity, keys, requests, zipf }: EvictionKnobs): number {
  const popularity = zipfProbabilities(keys, zipf);
  const distinct = (time: number) => sum(popularity, (p) => -Math.expm1(-p * time));
  if (capacity >= keys || distinct(requests) <= capacity) return requests - distinct(requests);
  const full = solve(distinct, capacity, requests);
  if (policy === 'lru') {
    const ratio = sum(popularity, (p) => p * -Math.expm1(-p * full));
    return full - capacity + (requests - full) * ratio;
  }
  const turnover = solve((time) => sum(popularity, (p) => (p * time) / (1 + p * time)), capacity, requests);
  const ratio = sum(popularity, (p) => (p * p * turnover) / (1 + p * turnover));
  return full - capacity + (requests - full) * ratio;
}

export function sum(of: Float64Array, term: (value: number) => number): number {
  let total = 0;
  for (const value of of) total += term(value);
  return total;
}

/** Where a rising function reaches a value, by bisection after doubling from a first guess. */
export function solve(rising: (x: number) => number, value: number, guess: number): number {
  let high = guess;
  while (rising(high) < value && high < 1e15) high *= 2;
  let low = 0;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
