import type { OverloadKnobs } from './knobs.js';

/** Where it starts, and the least and the most it can be. */
const initial = 20;
const least = 1;
const most = 1000;
/** Answers are averaged over at least so many of them, and so many seconds. */
const samples = 10;
const seconds = 0.5;

/** How many requests may be in the server at once, found from how long they take. */
export interface ConcurrencyLimit {
  /** Infinity where there is no limit. */
  readonly value: number;
  /** A request was answered after so many seconds, and so many were in the server when it was. */
  answered(at: number, took: number, inFlight: number): void;
}

export function limitOf({ shedding }: OverloadKnobs): ConcurrencyLimit {
  if (shedding === 'vegas') return new Windowed(vegas);
  if (shedding === 'gradient') return new Windowed(gradient);
  return { value: Number.POSITIVE_INFINITY, answered: () => undefined };
}

/** The next limit: from the one before, the usual time of an answer and the mean of the latest ones. */
type Step = (limit: number, quickest: number, usual: number, latest: number) => number;

/**
 * TCP Vegas: of `limit` requests, limit × (1 − quickest ÷ latest) must be waiting. Few: more may come; many: fewer. Brakmo,
 * O’Malley & Peterson (1994), with the thresholds of Netflix’s concurrency-limits: 3 and 6 times log₁₀ of the limit.
 */
const vegas: Step = (limit, quickest, _usual, latest) => {
  const waiting = Math.ceil(limit * (1 - quickest / latest));
  const unit = Math.max(1, Math.floor(Math.log10(limit)));
  if (waiting <= unit) return limit + 6 * unit;
  if (waiting < 3 * unit) return limit + unit;
  return waiting > 6 * unit ? limit - unit : limit;
};

/**
 * The gradient of the time of answers: when the latest take longer than usual the limit shrinks by as much, by half at most;
 * four more may always try. Netflix’s concurrency-limits, Gradient2Limit.
 */
const gradient: Step = (limit, _quickest, usual, latest) => {
  const slope = Math.max(0.5, Math.min(1, usual / latest));
  return 0.8 * limit + 0.2 * (limit * slope + 4);
};

class Windowed implements ConcurrencyLimit {
  readonly #step: Step;
  #limit = initial;
  #quickest = Number.POSITIVE_INFINITY;
  #usual = 0;
  #windows = 0;
  #from = 0;
  #sum = 0;
  #count = 0;
  #peak = 0;

  constructor(step: Step) {
    this.#step = step;
  }

  get value(): number {
    return Math.floor(this.#limit);
  }

  answered(at: number, took: number, inFlight: number): void {
    this.#sum += took;
    this.#count += 1;
    this.#peak = Math.max(this.#peak, inFlight);
    if (this.#count < samples || at - this.#from < seconds) return;
    const latest = this.#sum / this.#count;
    this.#learn(latest);
    // A limit that is not reached says nothing, and must not drift.
    if (2 * this.#peak >= this.#limit) {
      const next = this.#step(this.#limit, this.#quickest, this.#usual, latest);
      this.#limit = Math.min(Math.max(next, least), most);
    }
    this.#from = at;
    this.#sum = 0;
    this.#count = 0;
    this.#peak = 0;
  }

  /** What is usual follows slowly, over the last 600 windows, and comes down fast after a time of overload. */
  #learn(latest: number): void {
    this.#quickest = Math.min(this.#quickest, latest);
    this.#windows += 1;
    const weight = this.#windows <= 10 ? 1 / this.#windows : 2 / 601;
    this.#usual += (latest - this.#usual) * weight;
    if (this.#usual > 2 * latest) this.#usual *= 0.9;
  }
}
