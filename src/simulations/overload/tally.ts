import { Quantiles } from '../engine/quantiles.js';
import type { Metric, Metrics } from '../engine/simulation.js';
import { Moments, TimeAverage } from '../engine/statistics.js';
import type { Request } from '../server/request.js';

/**
 * Rates and work are of what happened after the warm-up. Shares and percentiles are of requests that came after it and have
 * ended for their callers. Counts leave nothing out. A refused request is one that was turned away, thrown out of the line or not begun, while its caller waited.
 */
export const metrics: readonly Metric[] = [
  { name: 'goodput', label: 'in time', unit: '/s', digits: 1 },
  { name: 'offered', label: 'offered', unit: '/s', digits: 1 },
  { name: 'throughput', label: 'answered at all', unit: '/s', digits: 1 },
  { name: 'inTime', label: 'in time, share', unit: '%', digits: 1 },
  { name: 'refused', label: 'refused', unit: '/s', digits: 1 },
  { name: 'gaveUp', label: 'gave up', unit: '/s', digits: 1 },
  { name: 'wastedWork', label: 'work for nobody', unit: '%', digits: 1 },
  { name: 'utilisation', label: 'threads busy', unit: '%', digits: 1 },
  { name: 'p50', label: 'p50, in time', unit: 'ms', digits: 0, absent: 'none in time' },
  { name: 'p99', label: 'p99, in time', unit: 'ms', digits: 0, absent: 'none in time' },
  { name: 'checkoutInTime', label: 'checkout in time', unit: '%', digits: 1 },
  { name: 'browsingInTime', label: 'browsing in time', unit: '%', digits: 1 },
  { name: 'openP50', label: 'p50, open clients', unit: 'ms', digits: 1, absent: 'none in time' },
  { name: 'openP99', label: 'p99, open clients', unit: 'ms', digits: 1, absent: 'none in time' },
  { name: 'closedP50', label: 'p50, closed clients', unit: 'ms', digits: 1, absent: 'no users' },
  { name: 'closedP99', label: 'p99, closed clients', unit: 'ms', digits: 1, absent: 'no users' },
  { name: 'closedMeanMs', label: 'mean, closed clients', unit: 'ms', digits: 1, absent: 'no users' },
  { name: 'closedRate', label: 'closed clients get', unit: '/s', digits: 1, absent: 'no users' },
  { name: 'meanWaiting', label: 'mean in the queue', unit: 'requests', digits: 1 },
  { name: 'peakWaiting', label: 'longest queue', unit: 'requests', digits: 0 },
  { name: 'meanLimit', label: 'mean limit', unit: 'requests', digits: 1, absent: 'no limit' },
  { name: 'secondsToRecover', label: 'time to recover', unit: 's', digits: 0, absent: 'not yet' },
  { name: 'came', label: 'requests in all', unit: '', digits: 0 },
  { name: 'answered', label: 'answered in time in all', unit: '', digits: 0 },
  { name: 'late', label: 'answered late in all', unit: '', digits: 0 },
  { name: 'refusedInAll', label: 'refused in all', unit: '', digits: 0 },
  { name: 'gaveUpInAll', label: 'callers who gave up in all', unit: '', digits: 0 },
  { name: 'waitingNow', label: 'callers who wait now', unit: '', digits: 0 },
];

/** Whose request it is: a user's, or of open clients. */
export type Client = 'open' | 'closed';

/** When a request came, and whether it is of checkout (0) or of browsing (1). */
export type Comer = Pick<Request, 'arrived' | 'priority'>;

/** How requests fared, for the run and for each kind of client and of request. */
export class Tally {
  readonly #warmUp: number;
  readonly #threads: number;
  readonly #busy: TimeAverage;
  readonly #waiting: TimeAverage;
  readonly #limit: TimeAverage;
  /** How long answers took that came in time, in ms. */
  readonly inTimeMs = new Quantiles();
  readonly #times = { open: new Quantiles(), closed: new Quantiles() };
  readonly #closedMean = new Moments();
  /** By priority: checkout, browsing. */
  readonly #offered = [0, 0];
  readonly #good = [0, 0];
  readonly #ended = [0, 0];
  #peak = 0;
  #refused = 0;
  #gaveUp = 0;
  #useful = 0;
  #wasted = 0;
  #done = 0;
  #doneClosed = 0;
  #doneLate = 0;
  came = 0;
  answered = 0;
  late = 0;
  refusedInAll = 0;
  gaveUpInAll = 0;

  constructor(warmUp: number, threads: number, limit: number) {
    this.#warmUp = warmUp;
    this.#threads = threads;
    this.#busy = new TimeAverage(0, warmUp);
    this.#waiting = new TimeAverage(0, warmUp);
    this.#limit = new TimeAverage(limit, warmUp);
  }

  state(at: number, busy: number, waiting: number, limit: number): void {
    this.#busy.set(at, busy);
    this.#waiting.set(at, waiting);
    this.#limit.set(at, limit);
    if (waiting > this.#peak) this.#peak = waiting;
  }

  comes({ arrived, priority }: Comer): void {
    this.came += 1;
    if (arrived >= this.#warmUp) this.#offered[priority] = (this.#offered[priority] ?? 0) + 1;
  }

  answers(at: number, client: Client, { arrived, begunAt, priority }: Request): void {
    this.answered += 1;
    if (at < this.#warmUp) return;
    this.#useful += at - begunAt;
    this.#done += 1;
    if (client === 'closed') this.#doneClosed += 1;
    if (arrived < this.#warmUp) return;
    const milliseconds = 1000 * (at - arrived);
    this.#good[priority] = (this.#good[priority] ?? 0) + 1;
    this.#ends(priority);
    this.inTimeMs.add(milliseconds);
    this.#times[client].add(milliseconds);
    if (client === 'closed') this.#closedMean.add(milliseconds);
  }

  answersLate(at: number, { begunAt }: Request): void {
    this.late += 1;
    if (at < this.#warmUp) return;
    this.#wasted += at - begunAt;
    this.#doneLate += 1;
  }

  refuses(at: number, { arrived, priority }: Comer): void {
    this.refusedInAll += 1;
    if (at >= this.#warmUp) this.#refused += 1;
    if (arrived >= this.#warmUp) this.#ends(priority);
  }

  givesUp(at: number, { arrived, priority }: Comer): void {
    this.gaveUpInAll += 1;
    if (at >= this.#warmUp) this.#gaveUp += 1;
    if (arrived >= this.#warmUp) this.#ends(priority);
  }

  /** A request has ended for its caller. */
  #ends(priority: number): void {
    this.#ended[priority] = (this.#ended[priority] ?? 0) + 1;
  }

  /** The longest queue so far. */
  get peakWaiting(): number {
    return this.#peak;
  }

  /** Share of the work done so far that was for nobody; null before any was. */
  get wastedWork(): number | null {
    const work = this.#useful + this.#wasted;
    return work > 0 ? this.#wasted / work : null;
  }

  /** A percentile of the answers in time that clients of a kind got, in milliseconds; null before the first. */
  quantile(client: Client, q: number): number | null {
    return this.#times[client].quantile(q);
  }

  utilisation(at: number): number {
    return this.#busy.mean(at) / this.#threads;
  }

  measure(at: number, secondsToRecover: number | null): Metrics {
    const seconds = at - this.#warmUp;
    const rate = (count: number) => (seconds > 0 ? count / seconds : null);
    const share = (count: number, of: number) => (of > 0 ? count / of : null);
    const [checkout = 0, browsing = 0] = this.#offered;
    const [goodCheckout = 0, goodBrowsing = 0] = this.#good;
    const [endedCheckout = 0, endedBrowsing = 0] = this.#ended;
    const limit = this.#limit.mean(at);
    return {
      goodput: rate(this.#done),
      offered: rate(checkout + browsing),
      throughput: rate(this.#done + this.#doneLate),
      inTime: share(goodCheckout + goodBrowsing, endedCheckout + endedBrowsing),
      refused: rate(this.#refused),
      gaveUp: rate(this.#gaveUp),
      wastedWork: this.wastedWork,
      utilisation: this.utilisation(at),
      p50: this.inTimeMs.quantile(0.5),
      p99: this.inTimeMs.quantile(0.99),
      checkoutInTime: share(goodCheckout, endedCheckout),
      browsingInTime: share(goodBrowsing, endedBrowsing),
      openP50: this.quantile('open', 0.5),
      openP99: this.quantile('open', 0.99),
      closedP50: this.quantile('closed', 0.5),
      closedP99: this.quantile('closed', 0.99),
      closedMeanMs: this.#closedMean.mean,
      closedRate: this.#doneClosed > 0 ? rate(this.#doneClosed) : null,
      meanWaiting: this.#waiting.mean(at),
      peakWaiting: this.#peak,
      meanLimit: Number.isFinite(limit) ? limit : null,
      secondsToRecover,
      came: this.came,
      answered: this.answered,
      late: this.late,
      refusedInAll: this.refusedInAll,
      gaveUpInAll: this.gaveUpInAll,
      waitingNow: this.came - this.answered - this.refusedInAll - this.gaveUpInAll,
    };
  }
}
