import { EventQueue } from '../engine/event-queue.js';
import { snap } from '../engine/time.js';
import { FirstComeFirstServed, type Line } from './line.js';
import { Live } from './live.js';
import type { Happened, Hear, Request } from './request.js';

const never = Number.POSITIVE_INFINITY;

export interface ServerOptions {
  /** Requests worked on at once. */
  readonly threads: number;
  /** Connections that threads share; missing for one each. A thread that needs one and finds none waits, and stays taken. */
  readonly connections?: number;
  /** Share of the work that needs a connection, 0 to 1, at its end; 1 unless said otherwise. */
  readonly connectedShare?: number;
  /** Where requests wait for a thread; first come, first served and without a limit unless said otherwise. */
  readonly line?: Line;
  /** Seconds after which a caller gives up; Infinity unless said otherwise. */
  readonly timeoutSeconds?: number;
  /**
   * What is done with work whose caller has given up. `executed`: all of it, as by a server that does not know. `skipped`: it
   * is not begun when its turn comes. `cancelled`: it leaves at once, from the line or in the middle.
   */
  readonly abandoned?: 'executed' | 'skipped' | 'cancelled';
  /** The work that there is for a request, in seconds, when a thread takes it in hand; all of it unless said otherwise. */
  left?(request: Request): number;
  /** The work of the next request, in seconds of a thread; asked once for each that brings none. */
  draw(): number;
}

/** What a request may bring of its own. */
export interface Wishes {
  readonly work?: number;
  readonly priority?: number;
  readonly timeoutSeconds?: number;
}

/**
 * A server that load slows. So many threads work on a request each, the others wait in line, so that its answers take longer
 * the busier it is; its callers give up after a while, and it may not know that. This is all it takes for retry storms,
 * stampedes and metastable failures (Bronson et al., HotOS 2021).
 *
 * It is a part of a model, not a model: whoever has one steps it when its `next()` is at or before anything else, so that an
 * answer that comes in the instant in which something else happens comes first. An answer at the very deadline is in time.
 * State changes first and is told afterwards, in order; a request that is submitted while something is told finds the server
 * as it is by then, and is told about next. (A request's way through line, thread and connection changes the same few lists at
 * every step, so it stands in one file, longer than others.)
 */
export class Server {
  readonly threads: number;
  /** What each thread has in hand; null for an idle one. */
  readonly hands: (Request | null)[];
  readonly line: Line;
  readonly #options: ServerOptions;
  readonly #hear: Hear;
  readonly #idle: number[];
  readonly #live = new Live();
  /** By the server's own clock, which stands still while it is stopped: when threads need a connection (0) or are done (1). */
  readonly #ends = new EventQueue();
  readonly #timeouts = new EventQueue();
  readonly #unconnected = new FirstComeFirstServed();
  /** Requests that hold one of the connections, by serial number. */
  readonly #connected = new Set<number>();
  /** What is to be told, and of whom. */
  readonly #news: Happened[] = [];
  readonly #newsOf: Request[] = [];
  #telling = false;
  #serial = 0;
  #stoppedSince = never;
  #lost = 0;
  /** How many times as long as it should take all work takes that is begun from now on; 1 is healthy. */
  slowness = 1;

  constructor(options: ServerOptions, hear: Hear) {
    this.#options = options;
    this.#hear = hear;
    this.threads = options.threads;
    this.line = options.line ?? new FirstComeFirstServed();
    this.hands = new Array(options.threads).fill(null);
    this.#idle = Array.from({ length: options.threads }, (_, index) => options.threads - 1 - index);
  }

  /** Threads that have a request in hand. */
  get busy(): number {
    return this.threads - this.#idle.length;
  }

  /** Requests in line. */
  get waiting(): number {
    return this.line.length;
  }

  get inSystem(): number {
    return this.busy + this.waiting;
  }

  /** Threads that have a request in hand and wait for a connection. */
  get unconnected(): number {
    return this.#unconnected.length;
  }

  get stopped(): boolean {
    return this.#stoppedSince < never;
  }

  /** When something next happens here by itself; Infinity when nothing does. */
  next(): number {
    return Math.min(this.#nextEnd, this.#timeouts.next());
  }

  get #nextEnd(): number {
    return this.stopped ? never : this.#ends.next() + this.#lost;
  }

  /** Makes the next thing happen. */
  step(): void {
    const end = this.#nextEnd;
    const timeout = this.#timeouts.next();
    if (end <= timeout) this.#end(end);
    else this.#timeOut(timeout);
    this.#tell(Math.min(end, timeout));
  }

  /** Gives it a request at time `at`; what becomes of that is told. */
  submit(at: number, id: number, wishes?: Wishes): Request {
    const patience = wishes?.timeoutSeconds ?? this.#options.timeoutSeconds ?? never;
    const request: Request = {
      id,
      serial: this.#serial++,
      arrived: at,
      work: wishes?.work ?? this.#options.draw(),
      priority: wishes?.priority ?? 0,
      deadline: patience === never ? never : snap(at + patience),
      begunAt: never,
      thread: -1,
      waitsForConnection: false,
      abandoned: false,
    };
    const idle = this.#idle.length > 0 && !this.stopped && this.waiting === 0;
    const without = idle ? null : this.line.add(at, request);
    if (without === request) {
      this.#note('refused', request);
    } else {
      if (request.deadline < never) this.#timeouts.schedule(request.deadline, 0, request.serial);
      this.#live.add(request);
      this.#note('accepted', request);
      if (without !== null) this.#drop(without);
      if (idle) this.#begin(at, request);
    }
    this.#tell(at);
    return request;
  }

  /** All threads stand still, as in a crash or a long garbage collection; who comes now waits in line. */
  stop(at: number): void {
    if (!this.stopped) this.#stoppedSince = at;
  }

  /** All go on where they stood. */
  resume(at: number): void {
    if (!this.stopped) return;
    this.#lost += at - this.#stoppedSince;
    this.#stoppedSince = never;
    this.#fill(at);
    this.#tell(at);
  }

  #end(at: number): void {
    const request = this.#live.get(this.#ends.subject);
    const isDone = this.#ends.kind === 1;
    this.#ends.drop();
    if (request === undefined) return;
    if (!isDone) {
      this.#connect(at, request);
      return;
    }
    this.#note(request.abandoned ? 'late' : 'done', request);
    this.#leave(at, request);
  }

  #timeOut(at: number): void {
    const request = this.#live.get(this.#timeouts.subject);
    this.#timeouts.drop();
    if (request === undefined) return;
    request.abandoned = true;
    this.#note('timed-out', request);
    if (this.#options.abandoned !== 'cancelled') return;
    if (request.thread < 0) this.line.remove(request);
    this.#drop(request);
    if (request.thread >= 0) this.#leave(at, request);
  }

  /** A thread takes a request in hand. */
  #begin(at: number, request: Request): void {
    const thread = this.#idle.pop();
    if (thread === undefined) throw new Error('no thread is idle');
    this.hands[thread] = request;
    request.thread = thread;
    request.begunAt = at;
    request.work = this.#options.left?.(request) ?? request.work;
    this.#note('started', request);
    const alone = 1 - (this.#options.connectedShare ?? 1);
    if (alone > 0) this.#endIn(at, request, alone, 0);
    else this.#connect(at, request);
  }

  /** The rest of its work needs a connection. */
  #connect(at: number, request: Request): void {
    const { connections = never, connectedShare = 1 } = this.#options;
    if (this.#connected.size >= connections) {
      this.#unconnected.add(at, request);
      request.waitsForConnection = true;
      return;
    }
    if (connections < never) this.#connected.add(request.serial);
    this.#endIn(at, request, connectedShare, 1);
  }

  #endIn(at: number, request: Request, share: number, kind: 0 | 1): void {
    this.#ends.schedule(snap(at - this.#lost + share * request.work * this.slowness), kind, request.serial);
  }

  /** A thread puts its request away, and goes on to the next in line. */
  #leave(at: number, request: Request): void {
    const { thread } = request;
    this.hands[thread] = null;
    this.#idle.push(thread);
    this.#live.delete(request.serial);
    if (request.waitsForConnection) this.#unconnected.remove(request);
    if (this.#connected.delete(request.serial)) this.#connectNext(at);
    this.#fill(at);
  }

  /** A connection that has come free goes to the thread that has waited longest. */
  #connectNext(at: number): void {
    const next = this.#unconnected.take();
    if (next === null) return;
    next.waitsForConnection = false;
    this.#connect(at, next);
  }

  /** Idle threads take who waits. */
  #fill(at: number): void {
    while (this.#idle.length > 0 && !this.stopped) {
      const request = this.line.take(at, (dropped) => this.#drop(dropped));
      if (request === null) return;
      if (request.abandoned && this.#options.abandoned === 'skipped') this.#drop(request);
      else this.#begin(at, request);
    }
  }

  #drop(request: Request): void {
    this.#live.delete(request.serial);
    this.#note('dropped', request);
  }

  /** What is to happen to a request that has left does not happen. */
  #forget(): void {
    while (this.#timeouts.size > 0 && this.#live.get(this.#timeouts.subject) === undefined) this.#timeouts.drop();
    while (this.#ends.size > 0 && this.#live.get(this.#ends.subject) === undefined) this.#ends.drop();
  }

  #note(happened: Happened, request: Request): void {
    this.#news.push(happened);
    this.#newsOf.push(request);
  }

  #tell(at: number): void {
    this.#forget();
    if (this.#telling) return;
    this.#telling = true;
    for (let place = 0; place < this.#news.length; place++) {
      this.#hear(at, this.#news[place] as Happened, this.#newsOf[place] as Request);
    }
    this.#news.length = 0;
    this.#newsOf.length = 0;
    this.#telling = false;
  }
}
