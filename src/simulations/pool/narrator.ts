import { formatNumber, formatQuantity, formatSeconds } from '../../text/draw.js';
import type { EventLog } from '../engine/event-log.js';
import type { PoolModel } from './model.js';

/** How many times a run is looked in on. */
const reports = 8;

/** Tells how much room is needed and how much there is, who is refused first, and how it stands now and then. */
export class Narrator {
  readonly #model: PoolModel;
  readonly #log: EventLog;
  readonly #refused = new Set<string>();
  #reported = 0;

  constructor(model: PoolModel, log: EventLog) {
    this.#model = model;
    this.#log = log;
    for (const { rate, hold, name } of model.rooms.flatMap((room) => room.endpoints)) {
      const needs = formatNumber(rate * hold);
      log.tell(
        0,
        `${name}: ${formatQuantity(rate, '/s')} come and hold a slot for ${formatSeconds(hold)} each. That needs ${needs} ${rate * hold === 1 ? 'slot' : 'slots'}.`,
      );
    }
    log.tell(0, this.#rooms());
  }

  /** When the next report is due, in simulated seconds. */
  get due(): number {
    return ((this.#reported + 1) * this.#model.until) / reports;
  }

  /** Tells how things stood at the times that were due before `at`. */
  report(at: number): void {
    const { inUse, knobs, tally } = this.#model;
    while (this.due < at) {
      const all = this.#model.rooms.flatMap((room) => room.endpoints);
      const each = all.map(({ name }) => {
        const { served, refused } = tally.of(name);
        return `${name} ${formatNumber(served)} served, ${formatNumber(refused)} refused`;
      });
      this.#log.tell(
        this.due,
        `${formatNumber(inUse)} of ${formatNumber(knobs.poolSize)} slots are in use. So far: ${each.join('; ')}.`,
      );
      this.#reported += 1;
    }
  }

  /** Tells the first refusal of each endpoint. */
  refused(at: number, name: 'A' | 'B'): void {
    if (this.#refused.has(name)) return;
    this.#refused.add(name);
    const { rooms } = this.#model;
    const room = rooms.find(({ endpoints }) => endpoints.some((endpoint) => endpoint.name === name));
    const whose =
      rooms.length > 1
        ? `${name}’s ${formatNumber(room?.slots ?? 0)} slots`
        : `${formatNumber(room?.slots ?? 0)} slots`;
    this.#log.tell(at, `All ${whose} are taken: a request of ${name} is refused.`);
  }

  #rooms(): string {
    const { rooms, knobs } = this.#model;
    const size = `${formatNumber(knobs.poolSize)} ${knobs.poolSize === 1 ? 'slot' : 'slots'}`;
    if (knobs.bulkheadA === 0)
      return `The pool has ${size}${rooms[0]?.endpoints.length === 2 ? ', which both share' : ''}.`;
    const rest = formatNumber(knobs.poolSize - knobs.bulkheadA);
    return `The pool has ${size}: ${formatNumber(knobs.bulkheadA)} for A, and the other ${rest}${knobs.shareB === 'yes' ? ' for B' : ' for nobody'}.`;
  }
}
