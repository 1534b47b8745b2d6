import type { Stream } from '../engine/streams.js';
import type { QueueKnobs } from './knobs.js';

/** How long a consumer will need for each message, in seconds: drawn when it arrives, so that variants meet the same work. */
export class ServiceTimes {
  readonly #stream: Stream;
  readonly #kind: QueueKnobs['service'];
  readonly #mean: number;
  readonly #variation: number;

  constructor({ service, serviceRate, serviceCv }: QueueKnobs, stream: Stream) {
    this.#stream = stream;
    this.#kind = service;
    this.#mean = 1 / serviceRate;
    this.#variation = serviceCv;
  }

  draw(): number {
    if (this.#kind === 'exponential') return this.#stream.exponential(this.#mean);
    return this.#kind === 'constant' ? this.#mean : this.#stream.lognormal(this.#mean, this.#variation);
  }
}
