import { Quantiles } from '../engine/quantiles.js';
import type { Metric, Metrics } from '../engine/simulation.js';
import { BatchMeans, Moments, TimeAverage } from '../engine/statistics.js';

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
  { name: 'secondsToDrain', label: 'time to drain', unit: 's', digits: 1 },
];

/** What is counted and averaged. Means and times are of messages that arrived after the warm-up; counts are of all. */
export class Tally {
  readonly #warmUp: number;
  readonly #consumers: number;
  readonly #inSystem: TimeAverage;
  readonly #inQueue: TimeAverage;
  readonly #working: TimeAverage;
  readonly #inSystemFor = new Moments();
  readonly #inQueueFor = new Moments();
  readonly #batches = new BatchMeans();
  readonly #quantiles = new Quantiles();
  arrived = 0;
  served = 0;
  rejected = 0;
  expired = 0;
  peakDepth = 0;
  #servedWarm = 0;
  #waited = 0;
  #oldestAge = 0;

  constructor(warmUp: number, consumers: number) {
    this.#warmUp = warmUp;
    this.#consumers = consumers;
    this.#inSystem = new TimeAverage(0, warmUp);
    this.#inQueue = new TimeAverage(0, warmUp);
    this.#working = new TimeAverage(0, warmUp);
  }

  /** The system has changed. */
  depth(at: number, inQueue: number, inService: number, working: number): void {
    this.#inSystem.set(at, inQueue + inService);
    this.#inQueue.set(at, inQueue);
    this.#working.set(at, working);
  }

  /** A message comes and finds others ahead of it. */
  found(others: number): void {
    if (others > this.peakDepth) this.peakDepth = others;
  }

  /** A message is taken in hand. */
  begun(at: number, arrived: number): void {
    const waited = at - arrived;
    this.age(waited);
    if (arrived < this.#warmUp) return;
    this.#inQueueFor.add(waited);
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
    this.#inSystemFor.add(time);
    this.#batches.add(time);
    this.#quantiles.add(time);
  }

  /** Mean seconds in the system so far; null before the first message is done. */
  get meanTime(): number | null {
    return this.#inSystemFor.mean;
  }

  /** All metrics at time `at`; `oldest` is the age of the oldest that waits now, `drained` the seconds to drain. */
  measure(at: number, oldest: number, drained: number | null): Metrics {
    const begun = this.#inQueueFor.count;
    const time = at - this.#warmUp;
    return {
      meanInSystem: this.#inSystem.mean(at),
      meanInQueue: this.#inQueue.mean(at),
      meanTimeInSystem: this.#inSystemFor.mean,
      meanTimeInSystem95: this.#batches.halfWidth95,
      meanTimeInQueue: this.#inQueueFor.mean,
      p50: this.#quantiles.quantile(0.5),
      p95: this.#quantiles.quantile(0.95),
      p99: this.#quantiles.quantile(0.99),
      utilisation: this.#working.mean(at) / this.#consumers,
      probabilityWait: begun > 0 ? this.#waited / begun : null,
      probabilityRejected: this.arrived > 0 ? this.rejected / this.arrived : null,
      throughput: time > 0 ? this.#servedWarm / time : null,
      arrived: this.arrived,
      served: this.served,
      rejected: this.rejected,
      expired: this.expired,
      waiting: this.#inSystem.value,
      peakDepth: this.peakDepth,
      oldestAge: Math.max(this.#oldestAge, oldest),
      secondsToDrain: drained,
    };
  }
}
