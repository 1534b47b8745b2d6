import type { EventLog } from '../engine/event-log.js';
import { EventQueue } from '../engine/event-queue.js';
import type { Metrics, Model, Setting, Size } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import { type Endpoint, needed, type PoolKnobs, type Room, roomsOf } from './knobs.js';
import { Narrator } from './narrator.js';
import { drawPool } from './picture.js';
import { Slots } from './slots.js';
import { Source } from './source.js';
import { Tally } from './tally.js';

/** What the log calls the events; the subject is the slot. Endpoint B's are two higher than A's. */
const kind = { taken: 0, refused: 1, release: 4 } as const;

/** An endpoint with its requests to come and the slots they may use. */
interface Stream {
  readonly endpoint: Endpoint;
  readonly source: Source;
  readonly slots: Slots;
}

/**
 * Requests borrow a slot of a fixed pool, hold it, and give it back. Nobody waits: who finds no slot free is refused.
 * Slots are given back before they are asked for at the same instant, and A asks before B.
 */
export class PoolModel implements Model {
  readonly knobs: PoolKnobs;
  readonly until: number;
  readonly rooms: readonly Room[];
  readonly slots: readonly Slots[];
  readonly tally: Tally;
  /** Slots needed if nobody were refused. */
  readonly needed: number;
  /** Who holds each slot: 0 nobody, 1 A, 2 B. */
  readonly holders: Uint8Array;
  readonly #streams: readonly Stream[];
  readonly #releases = new EventQueue();
  readonly #log: EventLog;
  readonly #narrator: Narrator;
  #inUse = 0;
  #peak = 0;

  constructor(knobs: PoolKnobs, { streams, log, until, warmUp }: Setting) {
    this.knobs = knobs;
    this.until = until;
    this.rooms = roomsOf(knobs);
    this.needed = needed(this.rooms);
    let first = 0;
    this.slots = this.rooms.map((room) => {
      const slots = new Slots(first, room.slots);
      first += room.slots;
      return slots;
    });
    this.holders = new Uint8Array(knobs.poolSize);
    this.tally = new Tally(warmUp);
    this.#streams = this.rooms.flatMap((room, index) =>
      room.endpoints.map((endpoint) => ({
        endpoint,
        source: new Source(
          endpoint.rate,
          knobs.arrivals === 'poisson' ? streams.of(`arrivals of ${endpoint.name}`) : null,
        ),
        slots: this.slots[index] ?? new Slots(0, 0),
      })),
    );
    this.#log = log;
    this.#narrator = new Narrator(this, log);
  }

  get inUse(): number {
    return this.#inUse;
  }

  next(): number {
    let next = this.#releases.next();
    for (const { source } of this.#streams) next = Math.min(next, source.next);
    return next;
  }

  step(): void {
    const at = this.next();
    if (at > this.#narrator.due) this.#narrator.report(at);
    if (this.#releases.next() === at) this.#release(at);
    else {
      const stream = this.#streams.find(({ source }) => source.next === at);
      if (stream !== undefined) this.#arrive(at, stream);
    }
    this.tally.inUse(at, this.#inUse);
  }

  measure(at: number): Metrics {
    return this.tally.measure(at, this.needed, this.#peak);
  }

  gauges(): readonly number[] {
    return [this.#inUse, this.tally.refused];
  }

  picture(at: number, size: Size) {
    return drawPool(this, at, size);
  }

  #arrive(at: number, { endpoint, source, slots }: Stream): void {
    const which = endpoint.name === 'A' ? 0 : 1;
    source.advance();
    this.tally.came();
    const slot = slots.take();
    if (slot < 0) {
      this.tally.wasRefused(endpoint.name, at);
      this.#log.event(at, kind.refused + 2 * which, 0);
      this.#narrator.refused(at, endpoint.name);
      return;
    }
    this.holders[slot] = which + 1;
    this.#inUse += 1;
    this.#peak = Math.max(this.#peak, this.#inUse);
    this.#log.event(at, kind.taken + 2 * which, slot);
    this.#releases.schedule(at + snap(endpoint.hold), which, slot);
  }

  #release(at: number): void {
    const slot = this.#releases.subject;
    const stream = this.#streams.find(({ endpoint }) => endpoint.name === (this.#releases.kind === 0 ? 'A' : 'B'));
    this.#releases.drop();
    this.#log.event(at, kind.release, slot);
    this.holders[slot] = 0;
    this.#inUse -= 1;
    if (stream === undefined) return;
    stream.slots.giveBack(slot);
    this.tally.wasServed(stream.endpoint.name, at, stream.endpoint.hold);
  }
}
