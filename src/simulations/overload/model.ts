import { roundUp } from '../../text/draw.js';
import { RateMeter } from '../cache/rate-meter.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import type { Stream } from '../engine/streams.js';
import type { Happened, Request } from '../server/request.js';
import { Server } from '../server/server.js';
import { WorkTimes, workOf } from '../server/work-times.js';
import { ClosedClients } from './closed-clients.js';
import { type ConcurrencyLimit, limitOf } from './concurrency-limit.js';
import { Curve } from './curve.js';
import { Disturbances } from './disturbances.js';
import type { OverloadEvent } from './events.js';
import { calmAfter, mostOffered, type OverloadKnobs, patienceOf } from './knobs.js';
import { lineOf } from './lines/line-of.js';
import type { SheddingLine } from './lines/shedding-line.js';
import { OpenClients } from './open-clients.js';
import { Recovery } from './recovery.js';
import { type Client, Tally } from './tally.js';

/** The number that requests of open clients have instead of a user's. */
const nobody = -1;

/** What clients of a kind draw from: the work that they ask for, and whether it is checkout. */
interface Draws {
  readonly work: WorkTimes;
  readonly classes: Stream;
}

/**
 * One server, and clients who have a deadline. Open clients send whatever happens; closed ones wait for what they sent. What
 * the server does when it gets too much is decided by the line in front of it, or by a limit at its door.
 */
export class OverloadModel implements Model {
  readonly knobs: OverloadKnobs;
  readonly server: Server;
  readonly line: SheddingLine;
  readonly limit: ConcurrencyLimit;
  readonly open: OpenClients;
  readonly closed: ClosedClients;
  readonly tally: Tally;
  readonly recovery: Recovery;
  readonly disturbances: Disturbances;
  /** What came, was answered in time, and was refused or given up lately, over a second. */
  readonly rates = {
    offered: new RateMeter(1),
    good: new RateMeter(1),
    refused: new RateMeter(1),
    late: new RateMeter(1),
  };
  readonly curve: Curve;
  /** The most that came in a second so far. */
  peakOffered = 0;
  readonly #draws: Readonly<Record<Client, Draws>>;
  readonly #emit: Setting<OverloadEvent>['emit'];

  constructor(knobs: OverloadKnobs, { streams, emit, until, warmUp }: Setting<OverloadEvent>) {
    this.knobs = knobs;
    this.#emit = emit;
    const work = workOf(knobs.service, knobs.serviceMs / 1000);
    const drawsOf = (client: Client): Draws => ({
      work: new WorkTimes(work, streams.of(`work of ${client} clients`)),
      classes: streams.of(`classes of ${client} clients`),
    });
    this.#draws = { open: drawsOf('open'), closed: drawsOf('closed') };
    this.line = lineOf(knobs);
    this.limit = limitOf(knobs);
    this.server = new Server(
      { threads: knobs.threads, line: this.line, timeoutSeconds: patienceOf(knobs), draw: () => work.mean },
      (at, happened, request) => this.#hear(at, happened, request),
    );
    this.open = new OpenClients(knobs, streams.of('open clients'), until);
    this.closed = new ClosedClients(knobs, streams.of('thinking'));
    this.tally = new Tally(warmUp, knobs.threads, this.limit.value);
    this.recovery = new Recovery(calmAfter(knobs));
    this.disturbances = new Disturbances(knobs);
    this.curve = new Curve(roundUp(mostOffered(knobs)));
  }

  next(): number {
    return Math.min(this.server.next(), this.disturbances.next, this.closed.next, this.open.next);
  }

  step(): void {
    const at = this.next();
    if (this.server.next() === at) this.server.step();
    else if (this.disturbances.next === at) this.#disturb(at);
    else if (this.closed.next === at) this.#send(at, this.closed.send());
    else {
      this.open.advance();
      this.#send(at, nobody);
    }
    this.tally.state(at, this.server.busy, this.server.waiting, this.limit.value);
  }

  measure(at: number): Metrics {
    return this.tally.measure(at, this.recovery.seconds);
  }

  gauges(at: number): readonly number[] {
    const { offered, good, refused } = this.rates;
    return [good.perSecond(at), offered.perSecond(at), refused.perSecond(at), this.server.waiting];
  }

  #disturb(at: number): void {
    const kind = this.disturbances.pass();
    if (kind === 'server-stalled') this.server.stop(at);
    this.#emit(at, { kind });
    if (kind === 'server-resumed') this.server.resume(at);
  }

  #send(at: number, user: number): void {
    const { work, classes } = this.#draws[user === nobody ? 'open' : 'closed'];
    const wishes = { work: work.draw(), priority: classes.uniform() < this.knobs.checkoutShare ? 0 : 1 };
    this.rates.offered.add(at);
    const offered = this.rates.offered.perSecond(at);
    if (at >= 1) this.peakOffered = Math.max(this.peakOffered, offered);
    this.curve.see(at, offered, this.rates.good.perSecond(at));
    this.tally.comes({ arrived: at, priority: wishes.priority });
    this.#emit(at, { kind: 'request-came', subject: this.tally.came });
    if (this.server.inSystem < this.limit.value) this.server.submit(at, user, wishes);
    else this.#refuse(at, { arrived: at, priority: wishes.priority, id: user, serial: this.tally.came });
  }

  #hear(at: number, happened: Happened, request: Request): void {
    const { serial, abandoned } = request;
    switch (happened) {
      case 'accepted':
        break;
      case 'started':
        this.#emit(at, { kind: 'request-begun', subject: serial, forNobody: abandoned });
        break;
      case 'done':
        this.limit.answered(at, at - request.arrived, this.server.inSystem + 1);
        this.tally.answers(at, request.id === nobody ? 'open' : 'closed', request);
        this.rates.good.add(at);
        this.#emit(at, { kind: 'request-answered', subject: serial });
        this.#ended(at, request.id, true);
        break;
      case 'late':
        this.limit.answered(at, at - request.arrived, this.server.inSystem + 1);
        this.tally.answersLate(at, request);
        this.rates.late.add(at);
        this.#emit(at, { kind: 'answer-came-late', subject: serial });
        break;
      case 'timed-out':
        this.tally.givesUp(at, request);
        this.#emit(at, { kind: 'caller-gave-up', subject: serial });
        this.#ended(at, request.id, false);
        break;
      case 'refused':
      case 'dropped':
        this.#emit(at, { kind: 'request-dropped', subject: serial });
        if (!abandoned) this.#refuse(at, request);
        break;
    }
  }

  #refuse(at: number, request: Pick<Request, 'arrived' | 'priority' | 'id' | 'serial'>): void {
    this.tally.refuses(at, request);
    this.rates.refused.add(at);
    this.#emit(at, { kind: 'request-refused', subject: request.serial });
    this.#ended(at, request.id, false);
  }

  /** A caller knows what has become of a request, in time or not. */
  #ended(at: number, user: number, inTime: boolean): void {
    if (user !== nobody) this.closed.think(at, user);
    if (this.recovery.ended(at, inTime)) this.#emit(at, { kind: 'service-recovered' });
  }
}
