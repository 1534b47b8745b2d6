import { erlangC } from '../queue/steady-state.js';

/**
 * The chance that a request of M/M/c takes longer than `seconds` from its coming to its answer; `load` is in erlangs, `rate`
 * what one thread does a second. Kleinrock, Queueing Systems I (1975), section 5.10; Tijms, A First Course (2003), section 5.1.
 */
export function sojournTail(seconds: number, load: number, rate: number, threads: number): number {
  if (seconds === Number.POSITIVE_INFINITY) return 0;
  const waits = erlangC(load, threads);
  const spare = threads - 1 - load;
  const alone = Math.exp(-rate * seconds);
  if (Math.abs(spare) < 1e-9) return alone * (1 + waits * rate * seconds);
  return alone * (1 + (waits * -Math.expm1(-rate * spare * seconds)) / spare);
}

/**
 * The share of all that come which M/M/1 with room for `places` waiting answers within `seconds`: whoever finds n ahead
 * leaves after n + 1 services, an Erlang time.
 */
export function inTimeOfLimited(seconds: number, load: number, rate: number, places: number): number {
  let weight = 1;
  let total = 0;
  let good = 0;
  let term = Math.exp(-rate * seconds);
  let late = term;
  for (let ahead = 0; ahead <= places; ahead++) {
    good += weight * (1 - late);
    total += weight;
    weight *= load;
    term *= (rate * seconds) / (ahead + 1);
    late = Math.min(1, late + term);
  }
  return good / (total + weight);
}

/** A queue of one thread that leaves out what is late. */
export interface Impatient {
  /** Shares of all that come: begun, and answered in time. */
  readonly begun: number;
  readonly inTime: number;
  readonly utilisation: number;
}

/**
 * M/M/1+D: a request is begun if it has waited for less than `begunWithin` seconds, and is of use if it is answered within
 * `deadline`. Work ahead of an arrival has the density λ p₀ e^(−(μ−λ)w) below that bound and λ p₀ e^(λb−μw) above.
 * Barrer (1957); Baccelli & Hébuterne, On Queues with Impatient Customers (1981).
 */
export function impatient(arrivals: number, rate: number, begunWithin: number, deadline: number): Impatient {
  const surplus = rate - arrivals;
  // All terms times e^(−(λ−μ)b) where more comes than can be done, so that none overflows.
  const scale = Math.min(1, Math.exp(surplus * begunWithin));
  const waiting = surplus === 0 ? begunWithin : -Math.expm1(-Math.abs(surplus) * begunWithin) / Math.abs(surplus);
  const beyond = (arrivals / rate) * Math.min(1, Math.exp(-surplus * begunWithin));
  const total = scale + arrivals * waiting + beyond;
  const late =
    Math.exp(-rate * deadline + (surplus >= 0 ? arrivals : rate) * begunWithin) - scale * Math.exp(-rate * deadline);
  const good = scale * -Math.expm1(-rate * deadline) + arrivals * waiting - late;
  return {
    begun: (scale + arrivals * waiting) / total,
    inTime: good / total,
    utilisation: 1 - scale / total,
  };
}

/** Users who think, exponentially, and share threads. */
export interface Circle {
  /** Answers a second, of all users. */
  readonly rate: number;
  /** Seconds from request to answer. */
  readonly response: number;
}

/** M/M/c with N users who think for `think` seconds: the machine-repair model. Kleinrock I, section 3.8. */
export function circle(users: number, think: number, rate: number, threads: number): Circle {
  let weight = 1;
  let total = 1;
  let inSystem = 0;
  let busy = 0;
  for (let n = 1; n <= users; n++) {
    weight *= (users - n + 1) / (think * rate * Math.min(n, threads));
    total += weight;
    inSystem += n * weight;
    busy += Math.min(n, threads) * weight;
    // Only ratios matter: scaling everything down keeps many users from overflowing.
    if (total > 1e200)
      [weight, total, inSystem, busy] = [weight / 1e200, total / 1e200, inSystem / 1e200, busy / 1e200];
  }
  const answers = (busy / total) * rate;
  return { rate: answers, response: inSystem / total / answers };
}
