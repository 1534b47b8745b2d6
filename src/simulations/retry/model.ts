import { EventQueue } from '../engine/event-queue.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import { wait } from './backoff.js';
import { type Message, messages, type RetryEvent } from './events.js';
import type { RetryKnobs } from './knobs.js';
import { Page, Refused, Written } from './page.js';
import { SlotPeak } from './slot-peak.js';
import { Waits } from './waits.js';

/** What only calls to a server have. */
const ofServers: Metrics = {
  answeredShare: null,
  triesPerCall: null,
  wastedShare: null,
  utilisation: null,
  meanAnswerMs: null,
  p99AnswerMs: null,
  secondsDown: null,
  recoverySeconds: null,
};

/** One who wants to write the row once. */
interface Client {
  readonly network: Stream;
  readonly jitter: Stream;
  /** The version it has read, and will write with. */
  read: number;
  retries: number;
  /** ms; the base before the first. */
  lastWait: number;
  /** When its write was taken; Infinity before. */
  writtenAt: number;
}

/**
 * Clients contend for one row of a server with optimistic concurrency control: each reads the row's version and writes
 * with it; the write is taken if nobody else wrote since, and refused otherwise. A refused client waits, as its backoff
 * says, and reads again. Each wants to write once. A message takes |N(mean, spread)| ms, four of them a try.
 *
 * The model of Brooker, Exponential Backoff and Jitter (AWS Architecture Blog, 2015), github.com/aws-samples/aws-arch-
 * backoff-simulator. Every client has its own random streams, so the first tries of two variants meet in the same way.
 */
export class RetryModel implements Model {
  readonly knobs: RetryKnobs;
  readonly page: Page;
  readonly #setting: Setting<RetryEvent>;
  readonly #events = new EventQueue();
  readonly #clients: Client[] = [];
  readonly #waits = new Waits();
  #unthrottledCalls: number | null = null;
  /** The row's version: how many clients have written. */
  version = 0;
  calls = 0;
  /** Retries that reached the server, by slots. */
  readonly slots: SlotPeak;
  completedAt: number | null = null;

  constructor(knobs: RetryKnobs, setting: Setting<RetryEvent>) {
    this.knobs = knobs;
    this.#setting = setting;
    this.slots = new SlotPeak(knobs.slotMs);
    const { clients, capMs } = knobs;
    this.page = new Page(clients, Math.min(setting.until, Math.max(1, Math.min(2.5 * capMs, 6000) / 1000)));
    for (let number = 0; number < clients; number++) {
      const network = setting.streams.of(`network of client ${number}`);
      const jitter = setting.streams.of(`jitter of client ${number}`);
      this.#clients.push({
        network,
        jitter,
        read: 0,
        retries: 0,
        lastWait: knobs.baseMs,
        writtenAt: Number.POSITIVE_INFINITY,
      });
      this.#send(0, 'read-arrived', number, 0);
    }
  }

  next(): number {
    return this.#events.next();
  }

  step(): void {
    const at = this.#events.next();
    const { kind: place, subject } = this.#events;
    const kind = messages[place] ?? 'read-arrived';
    this.#events.drop();
    if (kind === 'read-arrived') this.#readVersion(at, subject);
    else if (kind === 'version-arrived') this.#send(at, 'write-arrived', subject, 0);
    else if (kind === 'write-arrived') this.#write(at, subject);
    else this.#hear(at, subject);
    this.#setting.emit(at, { kind, subject });
  }

  #readVersion(at: number, number: number): void {
    this.client(number).read = this.version;
    this.#send(at, 'version-arrived', number, 0);
  }

  client(number: number): Client {
    const client = this.#clients[number];
    if (client === undefined) throw new Error(`there is no client ${number}`);
    return client;
  }

  #write(at: number, number: number): void {
    const client = this.client(number);
    this.calls += 1;
    if (client.retries > 0) this.slots.add(at);
    if (client.read === this.version) {
      client.writtenAt = at;
      this.version += 1;
      this.#setting.emit(at, { kind: 'row-written', subject: number });
    }
    this.page.mark(number, at, client.writtenAt === at ? Written : Refused);
    const arrives = this.#send(at, 'answer-arrived', number, 0);
    if (this.version === this.knobs.clients) this.completedAt = Math.max(this.completedAt ?? 0, arrives);
  }

  /** A client learns whether its write was taken. */
  #hear(at: number, number: number): void {
    const client = this.client(number);
    if (client.writtenAt < at) {
      if (at === this.completedAt) this.#setting.emit(at, { kind: 'last-answer-arrived' });
      return;
    }
    client.retries += 1;
    client.lastWait = wait(client.retries, client.lastWait, this.knobs, client.jitter);
    this.#waits.add(client.retries, client.lastWait);
    this.#send(at, 'read-arrived', number, client.lastWait);
  }

  /** A message of a client sets out after a wait; when it arrives. */
  #send(at: number, kind: Message, number: number, waitMs: number): number {
    const { networkMs, networkSpreadMs } = this.knobs;
    const delay = Math.abs(networkMs + networkSpreadMs * this.client(number).network.normal());
    const arrives = snap(at + (waitMs + delay) / 1000);
    this.#events.schedule(arrives, messages.indexOf(kind), number);
    return arrives;
  }

  /** Calls of the same clients without backoff: this very model, run on the side with the same random streams. */
  unthrottledCalls(): number {
    if (this.#unthrottledCalls === null) {
      const knobs: RetryKnobs = { ...this.knobs, backoff: 'none' };
      const other = new RetryModel(knobs, { ...this.#setting, emit: () => {} });
      while (other.next() < Number.POSITIVE_INFINITY) other.step();
      this.#unthrottledCalls = other.calls;
    }
    return this.#unthrottledCalls;
  }

  #finished(at: number): boolean {
    return this.completedAt !== null && at >= this.completedAt;
  }

  measure(at: number): Metrics {
    const finished = this.#finished(at);
    return {
      calls: this.calls,
      callsRelative: finished ? this.calls / this.unthrottledCalls() : null,
      completionMs: finished && this.completedAt !== null ? Math.round(this.completedAt * 1e6) / 1e3 : null,
      peakPerSlot: this.slots.peak,
      refused: this.calls - this.version,
      written: this.version,
      ...this.#waits.metrics,
      ...ofServers,
    };
  }

  gauges(): readonly number[] {
    return [this.calls, this.version, this.knobs.clients - this.version, 0, 0, 0];
  }
}
