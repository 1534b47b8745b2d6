import { snap } from '../engine/time.js';
import type { OverloadKnobs } from './knobs.js';

export type Disturbance = 'spike-began' | 'spike-ended' | 'server-stalled' | 'server-resumed';

/** When a spike and a stall begin and end. */
export class Disturbances {
  readonly #changes: readonly { readonly at: number; readonly kind: Disturbance }[];
  #passed = 0;

  constructor({ shape, spikeStart, spikeSeconds, stallStart, stallSeconds }: OverloadKnobs) {
    const spike: readonly { at: number; kind: Disturbance }[] =
      shape === 'spike' && spikeSeconds > 0
        ? [
            { at: snap(spikeStart), kind: 'spike-began' },
            { at: snap(spikeStart + spikeSeconds), kind: 'spike-ended' },
          ]
        : [];
    const stall: readonly { at: number; kind: Disturbance }[] =
      stallSeconds > 0
        ? [
            { at: snap(stallStart), kind: 'server-stalled' },
            { at: snap(stallStart + stallSeconds), kind: 'server-resumed' },
          ]
        : [];
    this.#changes = [...spike, ...stall].sort((a, b) => a.at - b.at);
  }

  /** When the next change comes, in simulated seconds; Infinity after the last. */
  get next(): number {
    return this.#changes[this.#passed]?.at ?? Number.POSITIVE_INFINITY;
  }

  /** Passes the next change and says what it is. Ask only while `next` is finite. */
  pass(): Disturbance {
    return this.#changes[this.#passed++]?.kind ?? 'spike-ended';
  }
}
