import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import type { ChainEvent } from './events.js';
import { begin, type Journey, type Observer, type Outcome } from './journey.js';
import type { ChainKnobs } from './knobs.js';
import { Outages } from './outages.js';
import { brokenHop, duration, inMilliseconds, type Shape, shapeOf } from './shape.js';
import { mark, Strip } from './strip.js';

const minutesInThirtyDays = 43_200;
const never = Number.POSITIVE_INFINITY;

/** More requests than this are shown as a calendar of failures, fewer one by one. */
const followed = 10;

/**
 * Requests that go through a chain of services, one request after another. A worker takes up what the last hop was left
 * to do later, once the caller has its answer.
 */
export class ChainModel implements Model, Observer {
  readonly knobs: ChainKnobs;
  readonly shape: Shape;
  readonly until: number;
  readonly strip: Strip;
  /** Calls at each hop by the request on its way, or by the last one. */
  readonly calls: number[];
  /** Requests that failed at each hop. */
  readonly failures: number[];
  started = 0;
  succeeded = 0;
  failed = 0;
  /** Work for the last hop that waits in the queue or is being done. */
  queued = 0;
  readonly #emit: Setting<ChainEvent>['emit'];
  readonly #outages: readonly Outages[];
  #journey: Journey | null = null;
  #startsAt = 0;
  /** When the request on its way, or the last one, was due: what it waits for the one before is its own time, too. */
  #dueAt = 0;
  #seconds = 0;
  #took = 0;
  #mostCalls = 0;
  #workedAt = never;
  #failedHop = 0;

  constructor(knobs: ChainKnobs, { streams, emit, until }: Setting<ChainEvent>) {
    this.knobs = knobs;
    this.shape = shapeOf(knobs);
    this.until = until;
    this.calls = this.shape.steps.map(() => 0);
    this.failures = this.shape.steps.map(() => 0);
    this.strip = new Strip(knobs.hops + 1);
    this.strip.begin(0, until);
    this.#emit = emit;
    this.#outages = this.shape.steps.map((_, hop) => new Outages(streams, hop + 1, knobs.availability));
  }

  /** Whether there are too many requests to show each. */
  get many(): boolean {
    return this.knobs.requests > followed;
  }

  /** When the request that is on its way was due; null where none is. */
  get underway(): number | null {
    return this.#journey === null ? null : this.#dueAt;
  }

  /** Seconds that the last request took. */
  get took(): number {
    return this.#took;
  }

  next(): number {
    return Math.min(this.#journey?.next ?? this.#startsAt, this.#workedAt);
  }

  step(): void {
    const at = this.next();
    if (this.#workedAt === at) this.#worked(at);
    else if (this.#journey === null) this.#start(at);
    else this.#goOn(at, this.#journey);
  }

  called(hop: number, at: number, finish: number): void {
    this.calls[hop] = (this.calls[hop] ?? 0) + 1;
    if (hop === this.knobs.hops - 1 && hop < this.shape.called)
      this.#mostCalls = Math.max(this.#mostCalls, this.calls[hop] ?? 0);
    if (!this.many) this.strip.paint(hop, at, finish, mark.work);
    this.#emit(at, { kind: 'hop-called', subject: hop });
  }

  answers(hop: number, at: number): boolean {
    const up =
      hop >= this.shape.called || !(this.#outages[hop]?.down(at) || (this.shape.broken && hop === this.knobs.hops - 1));
    if (up) {
      this.#emit(at, { kind: 'hop-answered', subject: hop, after: at - this.#dueAt });
      return true;
    }
    this.#failedHop = hop;
    if (!this.many) this.strip.paint(hop, at - (this.shape.steps[hop] ?? 0), at, mark.failed);
    this.#emit(at, { kind: 'hop-failed', subject: hop });
    return false;
  }

  measure(): Metrics {
    const done = this.succeeded + this.failed;
    const share = done > 0 ? this.succeeded / done : null;
    return {
      totalMs: done > 0 ? inMilliseconds(this.#seconds / done) : null,
      availability: share,
      downMinutes: share === null ? null : (1 - share) * minutesInThirtyDays,
      callsAtLastHop: this.#mostCalls,
      succeeded: this.succeeded,
      failed: this.failed,
      queued: this.queued,
    };
  }

  gauges(at: number): readonly number[] {
    return [this.underway === null ? 0 : (at - this.#dueAt) * 1000, this.failed];
  }

  #start(at: number): void {
    this.#dueAt = this.knobs.everySeconds > 0 ? snap(this.started * this.knobs.everySeconds) : at;
    this.started += 1;
    this.calls.fill(0);
    if (!this.many && this.knobs.requests > 1) this.strip.begin(at, duration(this.shape, brokenHop(this.shape)));
    this.#emit(at, { kind: 'request-started', subject: this.started });
    this.#journey = begin(this.shape, at, this);
  }

  #goOn(at: number, journey: Journey): void {
    const outcome = journey.step();
    if (outcome !== null) this.#finish(at, outcome);
  }

  #finish(at: number, outcome: Outcome): void {
    this.#journey = null;
    this.#took = at - this.#dueAt;
    this.#seconds += this.#took;
    if (outcome === 'succeeded') this.succeeded += 1;
    else this.failed += 1;
    if (outcome === 'failed') this.failures[this.#failedHop] = (this.failures[this.#failedHop] ?? 0) + 1;
    if (this.many && outcome === 'failed') this.strip.count(this.#failedHop, at);
    if (this.many && outcome !== 'succeeded') this.strip.count(this.knobs.hops, at);
    this.#emit(at, { kind: `request-${outcome}`, subject: this.started, after: this.#took });
    if (outcome === 'succeeded' && this.knobs.enqueueLast === 'yes') this.#enqueue(at);
    const after = Math.max(at, snap(this.started * this.knobs.everySeconds));
    this.#startsAt = this.started < this.knobs.requests ? after : never;
  }

  #enqueue(at: number): void {
    this.queued += 1;
    if (this.#workedAt === never) this.#work(at);
  }

  #work(at: number): void {
    this.#workedAt = at + this.shape.lastHop;
    this.#mostCalls = Math.max(this.#mostCalls, 1);
    if (!this.many) this.strip.paint(this.knobs.hops, at, this.#workedAt, mark.work);
  }

  /** The worker is done with one piece; one that fails goes back to the queue until the next arrives. */
  #worked(at: number): void {
    const up = this.knobs.lastHop === 'up' && !this.#outages[this.knobs.hops - 1]?.down(at);
    this.#workedAt = never;
    this.#emit(at, { kind: 'queued-work-tried', subject: up ? 1 : 0 });
    if (!up) {
      if (!this.many) this.strip.paint(this.knobs.hops, at - this.shape.lastHop, at, mark.failed);
      return;
    }
    this.queued -= 1;
    if (this.queued > 0) this.#work(at);
  }
}
