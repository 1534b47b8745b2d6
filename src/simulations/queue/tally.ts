import { Quantiles } from '../engine/quantiles.js';
import type { Metric, Metrics } from '../engine/simulation.js';
import { BatchMeans } from '../engine/statistics.js';

/** A wait shorter than this (a microsecond) is the grid's rounding, not a wait. */
const noWait = 2 ** -20;

/**
 * `peakDepth` is the most messages that an arriving one found ahead of it, waiting or in service: what a message that
 * is turned away by a limit of 500 finds is 500. `waiting` is what is in the system when the run ends.
 */
export const metrics: readonly Metric[] = [
  { name: 'meanInSystem', label: 'mean in system', unit: 'messages', digits: 2 },
  { name: 'meanInQueue', label: 'mean in queue', unit: 'messages', digits: 2 },
  { name: 'meanTimeInSystem', label: 'mean time in system', unit: 's', digits: 3 },
  { name: 'meanTimeInSystem95', label: 'mean time ± (95 %)', unit: 's', digits: 3 },
  { name: 'meanTimeInQueue', label: 'mean time in queue', unit: 's', digits: 3 },
  { name: 'p50', label: 'median time in system', unit: 's', digits: 3 },
  { name: 'p95', label: '95th percentile', unit: 's', digits: 3 },
  { name: 'p99', label: '99th percentile', unit: 's', digits: 3 },
  { name: 'utilisation', label: 'utilisation', unit: '%', digits: 1 },
  { name: 'probabilityWait', label: 'had to wait', unit: '%', digits: 1 },
  { name: 'probabilityRejected', label: 'share rejected', unit: '%', digits: 1 },
  { name: 'throughput', label: 'throughput', unit: '/s', digits: 1 },
  { name: 'arrived', label: 'arrived', unit: '', digits: 0 },
  { name: 'served', label: 'served', unit: '', digits: 0 },
  { name: 'rejected', label: 'rejected', unit: '', digits: 0 },
  { name: 'expired', label: 'expired', unit: '', digits: 0 },
  { name: 'waiting', label: 'waiting now', unit: '', digits: 0 },
  { name: 'peakDepth', label: 'peak depth', unit: 'messages', digits: 0 },
  { name: 'oldestAge', label: 'oldest ever', unit: 's', digits: 1 },
  { name: 'secondsToDrain', label: 'time to drain', unit: 's', digits: 1, absent: 'not drained' },
];

/**
 * What is counted and averaged. Means, times and shares are of messages that arrived after the warm-up; counts are of all.
 * It is written out instead of being made of three time averages, because it is half of what a message costs.
 */
export class Tally {
  readonly #warmUp: number;
  readonly #consumers: number;
  readonly #intervalFrom: number;
  /** Since when the numbers below have stood, and message-seconds before that, from the warm-up on. */
  #since: number;
  #inQueue = 0;
  #inService = 0;
  #working = 0;
  #queueArea = 0;
  #serviceArea = 0;
  #workArea = 0;
  #secondsInSystem = 0;
  #timed = 0;
  #secondsInQueue = 0;
  #begun = 0;
  readonly #batches = new BatchMeans();
  readonly #quantiles = new Quantiles();
  arrived = 0;
  served = 0;
  rejected = 0;
  #arrivedWarm = 0;
  #rejectedWarm = 0;
  expired = 0;
  peakDepth = 0;
  #servedWarm = 0;
  #waited = 0;
  #oldestAge = 0;

  /** `intervalFrom`: seconds after the warm-up from which on a run is long enough for an interval. */
  constructor(warmUp: number, consumers: number, intervalFrom = 0) {
    this.#warmUp = warmUp;
    this.#consumers = consumers;
    this.#intervalFrom = intervalFrom;
    this.#since = warmUp;
  }

  /** The system has changed. */
  depth(at: number, inQueue: number, inService: number, working: number): void {
    if (at > this.#since) {
      const seconds = at - this.#since;
      this.#queueArea += seconds * this.#inQueue;
      this.#serviceArea += seconds * this.#inService;
      this.#workArea += seconds * this.#working;
      this.#since = at;
    }
    this.#inQueue = inQueue;
    this.#inService = inService;
    this.#working = working;
  }

  /** A message comes and finds others ahead of it. */
  found(others: number): void {
    if (others > this.peakDepth) this.peakDepth = others;
  }

  /** A message arrives, whether it finds room or not. */
  came(at: number): void {
    this.arrived += 1;
    if (at >= this.#warmUp) this.#arrivedWarm += 1;
  }

  /** A message is lost for want of room: the one that came, or the oldest. */
  turnedAway(at: number): void {
    this.rejected += 1;
    if (at >= this.#warmUp) this.#rejectedWarm += 1;
  }

  /** A message is taken in hand. */
  begun(at: number, arrived: number): void {
    const waited = at - arrived;
    this.age(waited);
    if (arrived < this.#warmUp) return;
    this.#secondsInQueue += waited;
    this.#begun += 1;
    if (waited > noWait) this.#waited += 1;
  }

  /** A message has waited this long (seconds), and was the oldest. */
  age(seconds: number): void {
    if (seconds > this.#oldestAge) this.#oldestAge = seconds;
  }

  done(at: number, arrived: number): void {
    this.served += 1;
    if (at >= this.#warmUp) this.#servedWarm += 1;
    if (arrived < this.#warmUp) return;
    const time = at - arrived;
    this.#secondsInSystem += time;
    this.#timed += 1;
    this.#batches.add(time);
    this.#quantiles.add(time);
  }

  /** The times in the system, in seconds. */
  get times(): Quantiles {
    return this.#quantiles;
  }

  /** Mean seconds in the system so far; null before the first message is done. */
  get meanTime(): number | null {
    return this.#timed > 0 ? this.#secondsInSystem / this.#timed : null;
  }

  /** All metrics at time `at`; `oldest` is the age of the oldest that waits now, `drained` the seconds to drain. */
  measure(at: number, oldest: number, drained: number | null): Metrics {
    const time = at - this.#warmUp;
    const rest = Math.max(0, at - this.#since);
    const mean = (area: number, now: number) => (time > 0 ? (area + rest * now) / time : now);
    const inQueue = mean(this.#queueArea, this.#inQueue);
    return {
      meanInSystem: inQueue + mean(this.#serviceArea, this.#inService),
      meanInQueue: inQueue,
      meanTimeInSystem: this.meanTime,
      meanTimeInSystem95: time >= this.#intervalFrom ? this.#batches.halfWidth95 : null,
      meanTimeInQueue: this.#begun > 0 ? this.#secondsInQueue / this.#begun : null,
      p50: this.#quantiles.quantile(0.5),
      p95: this.#quantiles.quantile(0.95),
      p99: this.#quantiles.quantile(0.99),
      utilisation: mean(this.#workArea, this.#working) / this.#consumers,
      probabilityWait: this.#begun > 0 ? this.#waited / this.#begun : null,
      probabilityRejected: this.#arrivedWarm > 0 ? this.#rejectedWarm / this.#arrivedWarm : null,
      throughput: time > 0 ? this.#servedWarm / time : null,
      arrived: this.arrived,
      served: this.served,
      rejected: this.rejected,
      expired: this.expired,
      waiting: this.#inQueue + this.#inService,
      peakDepth: this.peakDepth,
      oldestAge: Math.max(this.#oldestAge, oldest),
      secondsToDrain: drained,
    };
  }
}
