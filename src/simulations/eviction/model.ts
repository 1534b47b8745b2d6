import type { Metrics, Model, Setting } from '../engine/simulation.js';
import type { Streams } from '../engine/streams.js';
import type { EvictionEvent } from './events.js';
import type { EvictionKnobs } from './knobs.js';
import type { LfuSampling } from './policies/allkeys-lfu.js';
import { nextUsesOf, Opt } from './policies/opt.js';
import { isSampled, keepsBytes, makeByteCache, makePolicy, makeSampledPolicy } from './policies.js';
import type { ByteCache, Policy } from './policy.js';
import { Recent } from './recent.js';
import { generated, type Requests, traced } from './requests.js';
import { drawnSizes } from './sizes.js';

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
  /** Bytes of each key's object. */
  readonly sizes: Float64Array;
  #bytes = 0;
  #bytesHit = 0;
  /** The policy where it keeps bytes; null where it keeps entries only. */
  readonly #sized: ByteCache | null;
  readonly #emit: Setting<EvictionEvent>['emit'];

  constructor(knobs: EvictionKnobs, setting: Setting<EvictionEvent>) {
    const { trace, streams } = setting;
    // Two equal sources, one of them read ahead, are how OPT comes to know the future.
    const source = () =>
      trace === null ? generated(knobs.pattern, knobs.keys, knobs.zipf, streams.of('requests')) : traced(trace);
    this.knobs = knobs;
    this.total = lengthOf(knobs, trace);
    this.requests = source();
    const { keys } = this.requests;
    this.sizes =
      knobs.sizes === 'trace' && this.requests.sizes !== null
        ? this.requests.sizes
        : drawnSizes(knobs.sizes, keys, knobs.meanSize, streams.of('sizes'));
    const { policy, capacity, byteCapacity: room } = knobs;
    const sampling = samplingOf(knobs, streams);
    this.#sized =
      room > 0 && keepsBytes(policy) ? makeByteCache(policy, { capacity, room, sizes: this.sizes, sampling }) : null;
    this.policy =
      this.#sized ??
      (policy === 'opt'
        ? new Opt(capacity, keys, futureOf(source(), this.total))
        : isSampled(policy)
          ? makeSampledPolicy(policy, capacity, keys, sampling)
          : makePolicy(policy, capacity, keys));
    this.#emit = setting.emit;
  }

  next(): number {
    return this.made < this.total ? this.made + 1 : Number.POSITIVE_INFINITY;
  }

  step(): void {
    const key = this.requests.next();
    const isHit = this.policy.access(key);
    this.made += 1;
    const bytes = this.sizes[key] as number;
    this.#bytes += bytes;
    if (isHit) {
      this.hits += 1;
      this.#bytesHit += bytes;
    }
    this.recent.add(key, isHit);
    this.#emit(this.made, { kind: isHit ? 'key-hit' : 'key-missed', subject: key });
    if (this.#sized !== null) for (const evicted of this.#sized.displaced) this.#evict(evicted);
    else if (this.policy.evicted >= 0) this.#evict(this.policy.evicted);
  }

  #evict(subject: number): void {
    this.#emit(this.made, { kind: 'key-evicted', subject });
  }

  /** Bytes held; null where the cache keeps entries only. */
  get bytesHeld(): number | null {
    return this.#sized?.bytes ?? null;
  }

  measure(): Metrics {
    const { made, hits } = this;
    return {
      requests: made,
      hits,
      misses: made - hits,
      hitRatio: made === 0 ? null : hits / made,
      byteHitRatio: made === 0 ? null : this.#bytesHit / this.#bytes,
    };
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

function samplingOf({ samples, lfuLogFactor, lfuDecay }: EvictionKnobs, streams: Streams): LfuSampling {
  return { stream: streams.of('samples'), samples, logFactor: lfuLogFactor, decay: lfuDecay };
}
