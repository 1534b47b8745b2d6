import { Agenda } from '../engine/agenda.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import { type Work, WorkTimes } from '../server/work-times.js';
import type { Copy, FanOutRequest, Part } from './copies.js';
import { newRequest, settled } from './copies.js';
import type { FanOutEvent } from './events.js';
import { Fleet } from './fleet.js';
import { HedgeDelay } from './hedge-delay.js';
import { type FanOutKnobs, needed } from './knobs.js';
import { Recent } from './recent.js';
import { rivalOf } from './replica.js';
import { serviceOf } from './service-time.js';
import { Tally } from './tally.js';

/** In the order in which they happen at the same instant: who answers in time is not hedged, and is not slow. */
const kinds = ['copy-done', 'tie-cancelled', 'cancel-arrived', 'hedge-due', 'slow-due', 'request-due'] as const;

/**
 * A request asks a number of servers at once and is answered when enough of them have answered. Each server is a few
 * replicas with the same data; a copy of the question goes to one of them, and a second copy, where one is sent, to another.
 * Dean & Barroso, The Tail at Scale, CACM 56 (2013).
 */
export class FanOutModel implements Model {
  readonly knobs: FanOutKnobs;
  readonly needed: number;
  readonly service: Work;
  readonly tally: Tally;
  readonly recent = new Recent();
  readonly fleet: Fleet;
  readonly delay: HedgeDelay;
  readonly #agenda = new Agenda(kinds);
  readonly #emit: Setting<FanOutEvent>['emit'];
  readonly #arrivals: Stream;
  readonly #firstTimes: WorkTimes;
  readonly #secondTimes: WorkTimes;
  readonly #choices: Stream;
  readonly #requests = new Map<number, FanOutRequest>();
  readonly #parts = new Map<number, Part>();
  #partCount = 0;

  constructor(knobs: FanOutKnobs, { streams, emit, warmUp }: Setting<FanOutEvent>) {
    this.knobs = knobs;
    this.needed = needed(knobs);
    this.service = serviceOf(knobs);
    const threads = knobs.threads === 0 ? Number.POSITIVE_INFINITY : knobs.threads;
    this.fleet = new Fleet(knobs.servers * knobs.replicas, threads, (at, copy) => this.#begun(at, copy));
    this.tally = new Tally(warmUp, threads * knobs.servers * knobs.replicas);
    this.delay = new HedgeDelay(knobs);
    this.#emit = emit;
    this.#arrivals = streams.of('requests');
    this.#firstTimes = new WorkTimes(this.service, streams.of('service'));
    this.#secondTimes = new WorkTimes(this.service, streams.of('service of second copies'));
    this.#choices = streams.of('replicas');
    this.#planRequest(0);
  }

  next(): number {
    return this.#agenda.next();
  }

  step(): void {
    const at = this.#agenda.next();
    const { kind, subject } = this.#agenda;
    this.#agenda.drop();
    switch (kind) {
      case 'copy-done':
        this.#copyDone(at, subject);
        break;
      case 'tie-cancelled':
      case 'cancel-arrived':
        this.#cancel(at, subject, kind === 'tie-cancelled');
        break;
      case 'hedge-due':
        this.#hedge(at, subject);
        break;
      case 'slow-due':
        this.#judge(at, subject);
        break;
      case 'request-due':
        this.#send(at);
        this.#planRequest(at);
        break;
    }
    this.tally.running(at, this.fleet.running);
  }

  measure(at: number): Metrics {
    return this.tally.measure(at, this.delay.seconds);
  }

  gauges(): readonly number[] {
    const { recent, knobs, tally, fleet } = this;
    return [recent.share, tally.sent - tally.answered, knobs.threads === 0 ? 0 : fleet.waiting];
  }

  #planRequest(at: number): void {
    this.#agenda.plan(at + snap(this.#arrivals.exponential(1 / this.knobs.requestRate)), 'request-due');
  }

  #send(at: number): void {
    const request = newRequest(this.tally.sent, at, this.knobs.servers);
    this.#requests.set(request.number, request);
    this.recent.sent(request);
    this.tally.sends(request);
    this.#emit(at, { kind: 'request-sent', subject: request.number });
    this.#agenda.plan(at + snap(this.knobs.slowAfterMs / 1000), 'slow-due', request.number);
    for (const part of request.parts) {
      const replica = part.server * this.knobs.replicas + this.#choices.below(this.knobs.replicas);
      this.fleet.ask(at, part, replica, this.#firstTimes);
      if (this.delay.seconds === Number.POSITIVE_INFINITY) continue;
      this.#parts.set(this.#partCount, part);
      this.#agenda.plan(at + snap(this.delay.seconds), 'hedge-due', this.#partCount++);
    }
  }

  #begun(at: number, copy: Copy): void {
    this.#agenda.plan(at + copy.work, 'copy-done', copy.number);
    if (this.knobs.hedging !== 'tied') return;
    for (const twin of copy.part.copies) if (twin !== copy) this.#planCancel(at, twin, 'tie-cancelled');
  }

  #planCancel(at: number, copy: Copy, kind: 'tie-cancelled' | 'cancel-arrived'): void {
    if (copy.state !== 'over') this.#agenda.plan(at + snap(this.knobs.messageMs / 1000), kind, copy.number);
  }

  #copyDone(at: number, number: number): void {
    const copy = this.fleet.find(number);
    if (copy === undefined) return;
    const { part } = copy;
    const { request } = part;
    const first = Number.isNaN(part.seconds) && !(settled(part) && this.knobs.spare === 'is-cancelled');
    this.tally.worked(at, copy.work, settled(part));
    this.fleet.leave(at, copy);
    if (!first) return;
    copy.won = true;
    part.seconds = at - part.sentAt;
    this.delay.learn(part.seconds);
    this.tally.serverAnswers(part);
    this.#emit(at, { kind: 'server-answered', subject: part.server });
    this.#release(at, part);
    if (!Number.isNaN(request.answeredAt)) return;
    request.answers += 1;
    if (request.answers === this.needed) this.#answer(at, request);
    else request.previousAt = at;
  }

  #answer(at: number, request: FanOutRequest): void {
    request.answeredAt = at;
    this.recent.answered(request);
    this.tally.answers(request);
    const { number: subject, sentAt, previousAt } = request;
    this.#emit(at, { kind: 'request-answered', subject, seconds: at - sentAt, before: previousAt - sentAt });
    if (this.needed < this.knobs.servers) for (const part of request.parts) this.#release(at, part);
  }

  /** Nobody waits for what is left of a part. */
  #release(at: number, part: Part): void {
    if (this.knobs.spare === 'runs-on') return;
    for (const copy of part.copies) this.#planCancel(at, copy, 'cancel-arrived');
  }

  #cancel(at: number, number: number, onlyWaiting: boolean): void {
    const copy = this.fleet.find(number);
    if (copy === undefined || (onlyWaiting && copy.state !== 'waiting')) return;
    if (copy.state === 'running') this.tally.worked(at, at - copy.begunAt, true);
    this.#emit(at, { kind: 'copy-cancelled', subject: copy.part.server });
    this.fleet.leave(at, copy);
  }

  #hedge(at: number, number: number): void {
    const part = this.#parts.get(number);
    this.#parts.delete(number);
    const [first] = part?.copies ?? [];
    if (part === undefined || first === undefined || settled(part)) return;
    const message = snap(this.knobs.messageMs / 1000);
    const tied = this.knobs.hedging === 'tied';
    // The replica that has begun told the other one before the second copy got there.
    if (tied && first.begunAt + message <= at) return;
    const { replicas } = this.knobs;
    const rival = rivalOf(first.replica, replicas, this.#choices.below(replicas - 1));
    this.tally.hedges(part);
    this.#emit(at, { kind: 'copy-hedged', subject: part.server });
    const second = this.fleet.ask(at, part, rival, this.#secondTimes);
    if (tied && first.state === 'running' && second.state === 'waiting')
      this.#agenda.plan(first.begunAt + message, 'tie-cancelled', second.number);
  }

  /** The time is up after which a request is slow. */
  #judge(at: number, number: number): void {
    const request = this.#requests.get(number);
    if (request === undefined) return;
    this.#requests.delete(number);
    request.slow = Number.isNaN(request.answeredAt);
    this.tally.judges(request);
    this.recent.judged(request.slow);
    if (request.slow) this.#emit(at, { kind: 'request-turned-slow', subject: number });
  }
}
