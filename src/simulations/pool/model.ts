import { EventQueue } from '../engine/event-queue.js';
import type { Metrics, Model, Setting } from '../engine/simulation.js';
import { snap } from '../engine/time.js';
import type { PoolEvent } from './events.js';
import { type Compartment, compartmentsOf, type Endpoint, needed, type PoolKnobs } from './knobs.js';
import { Slots } from './slots.js';
import { Source } from './source.js';
import { Tally } from './tally.js';

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
  readonly compartments: readonly Compartment[];
  readonly slots: readonly Slots[];
  readonly tally: Tally;
  /** Slots needed if nobody were refused. */
  readonly needed: number;
  /** Who holds each slot: 0 nobody, 1 A, 2 B. */
  readonly holders: Uint8Array;
  readonly #streams: readonly Stream[];
  readonly #releases = new EventQueue();
  readonly #emit: Setting<PoolEvent>['emit'];
  #inUse = 0;
  #peak = 0;

  constructor(knobs: PoolKnobs, { streams, emit, until, warmUp }: Setting<PoolEvent>) {
    this.knobs = knobs;
    this.until = until;
    this.compartments = compartmentsOf(knobs);
    this.needed = needed(this.compartments);
    let first = 0;
    this.slots = this.compartments.map((compartment) => {
      const slots = new Slots(first, compartment.slots);
      first += compartment.slots;
      return slots;
    });
    this.holders = new Uint8Array(knobs.poolSize);
    this.tally = new Tally(warmUp);
    this.#streams = this.compartments.flatMap(({ endpoints }, index) =>
      endpoints.map((endpoint) => ({
        endpoint,
        source: new Source(
          endpoint.rate,
          knobs.arrivals === 'poisson' ? streams.of(`arrivals of ${endpoint.name}`) : null,
        ),
        slots: this.slots[index] ?? new Slots(0, 0),
      })),
    );
    this.#emit = emit;
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

  #arrive(at: number, { endpoint, source, slots }: Stream): void {
    const which = endpoint.name === 'A' ? 0 : 1;
    source.advance();
    this.tally.came();
    const slot = slots.take();
    if (slot < 0) {
      this.tally.wasRefused(endpoint.name, at);
      this.#emit(at, { kind: which === 0 ? 'request-refused-to-a' : 'request-refused-to-b', endpoint: endpoint.name });
      return;
    }
    this.holders[slot] = which + 1;
    this.#inUse += 1;
    this.#peak = Math.max(this.#peak, this.#inUse);
    this.#emit(at, { kind: which === 0 ? 'slot-taken-by-a' : 'slot-taken-by-b', subject: slot });
    this.#releases.schedule(at + snap(endpoint.hold), which, slot);
  }

  #release(at: number): void {
    const slot = this.#releases.subject;
    const stream = this.#streams.find(({ endpoint }) => endpoint.name === (this.#releases.kind === 0 ? 'A' : 'B'));
    this.#releases.drop();
    this.#emit(at, { kind: 'slot-returned', subject: slot });
    this.holders[slot] = 0;
    this.#inUse -= 1;
    if (stream === undefined) return;
    stream.slots.giveBack(slot);
    this.tally.wasServed(stream.endpoint.name, at, stream.endpoint.hold);
  }
}
