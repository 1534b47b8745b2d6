import { capital } from '../../text/capital.js';
import { formatNumber, formatQuantity, formatSeconds } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { LogEvent } from './events.js';
import { partitionCount } from './knobs.js';
import type { LogModel } from './model.js';
import { consumerName, listed, partitionName } from './words.js';

/** How many times a run is looked in on. */
const reports = 6;
/** How often the same thing is told. */
const most = { rebalance: 5, scaling: 8, once: 1, few: 2 } as const;

/**
 * Tells who reads what, who dies and when that is noticed, what stands still, what fails, and how far behind the group is.
 * (One file, a little longer than others, for each event has its sentence in it.)
 */
export class LogNarrator implements Narrator<LogEvent> {
  readonly #model: LogModel;
  readonly #tell: Tell;
  readonly #told = new Map<string, number>();
  #reported = 0;
  #lost = 0;

  constructor(model: LogModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
    this.#begin();
  }

  #begin(): void {
    const { knobs, staff } = this.#model;
    const partitions = partitionCount(knobs);
    this.#tell(
      0,
      `${formatQuantity(knobs.produceRate, '/s')} come, ${formatSeconds(knobs.workMs / 1000)} of work each: that takes ${formatQuantity((knobs.produceRate * knobs.workMs) / 1000)} consumers at work all the time. There ${knobs.consumers === 1 ? 'is' : 'are'} ${plural(knobs.consumers, 'consumer')} and ${plural(partitions, 'partition')}.`,
    );
    const idle = staff.slots.filter(({ owned }) => owned.length === 0).map(({ number }) => consumerName(number));
    if (idle.length === 0) return;
    this.#tell(
      0,
      `A partition has one reader in a group: ${listed(idle)} ${idle.length === 1 ? 'has' : 'have'} nothing to read.`,
    );
  }

  hear(at: number, event: LogEvent): void {
    const { subject } = event;
    if (event.kind === 'consumer-crashed') this.#crashed(at, subject);
    else if (event.kind === 'record-lost') this.#lost += 1;
    else if (event.kind === 'session-ended') this.#timedOut(at, subject);
    else if (event.kind === 'poll-missed') this.#tooSlow(at, subject);
    else if (event.kind === 'rebalance-begun' && (event.why === 'joined' || event.why === 'left'))
      this.#moved(at, event.why, subject);
    else if (event.kind === 'rebalance-ended') this.#shared(at);
    else if (event.kind === 'record-failed') this.#failed(at, subject);
    else if (event.kind === 'record-buried')
      this.#sparingly(
        'buried',
        most.few,
        at,
        () =>
          `${this.#record(subject)} has failed ${times(this.#model.records.failed(subject))}: to the dead letters. Its partition goes on.`,
      );
    else if (event.kind === 'record-repeated')
      this.#sparingly(
        'repeated',
        most.once,
        at,
        () => 'A record is done a second time: its offset was not committed when its partition changed hands.',
      );
    else if (event.kind === 'record-overtaken')
      this.#sparingly(
        'overtaken',
        most.once,
        at,
        () => `${this.#record(subject)} is done after a later record of its key: the order of that key is broken.`,
      );
    else if (event.kind === 'commit-refused')
      this.#sparingly(
        'refused',
        most.few,
        at,
        () =>
          `${capital(consumerName(subject))} is through and wants to commit: refused, its partitions are no longer its own. All of that batch is done again.`,
      );
    else if (event.kind === 'group-scaled') this.#scaled(at, event.from, subject, event.lag);
  }

  #sparingly(what: string, limit: number, at: number, sentence: () => string): void {
    const told = this.#told.get(what) ?? 0;
    this.#told.set(what, told + 1);
    if (told < limit) this.#tell(at, sentence());
  }

  #record(record: number): string {
    const { records, partitions, knobs } = this.#model;
    const home = partitions.find((partition) => partition.records.includes(record));
    const where = home === undefined ? '' : ` in ${partitionName(home.number, knobs)}`;
    return `${records.isPoisoned(record) ? 'The poisoned' : 'A'} record${where}`;
  }

  #crashed(at: number, number: number): void {
    const { knobs, staff } = this.#model;
    const partitions = (staff.slots[number]?.owned ?? []).map((partition) => partition.number);
    const what = partitions.length === 0 ? 'It read nothing' : `Nobody reads ${this.#named(partitions)}`;
    const lost =
      this.#lost > 0
        ? ` ${capital(plural(this.#lost, 'record'))} ${this.#lost === 1 ? 'was' : 'were'} committed and not done: lost.`
        : '';
    this.#tell(
      at,
      `${capital(consumerName(number))} crashes.${lost} ${what}, and nobody knows for ${formatSeconds(knobs.sessionSeconds)}: the session timeout.`,
    );
  }

  #named(partitions: readonly number[]): string {
    const { knobs } = this.#model;
    return partitions.length > 4
      ? plural(partitions.length, 'partition')
      : listed(partitions.map((partition) => partitionName(partition, knobs)));
  }

  #timedOut(at: number, number: number): void {
    const { knobs, tally } = this.#model;
    const rest =
      knobs.assignment === 'cooperative'
        ? 'the others go on with what they have'
        : 'the whole group stops to share out anew';
    this.#tell(at, `The session of ${consumerName(number)} times out: ${rest}. The lag is ${formatNumber(tally.lag)}.`);
  }

  #tooSlow(at: number, number: number): void {
    this.#sparingly(
      'slow',
      most.few,
      at,
      () =>
        `${capital(consumerName(number))} has not polled for ${formatSeconds(this.#model.knobs.maxPollSeconds)}. It is still at work, but the group takes it for stuck and hands its partitions on.`,
    );
  }

  #moved(at: number, why: 'joined' | 'left', number: number): void {
    this.#sparingly('moved', most.rebalance, at, () => {
      const { awaited } = this.#model.group;
      const busy = awaited.filter(({ doing }) => doing === 'working').length;
      const wait =
        busy === 0 ? '' : ` ${capital(plural(busy, 'consumer'))} ${busy === 1 ? 'is' : 'are'} still at a batch.`;
      return `${capital(consumerName(number))} ${why === 'joined' ? 'joins' : 'leaves'}: a rebalance.${wait}`;
    });
  }

  #shared(at: number): void {
    this.#sparingly('shared', most.rebalance, at, () => {
      const { group, tally } = this.#model;
      const working = group.members.filter(({ owned }) => owned.length > 0).length;
      const who =
        working === 0
          ? 'nobody is there to read'
          : `${plural(working, 'consumer')} ${working === 1 ? 'reads' : 'read'}`;
      return `Shared out anew after ${formatSeconds(at - group.begunAt)}: ${who}. The lag is ${formatNumber(tally.lag)}.`;
    });
  }

  #failed(at: number, record: number): void {
    const { knobs, records } = this.#model;
    const next = {
      block: 'It is tried again and again, and all behind it wait.',
      'dead-letter': `It is tried again in its place, ${knobs.retries === 0 ? 'never' : `up to ${times(knobs.retries)}`}; all behind it wait.`,
      'retry-topic': `It goes to the retry topic for ${formatSeconds(knobs.retrySeconds)}, and its partition goes on.`,
    }[knobs.onFailure];
    if (records.failed(record) === 1)
      this.#sparingly('failed', most.once, at, () => `${this.#record(record)} fails. ${next}`);
    else if (knobs.onFailure === 'block' && records.failed(record) % 500 === 0)
      this.#sparingly(
        'again',
        most.few,
        at,
        () => `${this.#record(record)} has failed ${times(records.failed(record))}.`,
      );
  }

  #scaled(at: number, from: number, to: number, lag: number): void {
    const { knobs } = this.#model;
    this.#sparingly('scaled', most.scaling, at, () =>
      to > from
        ? `The lag is ${formatNumber(lag)}, one consumer for each ${formatNumber(knobs.targetLag)}: from ${from} to ${to}. ${to - from === 1 ? 'It is' : 'They are'} up in ${formatSeconds(knobs.startSeconds)}.`
        : `The lag is ${formatNumber(lag)}, and has been small for ${formatSeconds(knobs.scaleDownSeconds)}: from ${from} to ${plural(to, 'consumer')}.`,
    );
  }

  /** When the next report is due, in simulated seconds. */
  get due(): number {
    return ((this.#reported + 1) * this.#model.until) / reports;
  }

  /** Tells how things stood at the times that were due before `at`. */
  lookIn(at: number): void {
    const { records, tally, partitions, knobs } = this.#model;
    while (this.due < at) {
      const behind = tally.furthestBehind(this.due);
      const last = partitions.reduce((one, other) =>
        tally.behind(this.due, other) > tally.behind(this.due, one) ? other : one,
      );
      const where = behind > 1 ? `; ${partitionName(last.number, knobs)} is ${formatSeconds(behind)} behind` : '';
      this.#tell(
        this.due,
        `${formatNumber(records.count)} produced, ${formatNumber(records.processed)} done. The lag is ${formatNumber(tally.lag)}${where}.`,
      );
      this.#reported += 1;
    }
  }
}

function times(amount: number): string {
  return amount === 1 ? 'once' : amount === 2 ? 'twice' : `${formatNumber(amount)} times`;
}
