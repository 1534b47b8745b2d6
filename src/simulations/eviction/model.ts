import type { Metrics, Model, Setting } from '../engine/simulation.js';
import type { EvictionEvent } from './events.js';
import type { EvictionKnobs } from './knobs.js';
import { nextUsesOf, Opt } from './policies/opt.js';
import { makePolicy } from './policies.js';
import type { Policy } from './policy.js';
import { Recent } from './recent.js';
import { generated, type Requests, traced } from './requests.js';

/** Requests one after the other, one a second, to a cache that evicts. The k-th request happens at time k. */
export class EvictionModel implements Model {
  readonly knobs: EvictionKnobs;
  readonly requests: Requests;
  readonly policy: Policy;
  readonly recent = new Recent(100);
  /** Requests to come in the whole run. */
  readonly total: number;
  made = 0;
  hits = 0;
  readonly #emit: Setting<EvictionEvent>['emit'];

  constructor(knobs: EvictionKnobs, setting: Setting<EvictionEvent>) {
    const { trace, streams } = setting;
    // Two equal sources, one of them read ahead, are how OPT comes to know the future.
    const source = () =>
      trace === null ? generated(knobs.pattern, knobs.keys, knobs.zipf, streams.of('requests')) : traced(trace);
    this.knobs = knobs;
    this.total = lengthOf(knobs, trace);
    this.requests = source();
    this.policy =
      knobs.policy === 'opt'
        ? new Opt(knobs.capacity, this.requests.keys, futureOf(source(), this.total))
        : makePolicy(knobs.policy, knobs.capacity, this.requests.keys);
    this.#emit = setting.emit;
  }

  next(): number {
    return this.made < this.total ? this.made + 1 : Number.POSITIVE_INFINITY;
  }

  step(): void {
    const key = this.requests.next();
    const isHit = this.policy.access(key);
    this.made += 1;
    if (isHit) this.hits += 1;
    this.recent.add(key, isHit);
    this.#emit(this.made, { kind: isHit ? 'key-hit' : 'key-missed', subject: key });
    if (this.policy.evicted >= 0) this.#emit(this.made, { kind: 'key-evicted', subject: this.policy.evicted });
  }

  measure(): Metrics {
    const { made, hits } = this;
    return { requests: made, hits, misses: made - hits, hitRatio: made === 0 ? null : hits / made };
  }

  gauges(): readonly number[] {
    return [this.recent.hitRatio, this.policy.size];
  }
}

/** How many requests a run makes. */
export function lengthOf(knobs: EvictionKnobs, trace: Setting['trace']): number {
  return trace === null ? knobs.requests : trace.length;
}

function futureOf(source: Requests, length: number): Int32Array {
  const requests = new Int32Array(length);
  for (let request = 0; request < length; request++) requests[request] = source.next();
  return nextUsesOf(requests, source.keys);
}
