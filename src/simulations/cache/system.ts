import { Agenda } from '../engine/agenda.js';
import type { Setting } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { generated, type Requests } from '../eviction/requests.js';
import { Health } from '../server/health.js';
import { Database, type Ports } from './database.js';
import { type CacheEvent, type Planned, planned } from './events.js';
import { Flights } from './flights.js';
import type { CacheKnobs } from './knobs.js';
import { Store } from './store.js';
import { type Strategy, strategies } from './strategies.js';
import { Tally } from './tally.js';

/** The parts of the system that readers and writers share: what the cache and the database hold, and what is under way. */
export class System {
  readonly knobs: CacheKnobs;
  readonly strategy: Strategy;
  readonly keys: Requests;
  readonly store: Store;
  readonly tally: Tally;
  readonly flights = new Flights();
  readonly agenda = new Agenda(planned);
  readonly emit: Setting<CacheEvent>['emit'];
  /** Seconds. */
  readonly cacheTime: number;
  readonly database: Database;
  /** How the requests of users fare, since the cache was lost or since the start. */
  readonly health: Health;
  /** The version of each key that the database has. */
  readonly saved: Int32Array;
  /** The newest version of each key that a writer was told is safe. */
  readonly promised: Int32Array;
  /** Acknowledged writes of each key that only the cache has. */
  readonly unsaved: Int32Array;
  /** Whether the cache can be reached. */
  up = true;
  /** Counts the crashes: what was under way before one cannot touch the cache after it. */
  epoch = 0;
  /** Loads from the database under way. */
  loading = 0;

  /** `heard`: is told what becomes of each access to a loaded database. */
  constructor(knobs: CacheKnobs, { streams, emit, warmUp }: Setting<CacheEvent>, heard: Ports['heard']) {
    this.knobs = knobs;
    this.strategy = strategies[knobs.strategy];
    this.keys = generated(knobs.pattern, knobs.keys, knobs.zipf, streams.of('keys'));
    this.store = new Store(knobs, streams.of('lifetimes'));
    this.tally = new Tally(knobs, warmUp);
    this.emit = emit;
    this.cacheTime = snap(knobs.cacheMs / 1000);
    this.database = new Database(knobs, streams, warmUp, {
      plan: (at, kind, subject) => this.plan(at, kind, subject),
      heard,
    });
    this.health = new Health(knobs.crashAt + knobs.downSeconds);
    this.saved = new Int32Array(knobs.keys);
    this.promised = new Int32Array(knobs.keys);
    this.unsaved = new Int32Array(knobs.keys);
    if (knobs.start === 'warm') this.#warm();
  }

  /** A cache that has run for long holds the first keys, which are the most popular ones. */
  #warm(): void {
    const { capacity, keys } = this.knobs;
    for (let key = Math.min(capacity, keys) - 1; key >= 0; key--) this.store.putUsed(key);
  }

  plan(at: number, kind: Planned, subject = 0): void {
    this.agenda.plan(at, kind, subject);
  }

  /** A request of a user has failed. */
  fail(at: number): void {
    this.tally.failed += 1;
    this.health.add(at, false);
  }

  /** Stores an entry; a displaced one that only the cache has is saved first. */
  put(at: number, key: number, version: number): void {
    const evicted = this.store.put(key, version, at);
    if (evicted < 0) return;
    this.tally.evictions += 1;
    if (this.store.isUnsaved(evicted)) this.save(at, evicted);
  }

  /** The database stores a version. */
  record(at: number, key: number, version: number): void {
    if (version > (this.saved[key] as number)) this.saved[key] = version;
    this.tally.savedToDatabase(at);
  }

  /** Writes an entry that only the cache has to the database: its newest value, for however many writes there were. */
  save(at: number, key: number): void {
    this.record(at, key, this.store.version(key));
    this.store.saved(key);
    this.tally.unsaved -= this.unsaved[key] as number;
    this.unsaved[key] = 0;
  }

  /** The cache forgets everything. What only it had is lost, so the database's value is the truth again. */
  crash(at: number): void {
    const { store, tally } = this;
    const writes = tally.unsaved;
    const keys = store.unsavedKeys;
    for (let key = store.firstUnsaved; key >= 0; key = store.firstUnsaved) {
      this.promised[key] = this.saved[key] as number;
      this.unsaved[key] = 0;
      store.saved(key);
    }
    store.clear();
    tally.crashed(at);
    this.epoch += 1;
    this.emit(at, { kind: 'cache-crashed', subject: tally.lostWrites, writes, keys });
  }
}
