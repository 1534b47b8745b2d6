import { AllkeysLfu, type LfuSampling } from './policies/allkeys-lfu.js';
import { AllkeysLru } from './policies/allkeys-lru.js';
import { Arc } from './policies/arc.js';
import { ArcBytes } from './policies/arc-bytes.js';
import { Clock } from './policies/clock.js';
import { ClockQueue } from './policies/clock-queue.js';
import { Fifo } from './policies/fifo.js';
import { Lfu } from './policies/lfu.js';
import { Lru } from './policies/lru.js';
import { S3Fifo } from './policies/s3-fifo.js';
import { S3FifoBytes } from './policies/s3-fifo-bytes.js';
import { Sieve } from './policies/sieve.js';
import { WTinyLfu } from './policies/w-tinylfu.js';
import type { ByteCache, Evicting, Policy } from './policy.js';
import { Sized } from './sized.js';

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

/** Those that can keep a number of bytes. */
export const bytePolicies = ['fifo', 'lru', 'clock', 'lfu', 'sieve', 's3-fifo', 'arc', ...sampledPolicies] as const;

export type BytePolicy = (typeof bytePolicies)[number];

export function keepsBytes(name: string): name is BytePolicy {
  return (bytePolicies as readonly string[]).includes(name);
}

/** What a cache of bytes is made from: room for so many entries and bytes, the bytes of each key, and what is drawn with. */
export interface ByteRoom {
  readonly capacity: number;
  readonly room: number;
  readonly sizes: Float64Array;
  readonly sampling: LfuSampling;
}

/** An empty cache that keeps a number of bytes. */
export function makeByteCache(name: BytePolicy, { capacity, room, sizes, sampling }: ByteRoom): ByteCache {
  const keys = sizes.length;
  switch (name) {
    case 's3-fifo':
      return new S3FifoBytes(capacity, sizes, room);
    case 'arc':
      return new ArcBytes(capacity, sizes, room);
    case 'allkeys-lru':
    case 'allkeys-lfu':
      return new Sized(makeSampledPolicy(name, capacity, keys, sampling), sizes, room);
    default:
      return new Sized(new evicting[name](capacity, keys), sizes, room);
  }
}

/** Those that need only be told to make room until the object fits. */
const evicting = { fifo: Fifo, lru: Lru, clock: ClockQueue, lfu: Lfu, sieve: Sieve } as const;
