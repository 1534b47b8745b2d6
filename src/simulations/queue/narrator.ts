import { formatNumber, formatQuantity, formatSeconds } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { QueueEvent } from './events.js';
import { offeredUtilisation, serviceCapacity } from './knobs.js';
import type { QueueModel } from './model.js';
import type { WindowChange } from './windows.js';

/** How many times a run is looked in on where nothing else happens. */
const reports = 10;

/** Tells the run in sentences: its turns when they come, and how it stands ten times in between. */
export class QueueNarrator implements Narrator<QueueEvent> {
  readonly #model: QueueModel;
  readonly #tell: Tell;
  readonly #interval: number;
  #reported = 0;
  #wasFull = false;
  #hadExpired = false;
  #lastWindow: 'burst' | 'outage' = 'burst';

  constructor(model: QueueModel, tell: Tell, until: number) {
    this.#model = model;
    this.#tell = tell;
    this.#interval = until / reports;
    tell(0, this.#opening());
  }

  hear(at: number, event: QueueEvent): void {
    switch (event.kind) {
      case 'limit-reached':
        this.#full(at);
        break;
      case 'message-expired':
        this.#expired(at);
        break;
      case 'window-passed':
        this.#window(at, event.change);
        break;
      case 'queue-drained':
        this.#drained(at);
        break;
    }
  }

  /** When the next report is due, in simulated seconds. */
  get due(): number {
    return (this.#reported + 1) * this.#interval;
  }

  /** Tells how things stood at the times that were due before `at`; nothing has changed since the last event. */
  lookIn(at: number): void {
    const { line, tally, consumers, windows } = this.#model;
    while (this.due < at) {
      const waiting =
        line.size === 0
          ? `Nothing waits; ${consumers.busy === 0 ? 'the consumers are idle' : `${consumers.busy} in work`}`
          : `${plural(line.size, 'message waits', 'messages wait')}, the oldest for ${formatSeconds(this.#model.oldestAge(this.due))}`;
      const lost = tally.rejected > 0 ? `, ${formatNumber(tally.rejected)} rejected` : '';
      const mean =
        windows.any || tally.meanTime === null
          ? ''
          : `, each ${formatSeconds(tally.meanTime)} after it came on average`;
      this.#tell(this.due, `${waiting}. ${formatNumber(tally.served)} served${lost} so far${mean}.`);
      this.#reported += 1;
    }
  }

  #window(at: number, change: WindowChange): void {
    const { knobs } = this.#model;
    const rate = (value: number) => formatQuantity(value, '/s');
    const text = {
      'burst-start': `The burst begins: ${rate(knobs.burstRate)} arrive instead of ${rate(knobs.arrivalRate)}; ${rate(serviceCapacity(knobs))} can be served.`,
      'burst-end': `The burst ends: ${this.#backlog(at)}`,
      'outage-start': 'The consumers go down. What arrives now waits.',
      'outage-end': `The consumers are back: ${this.#backlog(at)}`,
    };
    this.#tell(at, text[change]);
    this.#lastWindow = change.startsWith('burst') ? 'burst' : 'outage';
  }

  #full(at: number): void {
    if (this.#wasFull) return;
    this.#wasFull = true;
    const then = {
      'reject-new': 'new messages are turned away',
      'drop-oldest': 'each new message pushes the oldest out',
      block: 'the producer is held up until there is room',
    };
    const { capacity, overflow } = this.#model.knobs;
    this.#tell(at, `The line is full at ${formatNumber(capacity)}: ${then[overflow]}.`);
  }

  #expired(at: number): void {
    if (this.#hadExpired) return;
    this.#hadExpired = true;
    this.#tell(
      at,
      `The first message expires after ${formatSeconds(this.#model.knobs.timeToLive)}, and is not served.`,
    );
  }

  #drained(at: number): void {
    const after = formatSeconds(at - this.#model.windows.over);
    this.#tell(at, `The line is empty, ${after} after the ${this.#lastWindow} ended.`);
    // From here on it is the usual load again, and more reports would only repeat each other.
    this.#reported = Number.POSITIVE_INFINITY;
  }

  #opening(): string {
    const { knobs } = this.#model;
    const { arrivals, arrivalRate, consumers } = knobs;
    const workers = consumers === 1 ? 'One consumer serves' : `${formatNumber(consumers)} consumers serve`;
    const utilisation = offeredUtilisation(knobs);
    const verdict =
      utilisation < 1
        ? `${formatQuantity(utilisation, '%', 0)} busy`
        : 'more comes than can be served, or just as much';
    const how = arrivals === 'poisson' ? 'at random' : 'at even intervals';
    return `${formatQuantity(arrivalRate, '/s')} arrive ${how}. ${workers} ${formatQuantity(serviceCapacity(knobs), '/s')}: ${verdict}.`;
  }

  #backlog(at: number): string {
    const { line } = this.#model;
    return line.size === 0
      ? 'nothing waits.'
      : `${plural(line.size, 'message waits', 'messages wait')}, the oldest for ${formatSeconds(this.#model.oldestAge(at))}.`;
  }
}
