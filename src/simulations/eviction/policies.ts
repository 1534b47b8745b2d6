import { AllkeysLfu, type LfuSampling } from './policies/allkeys-lfu.js';
import { AllkeysLru } from './policies/allkeys-lru.js';
import { Arc } from './policies/arc.js';
import { Clock } from './policies/clock.js';
import { Fifo } from './policies/fifo.js';
import { Lfu } from './policies/lfu.js';
import { Lru } from './policies/lru.js';
import { S3Fifo } from './policies/s3-fifo.js';
import { Sieve } from './policies/sieve.js';
import { WTinyLfu } from './policies/w-tinylfu.js';
import type { Evicting, Policy } from './policy.js';

/** The policies that know the past only. OPT, which needs the future, is made by whoever has it. */
export const onlinePolicies = ['fifo', 'lru', 'clock', 'lfu', 'sieve', 's3-fifo', 'arc', 'w-tinylfu'] as const;

export type OnlinePolicy = (typeof onlinePolicies)[number];

const makers: Readonly<Record<OnlinePolicy, new (capacity: number, keys: number) => Policy>> = {
  fifo: Fifo,
  lru: Lru,
  clock: Clock,
  lfu: Lfu,
  sieve: Sieve,
  's3-fifo': S3Fifo,
  arc: Arc,
  'w-tinylfu': WTinyLfu,
};

/** An empty cache of `capacity` entries (1 or more) for keys below `keys`. */
export function makePolicy(name: OnlinePolicy, capacity: number, keys: number): Policy {
  return new makers[name](capacity, keys);
}

/** Redis's own, which draw keys at random. */
export const sampledPolicies = ['allkeys-lru', 'allkeys-lfu'] as const;

export type SampledPolicy = (typeof sampledPolicies)[number];

const sampledMakers: Readonly<
  Record<SampledPolicy, new (capacity: number, keys: number, sampling: LfuSampling) => Evicting>
> = { 'allkeys-lru': AllkeysLru, 'allkeys-lfu': AllkeysLfu };

export function isSampled(name: string): name is SampledPolicy {
  return (sampledPolicies as readonly string[]).includes(name);
}

/** The same, with what it draws with. */
export function makeSampledPolicy(
  name: SampledPolicy,
  capacity: number,
  keys: number,
  sampling: LfuSampling,
): Evicting {
  return new sampledMakers[name](capacity, keys, sampling);
}

/** Those that can make room for more than one object at a time, and so keep a number of bytes. */
export const bytePolicies = ['fifo', 'lru', 'lfu', 'sieve', ...sampledPolicies] as const;

export function canEvict(policy: Policy): policy is Evicting {
  return 'evict' in policy;
}
