import type { Line } from '../../text/line.js';
import type { Moment } from './event-log.js';
import { type Plan, Run } from './run.js';
import type { Distribution, Metrics, Size, Theory } from './simulation.js';

/** How many samples of the gauges a whole run has; sample k, from 0, is taken when (k + 1) ÷ 240 of it is over. */
export const sampleCount = 240;

/** Simulated seconds at which sample `k` of a run is taken; Infinity after the last one. */
function sampleTime(until: number, k: number): number {
  if (k >= sampleCount) return Number.POSITIVE_INFINITY;
  return k + 1 === sampleCount ? until : ((k + 1) * until) / sampleCount;
}

/** How many samples have been taken by an instant, that one included. */
export function samplesBy(until: number, at: number): number {
  let count = Math.min(Math.floor((at / until) * sampleCount) + 1, sampleCount);
  while (count > 0 && sampleTime(until, count - 1) > at) count -= 1;
  return count;
}

/** The latest sample instant before `at`; 0 where there is none. */
export function sampleBefore(until: number, at: number): number {
  const count = samplesBy(until, at);
  const time = count > 0 ? sampleTime(until, count - 1) : 0;
  if (time < at) return time;
  return count > 1 ? sampleTime(until, count - 2) : 0;
}

/** What can be seen of a run at an instant; everything but the right to move it. */
export interface Reading {
  /** Simulated seconds. */
  readonly now: number;
  /** When the next event happens; Infinity when nothing is left to happen. */
  readonly next: number;
  /** When the last event happened; 0 before the first. */
  readonly last: number;
  readonly events: number;
  readonly hash: string;
  /** The moments told so far, oldest first. */
  readonly story: readonly Moment[];
  measure(): Metrics;
  gauges(): readonly number[];
  picture(size: Size): readonly Line[];
  distribution(): Distribution | null;
  theory(): Theory | null;
}

/**
 * A plan as a function of time. A run only goes forward, so a replay buffer holds one wherever it was wanted last, moves it on when
 * a later instant is asked for, and makes a new one that replays from the start when an earlier one is. The same plan
 * makes the same run, so which of the two happened cannot be seen; it only takes longer.
 *
 * On its way it keeps a fixed number of samples of every gauge and metric: memory does not grow with the run.
 */
export class ReplayBuffer {
  readonly plan: Plan;
  #run: Run;
  readonly #samples: number[][];
  readonly #measured: Metrics[] = [];
  /** The longest story that any run of this plan has told here. */
  #story: readonly Moment[] = [];

  constructor(plan: Plan) {
    this.plan = plan;
    this.#run = new Run(plan);
    this.#samples = plan.simulation.gauges.map(() => []);
  }

  /** Moves to time `to`, about `budget` steps of the model far at most, and says which time it came to. */
  seek(to: number, budget = Number.POSITIVE_INFINITY): number {
    if (to < this.#run.now) this.#run = new Run(this.plan);
    const enough = this.#run.steps + budget;
    for (;;) {
      const sample = sampleTime(this.plan.until, this.#taken);
      const stop = Math.min(to, sample);
      this.#run.advance(stop, enough - this.#run.steps);
      if (this.#run.now < stop) return this.#run.now;
      if (stop === sample) this.#take();
      if (stop === to) return to;
    }
  }

  /** The run at an instant. Read it before the buffer is moved again. */
  at(time: number): Reading {
    if (this.#run.now !== time || this.#run.next <= time) this.seek(time);
    return this.#run;
  }

  /** The samples of one gauge up to an instant that the buffer has been to, oldest first. */
  samples(gauge: number, to: number): readonly number[] {
    return (this.#samples[gauge] ?? []).slice(0, samplesBy(this.plan.until, to));
  }

  /** A metric as it stood at each sample up to an instant that the buffer has been to; NaN where it had no value. */
  measured(metric: string, to: number): readonly number[] {
    return this.#measured.slice(0, samplesBy(this.plan.until, to)).map((metrics) => metrics[metric] ?? Number.NaN);
  }

  /** What was told up to an instant that the buffer has been to, oldest first. */
  story(to: number): readonly Moment[] {
    if (this.#run.story.length > this.#story.length) this.#story = [...this.#run.story];
    return this.#story.filter(({ at }) => at <= to);
  }

  /** Moves on from an instant to the next moment of the story, about `budget` steps far at most, and says which time it came to. */
  seekMoment(from: number, budget: number): { readonly at: number; readonly found: boolean } {
    this.seek(from);
    const told = this.#run.story.length;
    const enough = this.#run.steps + budget;
    while (this.#run.story.length === told && !this.#run.done && this.#run.steps < enough) {
      this.seek(Math.min(this.#run.next, sampleTime(this.plan.until, this.#taken), this.plan.until));
    }
    return { at: this.#run.now, found: this.#run.story.length > told || this.#run.done };
  }

  get #taken(): number {
    return this.#measured.length;
  }

  #take(): void {
    this.#measured.push(this.#run.measure());
    const values = this.#run.gauges();
    for (const [gauge, samples] of this.#samples.entries()) samples.push(values[gauge] ?? Number.NaN);
  }
}
