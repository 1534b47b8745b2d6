import type { Streams } from '../engine/streams.js';
import { snap } from '../engine/time.js';
import { loadedDatabase } from '../server/loaded-database.js';
import type { Happened } from '../server/request.js';
import type { Server } from '../server/server.js';
import { ServerTally } from '../server/server-tally.js';
import { type Access, accesses, type Planned } from './events.js';
import type { CacheKnobs } from './knobs.js';

/** What the database asks of the world around it. */
export interface Ports {
  plan(at: number, kind: Planned, subject: number): void;
  /** Only of a loaded one: what becomes of an access, for the flight in a slot. */
  heard(at: number, happened: Happened, access: Access, slot: number): void;
}

/**
 * The database: each access takes the same time, or it waits for a thread of a server that load slows. It does not know who
 * has given up, and does for nobody what they have asked for. A flush is one batch, and never waits.
 */
export class Database {
  /** Null where every access takes as long. */
  readonly server: Server | null;
  readonly tally: ServerTally;
  readonly #time: number;
  readonly #ports: Ports;

  constructor(knobs: CacheKnobs, streams: Streams, warmUp: number, ports: Ports) {
    this.#time = snap(knobs.databaseMs / 1000);
    this.#ports = ports;
    this.tally = new ServerTally(warmUp);
    this.server = loadedDatabase(knobs, knobs.databaseMs / 1000, streams, (at, happened, request) => {
      if (this.server !== null) this.tally.hear(this.server, at, happened, request);
      this.#ports.heard(at, happened, accessOf(request.id), slotOf(request.id));
    });
  }

  /** Asks for an access on behalf of the flight in a slot, which comes to the database after `delay` seconds. */
  ask(at: number, delay: number, access: Access, slot: number): void {
    if (this.server === null) this.#ports.plan(at + delay + this.#time, access, slot);
    else this.#ports.plan(at + delay, 'database-reached', numberOf(access, slot));
  }

  /** A request that is done with the cache has come here. */
  reached(at: number, number: number): void {
    this.server?.submit(at, number);
  }
}

/** One number for a slot and what is asked for it. */
function numberOf(access: Access, slot: number): number {
  return slot * accesses.length + accesses.indexOf(access);
}

export function accessOf(number: number): Access {
  return accesses[number % accesses.length] ?? 'row-loaded';
}

export function slotOf(number: number): number {
  return Math.floor(number / accesses.length);
}
