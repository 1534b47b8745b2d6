import { Quantiles } from '../engine/quantiles.js';
import type { Metric, Metrics } from '../engine/simulation.js';
import { Moments, TimeAverage } from '../engine/statistics.js';
import type { FanOutRequest, Part } from './copies.js';

/**
 * Times and shares are of requests sent after the warm-up. `shareSlow` and `serverShareSlow` are settled when the time is
 * up that `slowAfterMs` gives, so that what is still under way counts as what it is: slow.
 */
export const metrics: readonly Metric[] = [
  { name: 'shareSlow', label: 'slow requests', unit: '%', digits: 1 },
  { name: 'serverShareSlow', label: 'slow, one server', unit: '%', digits: 2 },
  { name: 'p50', label: 'p50, requests', unit: 'ms', digits: 1 },
  { name: 'p99', label: 'p99, requests', unit: 'ms', digits: 1 },
  { name: 'p999', label: 'p99.9, requests', unit: 'ms', digits: 1 },
  { name: 'meanMs', label: 'mean, requests', unit: 'ms', digits: 1 },
  { name: 'serverP50', label: 'p50, one server', unit: 'ms', digits: 1 },
  { name: 'serverP99', label: 'p99, one server', unit: 'ms', digits: 1 },
  { name: 'serverP999', label: 'p99.9, one server', unit: 'ms', digits: 1 },
  { name: 'extraCopies', label: 'second copies', unit: '%', digits: 1 },
  { name: 'wastedWork', label: 'wasted work', unit: '%', digits: 1 },
  { name: 'utilisation', label: 'threads busy', unit: '%', digits: 1, absent: 'no queue' },
  { name: 'hedgeAfterMs', label: 'hedged after', unit: 'ms', digits: 1, absent: 'never' },
  { name: 'sent', label: 'requests sent', unit: '', digits: 0 },
  { name: 'answered', label: 'requests answered', unit: '', digits: 0 },
  { name: 'underWay', label: 'under way now', unit: '', digits: 0 },
];

const percentiles = [0.5, 0.99, 0.999] as const;

/** What is counted of requests, of single servers' answers and of the work of all copies. */
export class Tally {
  readonly #warmUp: number;
  readonly #threads: number;
  readonly #running: TimeAverage;
  readonly requests = new Quantiles();
  readonly servers = new Quantiles();
  readonly #time = new Moments();
  sent = 0;
  answered = 0;
  #judged = 0;
  #slow = 0;
  #judgedParts = 0;
  #slowParts = 0;
  #parts = 0;
  #extra = 0;
  #work = 0;
  #wasted = 0;

  /** `threads` of all replicas together; Infinity where copies never wait. */
  constructor(warmUp: number, threads: number) {
    this.#warmUp = warmUp;
    this.#threads = threads;
    this.#running = new TimeAverage(0, warmUp);
  }

  running(at: number, threads: number): void {
    this.#running.set(at, threads);
  }

  sends({ sentAt, parts }: FanOutRequest): void {
    this.sent += 1;
    if (sentAt >= this.#warmUp) this.#parts += parts.length;
  }

  hedges({ sentAt }: Part): void {
    if (sentAt >= this.#warmUp) this.#extra += 1;
  }

  serverAnswers({ sentAt, seconds }: Part): void {
    if (sentAt >= this.#warmUp) this.servers.add(1000 * seconds);
  }

  answers({ sentAt, answeredAt }: FanOutRequest): void {
    this.answered += 1;
    if (sentAt < this.#warmUp) return;
    this.requests.add(1000 * (answeredAt - sentAt));
    this.#time.add(1000 * (answeredAt - sentAt));
  }

  /** The time after which a request is slow is up. */
  judges({ sentAt, slow, parts }: FanOutRequest): void {
    if (sentAt < this.#warmUp) return;
    this.#judged += 1;
    if (slow) this.#slow += 1;
    this.#judgedParts += parts.length;
    for (const { seconds } of parts) if (Number.isNaN(seconds)) this.#slowParts += 1;
  }

  /** A copy has had so many seconds of a thread, for the answer or for nothing. */
  worked(at: number, seconds: number, forNothing: boolean): void {
    if (at < this.#warmUp) return;
    this.#work += seconds;
    if (forNothing) this.#wasted += seconds;
  }

  /** Share of requests that were slow so far; null before the first is judged. */
  get shareSlow(): number | null {
    return this.#judged > 0 ? this.#slow / this.#judged : null;
  }

  get extraCopies(): number | null {
    return this.#parts > 0 ? this.#extra / this.#parts : null;
  }

  /** Share of all threads that worked, from the warm-up on; null where threads are without number. */
  utilisation(at: number): number | null {
    return Number.isFinite(this.#threads) ? this.#running.mean(at) / this.#threads : null;
  }

  measure(at: number, hedgeAfter: number): Metrics {
    const [p50 = null, p99 = null, p999 = null] = percentiles.map((q) => this.requests.quantile(q));
    const [serverP50 = null, serverP99 = null, serverP999 = null] = percentiles.map((q) => this.servers.quantile(q));
    return {
      shareSlow: this.shareSlow,
      serverShareSlow: this.#judgedParts > 0 ? this.#slowParts / this.#judgedParts : null,
      p50,
      p99,
      p999,
      meanMs: this.#time.mean,
      serverP50,
      serverP99,
      serverP999,
      extraCopies: this.extraCopies,
      wastedWork: this.#work > 0 ? this.#wasted / this.#work : null,
      utilisation: this.utilisation(at),
      hedgeAfterMs: Number.isFinite(hedgeAfter) ? 1000 * hedgeAfter : null,
      sent: this.sent,
      answered: this.answered,
      underWay: this.sent - this.answered,
    };
  }
}
