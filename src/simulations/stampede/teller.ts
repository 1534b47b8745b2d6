import { formatNumber, formatQuantity } from '../../text/draw.js';
import type { EventLog } from '../engine/event-log.js';
import type { StampedeKnobs } from './knobs.js';
import type { PerSecond } from './per-second.js';

interface Told {
  readonly knobs: StampedeKnobs;
  readonly herd: Int32Array;
  readonly waiting: number;
  readonly rebuilds: number;
  readonly filled: number;
  readonly loads: PerSecond;
  readonly expiries: PerSecond;
}

/** How often each kind of moment is told before it becomes repetition. */
const often = 3;

/** Finds the few moments of a run that a person would mention, and says them. */
export class Teller {
  readonly #of: Told;
  readonly #log: EventLog;
  #expiries = 0;
  #herds = 0;
  #earlies = 0;
  #saidOverload = false;

  constructor(of: Told, log: EventLog) {
    this.#of = of;
    this.#log = log;
  }

  begins(): void {
    const { protection, keys, readRate, rebuildSeconds, timeToLive, start, rampPerMinute } = this.#of.knobs;
    const what = keys === 1 ? 'One hot key' : `${formatNumber(keys)} keys`;
    const rate = `${formatNumber(readRate)} reads a second`;
    this.#log.tell(
      0,
      `${what}, ${rate}, ${formatQuantity(rebuildSeconds, 's')} to rebuild; protection: ${protection}.`,
    );
    const state =
      start === 'empty' ? 'The cache is empty' : keys === 1 ? 'It was just filled' : 'All were filled at once';
    this.#log.tell(0, `${state}; a copy lives for ${formatQuantity(timeToLive, 's')}.`);
    if (rampPerMinute < 1)
      this.#log.tell(0, `Readers come back in steps: ${formatQuantity(rampPerMinute, '%')} a minute.`);
  }

  expired(at: number, key: number): void {
    if (this.#of.knobs.keys > often || ++this.#expiries > often) return;
    this.#log.tell(at, `${this.#name(key)} expires.`);
  }

  early(at: number, key: number, left: number): void {
    if (this.#of.knobs.keys > often || ++this.#earlies > often) return;
    this.#log.tell(
      at,
      `A reader rebuilds ${this.#name(key).toLowerCase()} early, ${formatQuantity(left, 's')} before its end.`,
    );
  }

  /** A rebuild begins: the first second with more of them than the database can take is worth a sentence. */
  loads(at: number): void {
    const { knobs, loads } = this.#of;
    if (this.#saidOverload || loads.now(at) <= knobs.databaseCapacity) return;
    this.#saidOverload = true;
    const most = formatNumber(knobs.databaseCapacity);
    this.#log.tell(at, `The database has got more than the ${most} loads that it can take in a second.`);
  }

  /** A rebuild is done: how many others have begun one meanwhile, and who waits? */
  rebuilt(at: number, key: number): void {
    const { knobs, herd, waiting } = this.#of;
    const begun = herd[key] ?? 0;
    if (begun === 0 || knobs.keys > often || ++this.#herds > often) return;
    const wait = waiting > 0 ? `, and ${formatNumber(waiting)} readers have waited` : '';
    const rebuilds = begun === 1 ? 'one rebuild was begun' : `${formatNumber(begun)} rebuilds were begun`;
    this.#log.tell(at, `${this.#name(key)} is back: for this one expiry ${rebuilds}${wait}.`);
  }

  progress(at: number): void {
    const { knobs, rebuilds, filled, loads, expiries } = this.#of;
    const rebuilt = `${formatNumber(rebuilds)} ${rebuilds === 1 ? 'rebuild' : 'rebuilds'}`;
    const parts = [rebuilt, `at most ${formatNumber(loads.peak)} in a second`];
    if (knobs.keys > often) parts.push(`${formatNumber(filled)} of ${formatNumber(knobs.keys)} keys filled`);
    if (expiries.peak > 1) parts.push(`at most ${formatNumber(expiries.peak)} expiries in a second`);
    this.#log.tell(at, `After ${formatQuantity(at, 's')}: ${parts.join(', ')}.`);
  }

  #name(key: number): string {
    return this.#of.knobs.keys === 1 ? 'The key' : `Key ${key + 1}`;
  }
}
