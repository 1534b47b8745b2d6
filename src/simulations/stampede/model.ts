import type { Line } from '../../text/line.js';
import { Flights } from '../cache/flights.js';
import type { EventLog } from '../engine/event-log.js';
import { EventQueue } from '../engine/event-queue.js';
import { Quantiles } from '../engine/quantiles.js';
import type { Metrics, Model, Setting, Size } from '../engine/simulation.js';
import type { Stream } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import { generated, type Requests } from '../eviction/requests.js';
import { Arrivals } from './arrivals.js';
import type { StampedeKnobs } from './knobs.js';
import { PerSecond } from './per-second.js';
import { picture } from './picture.js';
import { ShelfLife } from './shelf-life.js';
import { Teller } from './teller.js';

/** At the same instant an expiry comes first, then what is rebuilt, then readers. */
const expiry = 0;
const rebuilt = 1;
const read = 2;
const tell = 3;

/** No run makes more reads than this, so that none goes on for minutes. */
const mostReads = 2_000_000;

const hitMs = 1;

/** Seconds: a little under a nanosecond. */
const gridStep = 2 ** -30;

/**
 * Readers of cached keys that take a while to rebuild. Who finds a key missing rebuilds it, unless the protection has
 * somebody else do so; a rebuild takes its time however many there are, which is kind to the database. Processes take
 * readers in turn, or at random where arrivals are.
 */
export class Stampede implements Model {
  readonly knobs: StampedeKnobs;
  readonly requests: Requests;
  /** When each key's copy expires; 0 for a key that was never filled. */
  readonly expires: Float64Array;
  /** Rebuilds of each key since its last one was done. */
  readonly herd: Int32Array;
  readonly loads = new PerSecond();
  readonly expiries = new PerSecond();
  readonly flights = new Flights();
  /** Rebuilds under way, readers that wait for somebody else's, and keys that have a copy, fresh or not. */
  rebuilding = 0;
  waiting = 0;
  filled = 0;
  rebuilds = 0;
  stampede = 0;
  staleReads = 0;
  readonly #milliseconds = new Quantiles();
  readonly #warmUp: number;
  /** The rebuild of each key, for a whole fleet or a process, that others wait for, plus one; 0 for none. */
  readonly #shared: Int32Array;
  readonly #events = new EventQueue();
  readonly #arrivals: Arrivals;
  readonly #lives: ShelfLife;
  readonly #dice: Stream;
  readonly #turns: Stream;
  readonly #log: EventLog;
  readonly #teller: Teller;
  readonly #rebuildTime: number;
  #reads = 0;

  constructor(knobs: StampedeKnobs, { streams, log, warmUp, until }: Setting) {
    this.knobs = knobs;
    this.requests = generated('zipf', knobs.keys, knobs.zipf, streams.of('keys'));
    this.expires = new Float64Array(knobs.keys);
    this.herd = new Int32Array(knobs.keys);
    this.#shared = new Int32Array(knobs.protection === 'single-flight' ? knobs.keys * knobs.processes : knobs.keys);
    this.#arrivals = new Arrivals(knobs, streams.of('arrivals'));
    this.#lives = new ShelfLife(knobs, streams.of('lives'));
    this.#dice = streams.of('early refreshes');
    this.#turns = streams.of('processes');
    // A step of the time grid short, so that a reader who comes at the very end never slips in by rounding.
    this.#rebuildTime = snap(knobs.rebuildSeconds) - gridStep;
    this.#warmUp = warmUp;
    this.#log = log;
    this.#teller = new Teller(this, log);
    if (knobs.start === 'full') for (let key = 0; key < knobs.keys; key++) this.#fill(0, key);
    this.#events.schedule(this.#arrivals.next(), read, 0, read);
    // One key tells its own story; of many keys somebody has to keep count.
    for (let part = knobs.keys === 1 ? 4 : 1; part <= 4; part++) {
      this.#events.schedule(snap((until * part) / 4), tell, 0, tell);
    }
    this.#teller.begins();
  }

  next(): number {
    return this.#events.next();
  }

  step(): void {
    const at = this.#events.next();
    const { kind, subject } = this.#events;
    this.#events.drop();
    switch (kind) {
      case expiry:
        this.#expire(at, subject);
        break;
      case rebuilt:
        this.#rebuilt(at, subject);
        break;
      case read:
        this.#read(at);
        break;
      default:
        this.#teller.progress(at);
    }
  }

  #expire(at: number, key: number): void {
    // The copy may have been replaced by one that lives longer.
    if (this.expires[key] !== at) return;
    this.expiries.add(at);
    this.#log.event(at, expiry, key);
    this.#teller.expired(at, key);
  }

  #read(at: number): void {
    const key = this.requests.next();
    if (++this.#reads < mostReads) this.#events.schedule(this.#arrivals.next(), read, 0, read);
    const left = (this.expires[key] as number) - at;
    if (left > 0 && !this.#refreshesEarly(at, key, left)) {
      this.#answer(at, at + hitMs / 1000);
      this.#log.event(at, 10, key);
      return;
    }
    const stale = this.knobs.serveStale === 'yes' && left <= 0 && (this.expires[key] as number) > 0;
    if (stale) {
      this.staleReads += 1;
      this.#answer(at, at + hitMs / 1000);
    }
    this.#miss(at, key, stale);
  }

  /** XFetch: a read rebuilds with a chance of e^(−t ÷ (β δ)), t being the time left and δ that of a rebuild. */
  #refreshesEarly(at: number, key: number, left: number): boolean {
    const { protection, beta, rebuildSeconds } = this.knobs;
    if (protection !== 'early-refresh') return false;
    const early = this.#dice.uniform() < Math.exp(-left / (beta * rebuildSeconds));
    if (early) this.#teller.early(at, key, left);
    return early;
  }

  /** A reader that has to rebuild, or to wait for somebody who does, or who was served already and need not wait. */
  #miss(at: number, key: number, served: boolean): void {
    const place = this.#placeOfShared(key);
    const leader = place < 0 ? -1 : (this.#shared[place] as number) - 1;
    if (leader >= 0) {
      if (served) return;
      this.flights.join(leader, this.flights.begin(key, at, 0, 0, place));
      this.waiting += 1;
      this.#log.event(at, 11, key);
      return;
    }
    const slot = this.flights.begin(key, at, served ? 1 : 0, 0, place);
    if (place >= 0) this.#shared[place] = slot + 1;
    this.rebuilding += 1;
    this.rebuilds += 1;
    this.herd[key] = (this.herd[key] as number) + 1;
    this.stampede = Math.max(this.stampede, this.herd[key] as number);
    this.loads.add(at);
    this.#log.event(at, 12, key);
    this.#events.schedule(at + this.#rebuildTime, rebuilt, slot, rebuilt);
    this.#teller.loads(at);
  }

  /** Where the rebuild that this reader may share is noted; -1 where everybody rebuilds for themselves. */
  #placeOfShared(key: number): number {
    const { protection, processes, arrivals } = this.knobs;
    if (protection === 'lease') return key;
    if (protection !== 'single-flight') return -1;
    const process = arrivals === 'regular' ? this.#reads % processes : this.#turns.below(processes);
    return key * processes + process;
  }

  #rebuilt(at: number, slot: number): void {
    const key = this.flights.key(slot);
    const place = this.flights.epoch(slot);
    if (place >= 0) this.#shared[place] = 0;
    this.rebuilding -= 1;
    this.#teller.rebuilt(at, key);
    this.herd[key] = 0;
    this.#fill(at, key);
    this.#log.event(at, rebuilt, key);
    for (let reader = slot; reader >= 0; ) {
      const following = this.flights.waiter(reader);
      const servedBefore = this.flights.version(reader) === 1;
      if (!servedBefore) this.#answer(this.flights.since(reader), at);
      if (reader !== slot) this.waiting -= 1;
      this.flights.end(reader);
      reader = following;
    }
  }

  #fill(at: number, key: number): void {
    if (this.expires[key] === 0) this.filled += 1;
    const end = at + this.#lives.next();
    this.expires[key] = end;
    this.#events.schedule(end, expiry, key, expiry);
  }

  #answer(since: number, at: number): void {
    if (since >= this.#warmUp) this.#milliseconds.add((at - since) * 1000);
  }

  measure(): Metrics {
    return {
      rebuilds: this.rebuilds,
      stampede: this.stampede,
      peakExpiries: this.expiries.peak,
      peakDatabaseLoads: this.loads.peak,
      p99Ms: this.#milliseconds.quantile(0.99),
      staleReads: this.staleReads,
    };
  }

  gauges(at: number): readonly number[] {
    return [this.loads.now(at), this.rebuilding, this.waiting];
  }

  picture(at: number, size: Size): readonly Line[] {
    return picture(this, at, size);
  }
}
