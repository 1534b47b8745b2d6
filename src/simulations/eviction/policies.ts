import { Arc } from './policies/arc.js';
import { Clock } from './policies/clock.js';
import { Fifo } from './policies/fifo.js';
import { Lfu } from './policies/lfu.js';
import { Lru } from './policies/lru.js';
import { S3Fifo } from './policies/s3-fifo.js';
import { Sieve } from './policies/sieve.js';
import { WTinyLfu } from './policies/w-tinylfu.js';
import type { Policy } from './policy.js';

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
