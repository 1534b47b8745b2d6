import type { Metric, Metrics } from '../engine/simulation.js';
import { Moments, TimeAverage } from '../engine/statistics.js';

/** Rates and means leave the warm-up out; peaks and counts leave nothing out. */
export const metrics: readonly Metric[] = [
  { name: 'inUse', label: 'slots in use, mean', unit: '', digits: 1 },
  { name: 'peakInUse', label: 'slots in use, peak', unit: '', digits: 0 },
  { name: 'needed', label: 'slots needed', unit: '', digits: 1 },
  { name: 'throughput', label: 'served', unit: '/s', digits: 1 },
  { name: 'refusedRate', label: 'refused', unit: '/s', digits: 1 },
  { name: 'servedA', label: 'A served', unit: '/s', digits: 1 },
  { name: 'servedB', label: 'B served', unit: '/s', digits: 1 },
  { name: 'refusedA', label: 'A refused', unit: '/s', digits: 1 },
  { name: 'refusedB', label: 'B refused', unit: '/s', digits: 1 },
  { name: 'meanTimeMs', label: 'mean time of those served', unit: 'ms', digits: 0 },
  { name: 'arrived', label: 'arrived', unit: '', digits: 0 },
  { name: 'served', label: 'served in all', unit: '', digits: 0 },
  { name: 'refused', label: 'refused in all', unit: '', digits: 0 },
  { name: 'holding', label: 'in use now', unit: '', digits: 0 },
];

/** What one endpoint met with. */
interface Counts {
  served: number;
  refused: number;
  servedWarm: number;
  refusedWarm: number;
}

const none = (): Counts => ({ served: 0, refused: 0, servedWarm: 0, refusedWarm: 0 });

export class Tally {
  readonly #warmUp: number;
  readonly #inUse: TimeAverage;
  readonly #time = new Moments();
  readonly #counts = { A: none(), B: none() };
  #arrived = 0;

  constructor(warmUp: number) {
    this.#warmUp = warmUp;
    this.#inUse = new TimeAverage(0, warmUp);
  }

  of(endpoint: 'A' | 'B'): Readonly<Counts> {
    return this.#counts[endpoint];
  }

  get refused(): number {
    return this.#counts.A.refused + this.#counts.B.refused;
  }

  get served(): number {
    return this.#counts.A.served + this.#counts.B.served;
  }

  came(): void {
    this.#arrived += 1;
  }

  inUse(at: number, slots: number): void {
    this.#inUse.set(at, slots);
  }

  wasServed(endpoint: 'A' | 'B', at: number, held: number): void {
    const counts = this.#counts[endpoint];
    counts.served += 1;
    if (at <= this.#warmUp) return;
    counts.servedWarm += 1;
    this.#time.add(held);
  }

  wasRefused(endpoint: 'A' | 'B', at: number): void {
    const counts = this.#counts[endpoint];
    counts.refused += 1;
    if (at > this.#warmUp) counts.refusedWarm += 1;
  }

  measure(at: number, needed: number, peak: number): Metrics {
    const seconds = at - this.#warmUp;
    const rate = (count: number) => (seconds > 0 ? count / seconds : null);
    const { A, B } = this.#counts;
    const time = this.#time.mean;
    return {
      inUse: this.#inUse.mean(at),
      peakInUse: peak,
      needed,
      throughput: rate(A.servedWarm + B.servedWarm),
      refusedRate: rate(A.refusedWarm + B.refusedWarm),
      servedA: rate(A.servedWarm),
      servedB: rate(B.servedWarm),
      refusedA: rate(A.refusedWarm),
      refusedB: rate(B.refusedWarm),
      meanTimeMs: time === null ? null : Math.round(time * 1e7) / 1e4,
      arrived: this.#arrived,
      served: this.served,
      refused: this.refused,
      holding: this.#inUse.value,
    };
  }
}
