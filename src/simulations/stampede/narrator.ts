import { formatNumber, formatQuantity } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { StampedeEvent } from './events.js';
import type { StampedeModel } from './model.js';

/** How often each kind of moment is told before it becomes repetition. */
const often = 3;

/** Finds the few moments of a run that a person would mention, and says them. */
export class StampedeNarrator implements Narrator<StampedeEvent> {
  readonly #model: StampedeModel;
  readonly #tell: Tell;
  #expiries = 0;
  #herds = 0;
  #earlies = 0;
  #saidOverload = false;
  readonly #failuresTold = { late: false, refused: false };
  #missesBefore = 0;
  #readsBefore = 0;

  constructor(model: StampedeModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
    this.#begin();
  }

  hear(at: number, event: StampedeEvent): void {
    switch (event.kind) {
      case 'key-expired':
        this.#expired(at, event.subject);
        break;
      case 'key-refreshed-early':
        this.#refreshedEarly(at, event.subject, event.left);
        break;
      case 'rebuild-began':
        this.#rebuildBegan(at);
        break;
      case 'key-rebuilt':
        this.#rebuilt(at, event.subject, event.begun, event.waiting);
        break;
      case 'read-failed':
        this.#failed(at, event.others, event.isRefused);
        break;
      case 'quarter-passed':
        this.#progress(at);
        break;
    }
  }

  #begin(): void {
    const { protection, keys, readRate, rebuildSeconds, timeToLive, start, rampPerMinute } = this.#model.knobs;
    const what = keys === 1 ? 'One hot key' : `${formatNumber(keys)} keys`;
    const rate = `${plural(readRate, 'read')} a second`;
    this.#tell(0, `${what}, ${rate}, ${formatQuantity(rebuildSeconds, 's')} to rebuild; protection: ${protection}.`);
    const state =
      start === 'empty' ? 'The cache is empty' : keys === 1 ? 'It was just filled' : 'All were filled at once';
    this.#tell(0, `${state}; a copy lives for ${formatQuantity(timeToLive, 's')}.`);
    if (rampPerMinute < 1) this.#tell(0, `Readers come back in steps: ${formatQuantity(rampPerMinute, '%')} a minute.`);
  }

  #expired(at: number, key: number): void {
    if (this.#model.knobs.keys > often || ++this.#expiries > often) return;
    this.#tell(at, `${this.#name(key)} expires.`);
  }

  #refreshedEarly(at: number, key: number, left: number): void {
    if (this.#model.knobs.keys > often || ++this.#earlies > often) return;
    this.#tell(
      at,
      `A reader rebuilds ${this.#name(key).toLowerCase()} early, ${formatQuantity(left, 's')} before its end.`,
    );
  }

  /** A rebuild begins: the first second with more of them than the database can take is worth a sentence. */
  #rebuildBegan(at: number): void {
    const { knobs, loads } = this.#model;
    if (this.#saidOverload || loads.now(at) <= knobs.databaseCapacity) return;
    this.#saidOverload = true;
    const most = formatNumber(knobs.databaseCapacity);
    this.#tell(at, `The database has got more than the ${most} loads that it can take in a second.`);
  }

  /** A rebuild is done: how many others have begun one meanwhile, and who waits? */
  #rebuilt(at: number, key: number, begun: number, waiting: number): void {
    const { knobs } = this.#model;
    if (begun === 0 || knobs.keys > often || ++this.#herds > often) return;
    const wait = waiting > 0 ? `, and ${formatNumber(waiting)} readers have waited` : '';
    const rebuilds = begun === 1 ? 'one rebuild was begun' : `${formatNumber(begun)} rebuilds were begun`;
    this.#tell(at, `${this.#name(key)} is back: for this one expiry ${rebuilds}${wait}.`);
  }

  #failed(at: number, others: number, isRefused: boolean): void {
    const first = this.#failuresTold[isRefused ? 'refused' : 'late'];
    if (first) return;
    this.#failuresTold[isRefused ? 'refused' : 'late'] = true;
    const { knobs } = this.#model;
    const alone = others === 0 ? '' : `, and ${plural(others, 'reader')} who waited for it`;
    this.#tell(
      at,
      isRefused
        ? `The database's line is full: it turns a reader away${alone}, and keeps its answers quick.`
        : `The first reader has waited ${formatQuantity(knobs.timeoutSeconds, 's')} and gives up${alone}: what it asked for is still loaded, and stored by nobody.`,
    );
  }

  #progress(at: number): void {
    const { knobs, rebuilds, filled, loads, expiries } = this.#model;
    const rebuilt = `${formatNumber(rebuilds)} ${rebuilds === 1 ? 'rebuild' : 'rebuilds'}`;
    const parts = [rebuilt, `at most ${formatNumber(loads.peak)} in a second`];
    if (knobs.keys > often) parts.push(`${formatNumber(filled)} of ${formatNumber(knobs.keys)} keys filled`);
    if (expiries.peak > 1) parts.push(`at most ${formatNumber(expiries.peak)} expiries in a second`);
    parts.push(...this.#underLoad());
    this.#tell(at, `After ${formatQuantity(at, 's')}: ${parts.join(', ')}.`);
  }

  /** What only a loaded database suffers, since the last time. */
  #underLoad(): string[] {
    const { server, hits, misses, failed } = this.#model;
    if (server === null) return [];
    const reads = hits + misses - this.#readsBefore;
    const missed = misses - this.#missesBefore;
    this.#readsBefore = hits + misses;
    this.#missesBefore = misses;
    const waits = `${plural(server.waiting, 'load')} in line`;
    return [
      `${formatQuantity(missed / Math.max(1, reads), '%', 0)} of reads missed lately`,
      waits,
      `${formatNumber(failed)} failed`,
    ];
  }

  #name(key: number): string {
    return this.#model.knobs.keys === 1 ? 'The key' : `Key ${key + 1}`;
  }
}
