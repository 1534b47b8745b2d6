import { formatNumber, formatQuantity } from '../../text/draw.js';
import type { Line } from '../../text/line.js';
import type { EventLog } from '../engine/event-log.js';
import type { Metrics, Model, Setting, Size } from '../engine/simulation.js';
import type { EvictionKnobs } from './knobs.js';
import { picture } from './picture.js';
import { nextUsesOf, Opt } from './policies/opt.js';
import { makePolicy } from './policies.js';
import type { Policy } from './policy.js';
import { Recent } from './recent.js';
import { generated, type Requests, traced } from './requests.js';
import { words } from './words.js';

const missed = 0;
const hit = 1;
const evicted = 2;

/** Runs up to this long are told request by request. */
const tellingEach = 24;

/** Requests one after the other, one a second, to a cache that evicts. The k-th request happens at time k. */
export class Eviction implements Model {
  readonly knobs: EvictionKnobs;
  readonly requests: Requests;
  readonly policy: Policy;
  readonly recent = new Recent(100);
  /** Requests to come in the whole run. */
  readonly total: number;
  made = 0;
  hits = 0;
  readonly #log: EventLog;

  constructor(knobs: EvictionKnobs, setting: Setting) {
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
    this.#log = setting.log;
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
    this.#log.event(this.made, isHit ? hit : missed, key);
    if (this.policy.evicted >= 0) this.#log.event(this.made, evicted, this.policy.evicted);
    this.#tell(key, isHit);
  }

  #tell(key: number, isHit: boolean): void {
    if (this.total <= tellingEach) this.#log.tell(this.made, this.#sentence(key, isHit));
    else if ((this.made * 10) % this.total < 10) this.#log.tell(this.made, this.#progress());
    if (this.made === this.total) this.#log.tell(this.made, this.#result());
  }

  #sentence(key: number, isHit: boolean): string {
    const { evicted: victim, size, capacity } = this.policy;
    const name = (of: number) => this.requests.nameOf(of);
    if (isHit) return `${name(key)}: a hit.`;
    if (victim >= 0) return `${name(key)}: a miss. ${name(victim)} makes room, ${words[this.knobs.policy].reason}.`;
    return `${name(key)}: a miss. ${size} of ${capacity} places are taken.`;
  }

  #progress(): string {
    const { size, capacity } = this.policy;
    const full =
      size === capacity ? 'the cache is full' : `${formatNumber(size)} of ${formatNumber(capacity)} places taken`;
    const made = formatNumber(this.made);
    return `After ${made} requests: ${formatQuantity(this.hits / this.made, '%', 1)} hits, ${full}.`;
  }

  #result(): string {
    const { policy, capacity } = this.knobs;
    const of = `${formatNumber(this.hits)} of ${formatNumber(this.made)} requests`;
    return `${words[policy].title} with room for ${formatNumber(capacity)} answers ${of} from the cache.`;
  }

  measure(): Metrics {
    const { made, hits } = this;
    return { requests: made, hits, misses: made - hits, hitRatio: made === 0 ? null : hits / made };
  }

  gauges(): readonly number[] {
    return [this.recent.hitRatio, this.policy.size];
  }

  picture(_at: number, size: Size): readonly Line[] {
    return picture(this, size);
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
