import { formatNumber, formatQuantity } from '../../text/draw.js';
import { plural } from '../../text/plural.js';
import type { Narrator, Tell } from '../engine/simulation.js';
import type { EvictionEvent } from './events.js';
import type { EvictionModel } from './model.js';
import { words } from './words.js';

/** Runs up to this long are told request by request. */
const tellingEach = 24;

/** Tells each request of a short run, and of a long one how it stands ten times in all. */
export class EvictionNarrator implements Narrator<EvictionEvent> {
  readonly #model: EvictionModel;
  readonly #tell: Tell;

  constructor(model: EvictionModel, tell: Tell) {
    this.#model = model;
    this.#tell = tell;
  }

  hear(at: number, { kind, subject }: EvictionEvent): void {
    if (kind === 'key-evicted') return;
    const { made, total } = this.#model;
    if (total <= tellingEach) this.#tell(at, this.#sentence(subject, kind === 'key-hit'));
    else if ((made * 10) % total < 10) this.#tell(at, this.#progress());
    if (made === total) this.#tell(at, this.#result());
  }

  #sentence(key: number, isHit: boolean): string {
    const { policy, requests, knobs } = this.#model;
    const { evicted: victim, size, capacity } = policy;
    const name = (of: number) => requests.nameOf(of);
    if (isHit) return `${name(key)}: a hit.`;
    if (victim >= 0) return `${name(key)}: a miss. ${name(victim)} makes room, ${words[knobs.policy].reason}.`;
    return `${name(key)}: a miss. ${size} of ${capacity} places are taken.`;
  }

  #progress(): string {
    const { policy, made, hits, bytesHeld, knobs } = this.#model;
    const { size, capacity } = policy;
    const full =
      bytesHeld !== null
        ? `${formatNumber(bytesHeld)} of ${formatNumber(knobs.byteCapacity)} bytes taken`
        : size === capacity
          ? 'the cache is full'
          : `${formatNumber(size)} of ${formatNumber(capacity)} places taken`;
    return `After ${plural(made, 'request')}: ${formatQuantity(hits / made, '%', 1)} hits, ${full}.`;
  }

  #result(): string {
    const { knobs, made, hits } = this.#model;
    const of = `${formatNumber(hits)} of ${plural(made, 'request')}`;
    const room = knobs.byteCapacity > 0 ? `${formatNumber(knobs.byteCapacity)} bytes` : formatNumber(knobs.capacity);
    return `${words[knobs.policy].title} with room for ${room} answers ${of} from the cache.`;
  }
}
