import { Agenda } from '../engine/agenda.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import { Health } from '../server/health.js';
import type { Server } from '../server/server.js';
import type { Circuit } from './circuit.js';
import { type BreakerEvent, planned } from './events.js';
import type { BreakerKnobs } from './knobs.js';
import { circuitOf, dependencyOf } from './parts.js';
import { Recent } from './recent.js';
import { Threads } from './threads.js';

/**
 * A client calls a dependency that hangs for a while. Calls start every 1/rate s; a call that is sent while the dependency
 * hangs gets no answer, holds its thread until the timeout and has then failed. It may be tried again, at once, as often as
 * `tries` and the retry budget allow. With a breaker, a call it refuses fails without being sent and is not tried again.
 *
 * A dependency that is loaded is a server with threads and a line, which stands still in the hang: what its callers have
 * given up waits there all the same, and is worked off, for nobody, before anything else. It has to be left alone to recover.
 *
 * At the same instant answers come first, then the timer, then new calls: a call that starts as the breaker opens is refused,
 * one that starts as the timer ends is the probe. The first call starts at 0, so with 20 calls a second, a timeout of 2 s and
 * a threshold of 5 the fifth call (sent at 0.2 s) opens the breaker at 2.2 s, when 44 were sent; the probe is the 45th. (The
 * two kinds of dependency share every step of a call, and so a file.)
 */
export class BreakerModel implements Model {
  readonly knobs: BreakerKnobs;
  /** Null when the client has no breaker. */
  readonly circuit: Circuit | null;
  /** Null where the dependency takes as long however much it is asked. */
  readonly server: Server | null;
  readonly threads = new Threads();
  readonly recent: Recent;
  readonly #agenda = new Agenda(planned);
  readonly #errors: Stream;
  readonly #emit: Setting<BreakerEvent>['emit'];
  readonly #hangBegins: number;
  /** When the dependency answers again; Infinity where it never hangs. */
  readonly hangEnds: number;
  readonly health: Health;
  #lastCallMade = false;
  #finished = false;
  calls = 0;
  callsSent = 0;
  fastFailures = 0;
  retries = 0;
  succeeded = 0;
  failed = 0;
  /** Tries that came back as failures; a call may have several. */
  failures = 0;
  #firstOpenAt: number | null = null;

  constructor(knobs: BreakerKnobs, setting: Setting<BreakerEvent>) {
    const { hangStart, hangSeconds } = knobs;
    this.knobs = knobs;
    this.circuit = knobs.breaker === 'on' ? circuitOf(knobs) : null;
    this.server = dependencyOf(knobs, setting.streams, (at, happened, { id }) => {
      if (happened === 'done') this.#answer(at, id, this.#errors.uniform() < knobs.errorShare);
      else if (happened === 'timed-out' || happened === 'refused') this.#answer(at, id, true);
    });
    this.recent = new Recent(setting.until);
    this.#errors = setting.streams.of('errors');
    this.#emit = setting.emit;
    this.#hangBegins = snap(hangStart);
    this.hangEnds = snap(hangStart + hangSeconds);
    this.health = new Health(hangSeconds > 0 ? this.hangEnds : Number.POSITIVE_INFINITY);
    this.#agenda.plan(0, 'call-started');
    if (hangSeconds > 0) this.#agenda.plan(this.#hangBegins, 'hang-began');
    if (hangSeconds > 0) this.#agenda.plan(this.hangEnds, 'hang-ended');
  }

  hanging(at: number): boolean {
    return at >= this.#hangBegins && at < this.hangEnds;
  }

  /** Seconds of the hang still to come; 0 when it is over. */
  hangLeft(at: number): number {
    return Math.max(0, this.hangEnds - at);
  }

  next(): number {
    return Math.min(this.#agenda.next(), this.server?.next() ?? Number.POSITIVE_INFINITY);
  }

  step(): void {
    const at = this.next();
    this.recent.reach(at, this.#condition(at));
    if (this.server !== null && this.server.next() === at) this.server.step();
    else this.#happen(at);
    this.recent.reach(at, this.#condition(at));
    if (this.#lastCallMade && !this.#finished && this.threads.waiting === 0) {
      this.#finished = true;
      this.#emit(at, { kind: 'last-thread-freed' });
    }
  }

  #happen(at: number): void {
    const { kind, subject } = this.#agenda;
    this.#agenda.drop();
    if (kind === 'answer-arrived') {
      this.#answer(at, subject, this.threads.get(subject).fails);
      return;
    }
    if (kind === 'timer-ended') this.#letProbesThrough(at);
    else if (kind === 'call-started') this.#startCall(at, subject);
    else if (kind === 'hang-began') this.server?.stop(at);
    else this.server?.resume(at);
    this.#emit(at, { kind, subject });
  }

  #startCall(at: number, call: number): void {
    const { callRate, callSeconds } = this.knobs;
    this.calls += 1;
    this.#send(at, 1);
    const next = snap((call + 1) / callRate);
    if (next < snap(callSeconds)) this.#agenda.plan(next, 'call-started', call + 1);
    else this.#lastCallMade = true;
  }

  /** Sends a call, unless the breaker refuses it. */
  #send(at: number, attempt: number): void {
    const { circuit } = this;
    if (circuit !== null && !circuit.admit()) {
      this.fastFailures += 1;
      this.#decide(at, false);
      this.recent.add('refused');
      return;
    }
    const stuck = this.hanging(at);
    this.callsSent += 1;
    if (this.server !== null) {
      this.server.submit(at, this.threads.take(at, circuit?.epoch ?? 0, attempt, false, stuck));
      return;
    }
    const { timeoutSeconds, healthyMs, errorShare } = this.knobs;
    const late = stuck || healthyMs > timeoutSeconds * 1000;
    const error = this.#errors.uniform() < errorShare;
    const thread = this.threads.take(at, circuit?.epoch ?? 0, attempt, late || error, stuck);
    this.#agenda.plan(snap(at + (late ? timeoutSeconds : healthyMs / 1000)), 'answer-arrived', thread);
  }

  /** A call comes back, answered or failed. */
  #answer(at: number, number: number, fails: boolean): void {
    const { epoch, attempt, sentAt } = this.threads.get(number);
    this.threads.release(at, number);
    this.recent.add(fails ? 'failed' : 'answered');
    if (fails) this.#emit(at, { kind: 'try-failed', subject: ++this.failures });
    this.#report(at, epoch, fails, at - sentAt);
    if (!fails) this.#decide(at, true);
    else if (attempt < this.knobs.tries && this.#mayRetry(at)) this.#send(at, attempt + 1);
    else this.#decide(at, false);
    this.#emit(at, { kind: 'answer-arrived', subject: number });
  }

  /** A call has got its answer, or none. */
  #decide(at: number, answered: boolean): void {
    this.health.add(at, answered);
    if (answered) this.succeeded += 1;
    else this.failed += 1;
  }

  #report(at: number, epoch: number, failed: boolean, seconds: number): void {
    const { circuit } = this;
    if (circuit === null) return;
    const before = circuit.epoch;
    circuit.report(at, epoch, failed, seconds);
    if (circuit.epoch === before) return;
    if (circuit.state === 'open') {
      this.#firstOpenAt ??= at;
      this.#agenda.plan(snap(circuit.timerEnds), 'timer-ended');
    }
    this.#emit(at, { kind: 'circuit-changed', state: circuit.state });
  }

  #letProbesThrough(at: number): void {
    if (this.circuit === null) return;
    this.circuit.letProbesThrough();
    this.#emit(at, { kind: 'circuit-changed', state: this.circuit.state });
  }

  /** Not behind an open breaker, and only while retries stay a small share of calls. Google SRE book, Handling Overload. */
  #mayRetry(at: number): boolean {
    const { budget } = this.knobs;
    if (this.circuit?.state === 'open') return false;
    const allowed = budget === 0 || this.retries + 1 <= budget * this.calls + 1e-9;
    if (allowed) this.retries += 1;
    else this.#emit(at, { kind: 'budget-spent' });
    return allowed;
  }

  #condition(at: number): number {
    const state = this.circuit?.state ?? 'closed';
    if (state !== 'closed') return state === 'open' ? 3 : 4;
    return this.hanging(at) ? 2 : 1;
  }

  measure(at: number): Metrics {
    const { callsSent, fastFailures, succeeded, failed, retries, threads } = this;
    const hung = Math.min(at, this.hangEnds) - this.#hangBegins;
    return {
      callsSent,
      fastFailures,
      threadSeconds: threads.seconds(at),
      // Over the hang as far as it has come: calls it caught hold their threads a little longer than it lasts.
      threadsStuck: hung > 0 ? threads.stuckSeconds(at) / hung : null,
      peakThreads: threads.peak,
      firstOpenAt: this.#firstOpenAt === null ? null : Math.round(this.#firstOpenAt * 1e6) / 1e6,
      opened: this.circuit?.opened ?? 0,
      succeeded,
      failed,
      retries,
      callsPerCall: this.calls > 0 ? callsSent / this.calls : null,
      secondsDown: this.health.secondsDown(at),
      recoverySeconds: this.health.recoverySeconds(at),
    };
  }

  gauges(): readonly number[] {
    return [this.threads.waiting, this.callsSent, this.fastFailures, this.server?.inSystem ?? 0];
  }
}
