import { formatNumber, formatQuantity, formatSeconds } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { PoolEvent } from './events.js';
import type { PoolModel } from './model.js';

/** How many times a run is looked in on. */
const reports = 8;

/** Tells how many slots are needed and how many there are, who is refused first, and how it stands now and then. */
export class PoolNarrator implements Narrator<PoolEvent> {
  readonly #model: PoolModel;
  readonly #tell: Tell;
  readonly #refused = new Set<string>();
  #reported = 0;

  constructor(model: PoolModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
    for (const { rate, hold, name } of model.compartments.flatMap(({ endpoints }) => endpoints)) {
      const needs = formatNumber(rate * hold);
      tell(
        0,
        `${name}: ${formatQuantity(rate, '/s')} come and hold a slot for ${formatSeconds(hold)} each. That needs ${needs} ${rate * hold === 1 ? 'slot' : 'slots'}.`,
      );
    }
    tell(0, this.#compartments());
  }

  hear(at: number, event: PoolEvent): void {
    if (event.kind === 'request-refused-to-a' || event.kind === 'request-refused-to-b')
      this.#firstRefusal(at, event.endpoint);
  }

  /** When the next report is due, in simulated seconds. */
  get due(): number {
    return ((this.#reported + 1) * this.#model.until) / reports;
  }

  /** Tells how things stood at the times that were due before `at`. */
  lookIn(at: number): void {
    const { inUse, knobs, tally } = this.#model;
    while (this.due < at) {
      const all = this.#model.compartments.flatMap(({ endpoints }) => endpoints);
      const each = all.map(({ name }) => {
        const { served, refused } = tally.of(name);
        return `${name} ${formatNumber(served)} served, ${formatNumber(refused)} refused`;
      });
      this.#tell(
        this.due,
        `${formatNumber(inUse)} of ${formatNumber(knobs.poolSize)} slots are in use. So far: ${each.join('; ')}.`,
      );
      this.#reported += 1;
    }
  }

  /** Tells the first refusal of each endpoint. */
  #firstRefusal(at: number, name: 'A' | 'B'): void {
    if (this.#refused.has(name)) return;
    this.#refused.add(name);
    const { compartments } = this.#model;
    const compartment = compartments.find(({ endpoints }) => endpoints.some((endpoint) => endpoint.name === name));
    const whose =
      compartments.length > 1
        ? `${name}’s ${plural(compartment?.slots ?? 0, 'slot is', 'slots are')}`
        : plural(compartment?.slots ?? 0, 'slot is', 'slots are');
    const all = compartment?.slots === 1 ? whose.replace(/^1 slot/, 'the one slot') : `all ${whose}`;
    this.#tell(at, `${all.charAt(0).toUpperCase()}${all.slice(1)} taken: a request of ${name} is refused.`);
  }

  #compartments(): string {
    const { compartments, knobs } = this.#model;
    const size = plural(knobs.poolSize, 'slot');
    if (knobs.bulkheadA === 0)
      return `The pool has ${size}${compartments[0]?.endpoints.length === 2 ? ', which both share' : ''}.`;
    const rest = formatNumber(knobs.poolSize - knobs.bulkheadA);
    return `The pool has ${size}: ${formatNumber(knobs.bulkheadA)} for A, and the other ${rest}${knobs.shareB === 'yes' ? ' for B' : ' for nobody'}.`;
  }
}
