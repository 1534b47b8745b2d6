import { Quantiles } from '../engine/quantiles.js';
import type { Metric, Metrics } from '../engine/simulation.js';
import { Moments, TimeAverage } from '../engine/statistics.js';
import type { Partition } from './partition.js';
import type { Records } from './records.js';

/** Rates, means and percentiles leave the warm-up out; counts, peaks and what stands at the end leave nothing out. */
export const metrics: readonly Metric[] = [
  { name: 'produced', label: 'records produced', unit: '', digits: 0 },
  { name: 'processed', label: 'records done', unit: '', digits: 0 },
  { name: 'throughput', label: 'done', unit: '/s', digits: 1 },
  { name: 'lagMax', label: 'lag, most', unit: '', digits: 0 },
  { name: 'lagAtEnd', label: 'lag at the end', unit: '', digits: 0 },
  { name: 'meanLag', label: 'lag, mean', unit: '', digits: 1 },
  { name: 'secondsBehindMax', label: 'behind, most', unit: 's', digits: 1 },
  { name: 'secondsBehind', label: 'behind at the end', unit: 's', digits: 1 },
  { name: 'meanLatency', label: 'produced to done, mean', unit: 's', digits: 3 },
  { name: 'p99', label: 'produced to done, 99 of 100', unit: 's', digits: 2 },
  { name: 'utilisation', label: 'consumers at work', unit: '%', digits: 1 },
  { name: 'meanConsumers', label: 'consumers, mean', unit: '', digits: 1 },
  { name: 'rebalances', label: 'rebalances', unit: '', digits: 0 },
  { name: 'unreadShare', label: 'partitions without a reader', unit: '%', digits: 1 },
  { name: 'hottestShare', label: 'records in the fullest partition', unit: '%', digits: 1 },
  { name: 'duplicates', label: 'done again', unit: '', digits: 0 },
  { name: 'lost', label: 'lost', unit: '', digits: 0 },
  { name: 'failures', label: 'attempts that failed', unit: '', digits: 0 },
  { name: 'inRetry', label: 'in the retry topic', unit: '', digits: 0 },
  { name: 'deadLetters', label: 'dead letters', unit: '', digits: 0 },
  { name: 'orderViolations', label: 'overtaken by a later one of their key', unit: '', digits: 0 },
];

/** What is measured of a run while it goes on. */
export class Tally {
  readonly #warmUp: number;
  readonly #partitions: readonly Partition[];
  readonly #records: Records;
  readonly #lag: TimeAverage;
  readonly #up: TimeAverage;
  readonly #busy: TimeAverage;
  readonly #unread: TimeAverage;
  readonly #latency = new Moments();
  /** Seconds from a record's writing to the end of its work. */
  readonly latencies = new Quantiles();
  #doneWarm = 0;
  #lagNow = 0;
  #lagMax = 0;
  #behindMax = 0;

  constructor(warmUp: number, partitions: readonly Partition[], records: Records) {
    this.#warmUp = warmUp;
    this.#partitions = partitions;
    this.#records = records;
    this.#lag = new TimeAverage(0, warmUp);
    this.#up = new TimeAverage(0, warmUp);
    this.#busy = new TimeAverage(0, warmUp);
    this.#unread = new TimeAverage(0, warmUp);
  }

  /** Records that are not committed. */
  get lag(): number {
    return this.#lagNow;
  }

  produced(at: number): void {
    this.#setLag(at, this.#lagNow + 1);
  }

  /** The group commits a partition up to an offset. */
  committed(at: number, partition: Partition, to: number): void {
    this.#behindMax = Math.max(this.#behindMax, this.behind(at, partition));
    this.#setLag(at, this.#lagNow - (to - partition.committed));
  }

  #setLag(at: number, lag: number): void {
    this.#lagNow = lag;
    if (lag > this.#lagMax) this.#lagMax = lag;
    this.#lag.set(at, lag);
  }

  done(at: number, record: number): void {
    if (at <= this.#warmUp) return;
    this.#doneWarm += 1;
    const latency = at - (this.#records.at[record] ?? at);
    this.#latency.add(latency);
    this.latencies.add(latency);
  }

  /** So many consumers are up, and so many of them at work; so many partitions nobody reads. */
  staff(at: number, up: number, busy: number, unread: number): void {
    this.#up.set(at, up);
    this.#busy.set(at, busy);
    this.#unread.set(at, unread);
  }

  /** Age of the oldest record that the group has not committed, in seconds; 0 where there is none. */
  behind(at: number, partition: Partition): number {
    return partition.lag === 0 ? 0 : at - (this.#records.at[partition.record(partition.committed)] ?? at);
  }

  /** Of the partition that is furthest behind. */
  furthestBehind(at: number): number {
    return this.#partitions.reduce((most, partition) => Math.max(most, this.behind(at, partition)), 0);
  }

  measure(at: number, rebalances: number, inRetry: number): Metrics {
    const records = this.#records;
    const seconds = at - this.#warmUp;
    const up = this.#up.mean(at);
    const behind = this.furthestBehind(at);
    const fullest = Math.max(...this.#partitions.map(({ end }) => end));
    return {
      produced: records.count,
      processed: records.processed,
      throughput: seconds > 0 ? this.#doneWarm / seconds : null,
      lagMax: this.#lagMax,
      lagAtEnd: this.#lagNow,
      meanLag: this.#lag.mean(at),
      secondsBehindMax: Math.max(this.#behindMax, behind),
      secondsBehind: behind,
      meanLatency: this.#latency.mean,
      p99: this.latencies.quantile(0.99),
      utilisation: up > 0 ? this.#busy.mean(at) / up : null,
      meanConsumers: up,
      rebalances,
      unreadShare: this.#unread.mean(at) / this.#partitions.length,
      hottestShare: records.count > 0 ? fullest / records.count : null,
      duplicates: records.repeated,
      lost: records.lost,
      failures: records.failures,
      inRetry,
      deadLetters: records.buried,
      orderViolations: records.overtaken,
    };
  }
}
