import { LastCalls } from '../breaker/call-window.js';
import { Circuit } from '../breaker/circuit.js';
import { FailureRate } from '../breaker/rule.js';
import { RateMeter } from '../cache/rate-meter.js';
import { Agenda } from '../engine/agenda.js';
import { Quantiles } from '../engine/quantiles.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { Moments } from '../engine/statistics.js';
import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import { Health } from '../server/health.js';
import { FirstComeFirstServed } from '../server/line.js';
import type { Happened, Request } from '../server/request.js';
import { RetryBudget } from '../server/retry-budget.js';
import { Server } from '../server/server.js';
import { ServerTally } from '../server/server-tally.js';
import { WorkTimes, workOf } from '../server/work-times.js';
import { wait } from './backoff.js';
import { planned, type RetryEvent } from './events.js';
import type { RetryKnobs } from './knobs.js';
import { SlotPeak } from './slot-peak.js';
import { Strip } from './strip.js';
import { Waits } from './waits.js';

/** A call that has neither been answered nor failed for good. */
interface Call {
  readonly madeAt: number;
  /** 1 for the first. */
  attempt: number;
  /** ms; the base before the first retry. */
  lastWait: number;
  epoch: number;
}

/** What nobody turns: retries that a budget saves up, and a breaker that opens when half of the last 20 tries fail. */
const saved = 10;
const half = { failureRate: 0.5, slowRate: 1, slowSeconds: Number.POSITIVE_INFINITY, minimumCalls: 10 };
const breaker = { openSeconds: 5, probes: 5 };

/**
 * Clients call a server that load slows, and try again when they have waited too long. While the server is slow for a moment,
 * calls fail and are sent again; the line grows, and what is in it has been given up by the time a thread takes it. When the
 * server is healthy again, it may be kept as busy as before by retries of what it answers too late: a metastable failure,
 * which what started it does not have to sustain. Bronson, Aghayev, Charapko & Zhu, Metastable Failures in Distributed Systems
 * (HotOS 2021); Huang et al., Metastable Failures in the Wild (OSDI 2022). (A call's tries are one story, from the first to
 * the last, and so stand in one file, longer than others.)
 */
export class StormModel implements Model {
  readonly knobs: RetryKnobs;
  readonly line: FirstComeFirstServed;
  readonly server: Server;
  readonly tally: ServerTally;
  readonly health: Health;
  /** When the server is healthy again; Infinity where it always is. */
  readonly healedAt: number;
  /** Null where retries have no budget. */
  readonly budget: RetryBudget | null;
  /** Null where clients have no breaker. */
  readonly circuit: Circuit | null;
  readonly strip: Strip;
  readonly triesLately = new RateMeter(1);
  readonly answersLately = new RateMeter(1);
  /** Requests in line whose callers have given up. */
  givenUp = 0;
  made = 0;
  answered = 0;
  failed = 0;
  tries = 0;
  readonly #open = new Map<number, Call>();
  readonly #agenda = new Agenda(planned);
  readonly #waits = new Waits();
  readonly #slots: SlotPeak;
  readonly #milliseconds = new Quantiles();
  readonly #mean = new Moments();
  readonly #emit: Setting<RetryEvent>['emit'];
  readonly #arrivals: Stream;
  readonly #jitter: Stream;

  constructor(knobs: RetryKnobs, { streams, emit, warmUp, until }: Setting<RetryEvent>) {
    const { threads, work, workMs, timeoutMs, abandoned, lineLimit, slowAt, slowSeconds } = knobs;
    const times = new WorkTimes(workOf(work, workMs / 1000), streams.of('work'));
    this.knobs = knobs;
    this.line = new FirstComeFirstServed(lineLimit > 0 ? lineLimit : Number.POSITIVE_INFINITY);
    this.server = new Server(
      { threads, line: this.line, timeoutSeconds: timeoutMs / 1000, abandoned, draw: () => times.draw() },
      (at, happened, request) => this.#hear(at, happened, request),
    );
    this.tally = new ServerTally(warmUp);
    this.healedAt = slowSeconds > 0 ? snap(slowAt + slowSeconds) : Number.POSITIVE_INFINITY;
    this.health = new Health(this.healedAt);
    this.budget = knobs.budget > 0 ? new RetryBudget(knobs.budget, saved) : null;
    this.circuit =
      knobs.breaker === 'on'
        ? new Circuit(breaker, new FailureRate(half, new LastCalls(20), new LastCalls(breaker.probes)))
        : null;
    this.strip = new Strip(until);
    this.#slots = new SlotPeak(knobs.slotMs);
    this.#emit = emit;
    this.#arrivals = streams.of('arrivals');
    this.#jitter = streams.of('jitter');
    if (slowSeconds > 0) this.#agenda.plan(snap(slowAt), 'server-slowed');
    if (slowSeconds > 0) this.#agenda.plan(this.healedAt, 'server-healed');
    this.#planCall(0, 0);
  }

  /** Calls a second that the server can answer when it is healthy, and now. */
  get capacity(): number {
    return (1000 * this.knobs.threads) / this.knobs.workMs;
  }

  get capacityNow(): number {
    return this.capacity / this.server.slowness;
  }

  next(): number {
    return Math.min(this.server.next(), this.#agenda.next());
  }

  step(): void {
    const at = this.next();
    if (this.server.next() === at) this.server.step();
    else this.#happen(at);
  }

  #happen(at: number): void {
    const { kind, subject } = this.#agenda;
    this.#agenda.drop();
    switch (kind) {
      case 'server-slowed':
        this.server.slowness = this.knobs.slowTimes;
        break;
      case 'server-healed':
        this.server.slowness = 1;
        break;
      case 'breaker-timer-ended':
        this.circuit?.letProbesThrough();
        this.#emit(at, { kind: 'circuit-changed', state: 'half-open' });
        break;
      case 'try-repeated':
        this.#slots.add(at);
        this.#send(at, subject);
        break;
      case 'call-made':
        this.#make(at, subject);
    }
    this.#emit(at, { kind, subject });
  }

  #planCall(after: number, number: number): void {
    const at = snap(after + this.#arrivals.exponential(1 / this.knobs.callRate));
    if (at < this.knobs.callSeconds) this.#agenda.plan(at, 'call-made', number);
  }

  #make(at: number, number: number): void {
    this.made += 1;
    this.budget?.pay();
    this.#open.set(number, { madeAt: at, attempt: 1, lastWait: this.knobs.baseMs, epoch: 0 });
    this.#planCall(at, number + 1);
    this.#send(at, number);
  }

  /** Sends a try, unless the breaker refuses it: then the call has failed. */
  #send(at: number, number: number): void {
    const call = this.#open.get(number);
    if (call === undefined) return;
    if (this.circuit !== null && !this.circuit.admit()) {
      this.#decide(at, number, false);
      return;
    }
    call.epoch = this.circuit?.epoch ?? 0;
    this.tries += 1;
    this.triesLately.add(at);
    this.strip.tried(at);
    this.server.submit(at, number);
  }

  #hear(at: number, happened: Happened, request: Request): void {
    this.tally.hear(this.server, at, happened, request);
    this.#countGivenUp(happened, request);
    const number = request.id;
    if (happened === 'done') {
      this.#report(at, request, false);
      this.#decide(at, number, true);
      this.#emit(at, { kind: 'try-answered', subject: number });
    } else if (happened === 'refused' || happened === 'timed-out') {
      this.#report(at, request, true);
      this.#tryAgain(at, number);
      this.#emit(at, { kind: happened === 'refused' ? 'try-refused' : 'try-timed-out', subject: number });
    }
  }

  /** Keeps count of those in line whom nobody waits for. */
  #countGivenUp(happened: Happened, { thread, abandoned }: Request): void {
    if (happened === 'timed-out' && thread < 0) this.givenUp += 1;
    else if (happened === 'started' && abandoned) this.givenUp -= 1;
    else if (happened === 'dropped' && thread < 0) this.givenUp -= 1;
  }

  /** After a wait, while there are tries left, the budget allows it and no breaker is open. */
  #tryAgain(at: number, number: number): void {
    const call = this.#open.get(number);
    if (call === undefined) return;
    const isAllowed = call.attempt < this.knobs.tries && this.circuit?.state !== 'open';
    if (!isAllowed || (this.budget !== null && !this.budget.take())) {
      this.#decide(at, number, false);
      return;
    }
    call.lastWait = wait(call.attempt, call.lastWait, this.knobs, this.#jitter);
    this.#waits.add(call.attempt, call.lastWait);
    call.attempt += 1;
    this.#agenda.plan(snap(at + call.lastWait / 1000), 'try-repeated', number);
  }

  #decide(at: number, number: number, isAnswered: boolean): void {
    const call = this.#open.get(number);
    if (call === undefined) return;
    this.#open.delete(number);
    this.health.add(at, isAnswered);
    this.strip.decided(at, isAnswered);
    if (!isAnswered) {
      this.failed += 1;
      return;
    }
    this.answered += 1;
    this.answersLately.add(at);
    this.#milliseconds.add((at - call.madeAt) * 1000);
    this.#mean.add((at - call.madeAt) * 1000);
  }

  #report(at: number, request: Request, failed: boolean): void {
    const { circuit } = this;
    const epoch = this.#open.get(request.id)?.epoch;
    if (circuit === null || epoch === undefined) return;
    const before = circuit.epoch;
    circuit.report(at, epoch, failed, at - request.arrived);
    if (circuit.epoch === before) return;
    if (circuit.state === 'open') this.#agenda.plan(snap(circuit.timerEnds), 'breaker-timer-ended');
    this.#emit(at, { kind: 'circuit-changed', state: circuit.state });
  }

  measure(at: number): Metrics {
    const { tally, answered, failed } = this;
    return {
      calls: this.tries,
      callsRelative: null,
      completionMs: null,
      peakPerSlot: this.#slots.peak,
      refused: tally.refused,
      written: null,
      ...this.#waits.metrics,
      answeredShare: answered + failed > 0 ? answered / (answered + failed) : null,
      triesPerCall: this.made > 0 ? this.tries / this.made : null,
      wastedShare: tally.wastedShare,
      utilisation: tally.busy(at) / this.knobs.threads,
      meanAnswerMs: this.#mean.mean,
      p99AnswerMs: this.#milliseconds.quantile(0.99),
      secondsDown: this.health.secondsDown(at),
      recoverySeconds: this.health.recoverySeconds(at),
    };
  }

  gauges(at: number): readonly number[] {
    return [this.tries, 0, 0, this.answersLately.perSecond(at), this.triesLately.perSecond(at), this.server.waiting];
  }
}
