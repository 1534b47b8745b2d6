/**
 * Queues in steady state, as a birth and death process: from n messages in the system it goes up at the arrival rate
 * while there is room, and down at the rate of min(n, c) consumers. Each probability follows from the one before.
 * Kleinrock, Queueing Systems I (1975), chapter 3.
 */
export interface SteadyState {
  readonly meanInSystem: number;
  readonly meanInQueue: number;
  /** Share of arrivals that are let in and have to wait, of those that are let in. */
  readonly probabilityWait: number;
  /** Probability that the system is at its highest level, which for random arrivals is what an arrival meets. */
  readonly probabilityFull: number;
  /** Mean number of busy consumers. */
  readonly busy: number;
}

/** M/M/c/K: `load` is arrival rate ÷ rate of one consumer (erlangs), `capacity` the most there can be in the system. */
export function finite(load: number, consumers: number, capacity: number): SteadyState {
  let probability = 1;
  let total = 1;
  let inSystem = 0;
  let inQueue = 0;
  let waiting = 0;
  let busy = 0;
  for (let n = 1; n <= capacity; n++) {
    // An arrival that finds n − 1 is let in, and waits if they keep all consumers busy.
    if (n > consumers) waiting += probability;
    probability *= load / Math.min(n, consumers);
    total += probability;
    inSystem += n * probability;
    inQueue += Math.max(0, n - consumers) * probability;
    busy += Math.min(n, consumers) * probability;
    // Only ratios matter: scaling everything down keeps long lines under heavy load from overflowing.
    if (total > 1e200) {
      [probability, total, inSystem, inQueue, waiting, busy] = [
        probability / 1e200,
        total / 1e200,
        inSystem / 1e200,
        inQueue / 1e200,
        waiting / 1e200,
        busy / 1e200,
      ];
    }
  }
  return {
    meanInSystem: inSystem / total,
    meanInQueue: inQueue / total,
    probabilityWait: waiting / (total - probability),
    probabilityFull: probability / total,
    busy: busy / total,
  };
}

/** Erlang B, the share of calls that find all `consumers` busy where nobody waits: B(n) = a B(n−1) ÷ (n + a B(n−1)). */
export function erlangB(load: number, consumers: number): number {
  let blocked = 1;
  for (let n = 1; n <= consumers; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}

/** Erlang C, the share that has to wait where all wait: B ÷ (1 − ρ (1 − B)). Needs load < consumers. */
export function erlangC(load: number, consumers: number): number {
  const blocked = erlangB(load, consumers);
  return blocked / (1 - (load / consumers) * (1 - blocked));
}

/**
 * D/M/1, even arrivals and exponential service: an arrival finds a busy consumer with probability σ, the root below 1 of
 * σ = e^(−(1−σ)/ρ). It lies below ρ, and is found by bisection, since iterating crawls near ρ = 1. Kleinrock I, section 6.4.
 */
export function evenArrivals(utilisation: number): number {
  const off = (sigma: number) => Math.exp(-(1 - sigma) / utilisation) - sigma;
  let low = 0;
  let high = utilisation;
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2;
    if (off(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
