import { PerSecond } from '../engine/per-second.js';
import { Quantiles } from '../engine/quantiles.js';
import type { Metrics } from '../engine/simulation.js';
import { Moments } from '../engine/statistics.js';
import { type CacheKnobs, capacityOf } from './knobs.js';
import { RateMeter } from './rate-meter.js';
import { needsOf } from './workloads.js';

/** Everything that is counted or averaged. Means and shares leave the warm-up out, counts and peaks leave nothing out. */
export class Tally {
  readonly #knobs: CacheKnobs;
  readonly #warmUp: number;
  /** How long reads took, in ms. */
  readonly readTimes = new Quantiles();
  readonly #meanReadMs = new Moments();
  readonly #meanWriteMs = new Moments();
  readonly #recentReads: RateMeter;
  readonly #recentHits: RateMeter;
  /** What the database was asked for in the last while. */
  readonly recentDatabaseReads: RateMeter;
  readonly recentDatabaseWrites: RateMeter;
  readonly #reads = new PerSecond();
  #lookups = 0;
  #hits = 0;
  #databaseReadsBefore = 0;
  #since: number;
  reads = 0;
  databaseReads = 0;
  databaseWrites = 0;
  staleReads = 0;
  lostWrites = 0;
  evictions = 0;
  failed = 0;
  unsaved = 0;
  unsavedPeak = 0;

  constructor(knobs: CacheKnobs, warmUp: number) {
    this.#knobs = knobs;
    this.#warmUp = warmUp;
    this.#since = warmUp;
    const window = Math.max(1, 100 / knobs.requestRate);
    this.#recentReads = new RateMeter(window);
    this.#recentHits = new RateMeter(window);
    this.recentDatabaseReads = new RateMeter(window);
    this.recentDatabaseWrites = new RateMeter(window);
  }

  looked(at: number, hit: boolean): void {
    this.#recentReads.add(at);
    if (hit) this.#recentHits.add(at);
    if (at < this.#warmUp) return;
    this.#lookups += 1;
    if (hit) this.#hits += 1;
  }

  answered(since: number, at: number, stale: boolean): void {
    this.reads += 1;
    if (stale) this.staleReads += 1;
    if (since < this.#warmUp) return;
    const milliseconds = (at - since) * 1000;
    this.readTimes.add(milliseconds);
    this.#meanReadMs.add(milliseconds);
  }

  wrote(since: number, at: number): void {
    if (since >= this.#warmUp) this.#meanWriteMs.add((at - since) * 1000);
  }

  askedDatabase(at: number): void {
    if (at < this.#since) this.#databaseReadsBefore += 1;
    this.databaseReads += 1;
    this.recentDatabaseReads.add(at);
    this.#reads.add(at);
  }

  savedToDatabase(at: number): void {
    this.databaseWrites += 1;
    this.recentDatabaseWrites.add(at);
  }

  acknowledgedUnsaved(): void {
    this.unsaved += 1;
    this.unsavedPeak = Math.max(this.unsavedPeak, this.unsaved);
  }

  /** A cache that dies begins a new regime: the database's load is averaged from here. */
  crashed(at: number): void {
    this.lostWrites += this.unsaved;
    this.unsaved = 0;
    this.#since = Math.max(this.#since, at);
    this.#databaseReadsBefore = this.databaseReads;
  }

  /** Share of hits among the reads of the last while; 0 where there were none. */
  recentHitRatio(at: number): number {
    const reads = this.#recentReads.count(at);
    return reads === 0 ? 0 : this.#recentHits.count(at) / reads;
  }

  get hitRatio(): number | null {
    return this.#lookups === 0 ? null : this.#hits / this.#lookups;
  }

  get meanReadMs(): number | null {
    return this.#meanReadMs.mean;
  }

  get meanWriteMs(): number | null {
    return this.#meanWriteMs.mean;
  }

  /** Reads that the database is asked for in a second, since the warm-up or since the cache crashed. */
  databaseReadRate(at: number): number {
    const seconds = at - this.#since;
    return seconds > 0 ? (this.databaseReads - this.#databaseReadsBefore) / seconds : 0;
  }

  measure(at: number): Metrics {
    const rate = this.databaseReadRate(at);
    return {
      hitRatio: this.hitRatio,
      meanReadMs: this.meanReadMs,
      meanWriteMs: this.meanWriteMs,
      p99ReadMs: this.readTimes.quantile(0.99),
      databaseReads: this.databaseReads,
      databaseWrites: this.databaseWrites,
      staleReads: this.staleReads,
      lostWrites: this.lostWrites,
      databaseReadRate: rate,
      loadRatio: rate / capacityOf(this.#knobs),
      peakReadRate: this.#reads.peak,
      unsavedPeak: this.unsavedPeak,
      evictions: this.evictions,
      failed: this.failed,
      needsMet: this.#needsMet(at),
    };
  }

  /** How many of a workload's three needs are met; null where none is chosen. */
  #needsMet(at: number): number | null {
    const needs = needsOf(this.#knobs);
    if (needs === null) return null;
    const staleShare = this.staleReads / Math.max(1, this.reads);
    const databaseShare = (this.databaseReads + this.databaseWrites) / Math.max(at, 1) / capacityOf(this.#knobs);
    return (
      Number(staleShare <= needs.staleShare) +
      Number(this.lostWrites <= needs.lostWrites) +
      Number(databaseShare <= needs.databaseShare)
    );
  }
}
