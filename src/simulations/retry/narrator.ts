import { formatNumber, formatQuantity } from '../../text/number.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { RetryEvent } from './events.js';
import type { RetryModel } from './model.js';

/** Tells how the crowd gets through: the first, every tenth part, the last, and what it cost. */
export class RetryNarrator implements Narrator<RetryEvent> {
  readonly #model: RetryModel;
  readonly #tell: Tell;
  #tenths = 1;

  constructor(model: RetryModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
    this.#begin();
  }

  hear(at: number, event: RetryEvent): void {
    if (event.kind === 'row-written') this.#written(at, event.subject);
    else if (event.kind === 'last-answer-arrived') this.#end(at);
  }

  #begin(): void {
    const { clients, baseMs, capMs, backoff } = this.#model.knobs;
    this.#tell(
      0,
      `${plural(clients, 'client wants', 'clients want')} to write the same row. Each reads its version, then writes if it is still that.`,
    );
    const base = formatQuantity(baseMs, 'ms');
    const cap = formatQuantity(capMs, 'ms');
    const rules = {
      none: 'A client that is refused tries again at once.',
      exponential: `A client that is refused waits ${base}, then twice as long each time, up to ${cap}.`,
      'full-jitter': `A client that is refused waits at random: up to ${base}, then up to twice that, up to ${cap} at most.`,
      'equal-jitter': `A client that is refused waits ${base}, then twice as long, up to ${cap}; half of each wait is random.`,
      'decorrelated-jitter': `A client that is refused waits at random: from ${base} to three times its last wait, ${cap} at most.`,
    };
    this.#tell(0, rules[backoff]);
  }

  /** A client's write was taken. */
  #written(at: number, client: number): void {
    const { version, calls, knobs } = this.#model;
    if (version === 1) {
      this.#tell(at, `Client ${client + 1} is first. Every other write that carries version 0 is refused now.`);
      return;
    }
    if (this.#tenths > 9 || version < (knobs.clients * this.#tenths) / 10) return;
    while (this.#tenths <= 9 && version >= (knobs.clients * this.#tenths) / 10) this.#tenths += 1;
    const left = knobs.clients - version;
    const try_ = left === 1 ? 'tries' : 'try';
    this.#tell(at, `${formatNumber(version)} have written, ${left} still ${try_}; ${plural(calls, 'call')} so far.`);
  }

  /** The last client has its answer. */
  #end(at: number): void {
    const model = this.#model;
    const { calls, version, knobs } = model;
    const { peak, peakAt } = model.slots;
    const time = formatQuantity(at * 1000, 'ms', 0);
    const refused = formatNumber(calls - version);
    this.#tell(
      at,
      `${version === 1 ? 'The one has' : `All ${version} have`} written after ${time}: ${plural(calls, 'call')}, ${refused} of them refused.`,
    );
    const slot = formatQuantity(knobs.slotMs, 'ms');
    this.#tell(
      at,
      `At worst ${plural(peak, 'retry', 'retries')} reached the server within ${slot}, at ${formatQuantity(peakAt, 's')}.`,
    );
    if (knobs.backoff === 'none') return;
    const without = model.unthrottledCalls();
    const share = formatQuantity(calls / without, '%', 0);
    this.#tell(at, `Without backoff the same clients make ${plural(without, 'call')}; this was ${share} of that.`);
  }
}
