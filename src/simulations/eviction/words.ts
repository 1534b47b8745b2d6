import type { OnlinePolicy, SampledPolicy } from './policies.js';

type PolicyName = OnlinePolicy | SampledPolicy | 'opt';

/** How each policy is written, and why its victim has to go. */
export const words: Readonly<Record<PolicyName, { readonly title: string; readonly reason: string }>> = {
  fifo: { title: 'FIFO', reason: 'in the cache for longest' },
  lru: { title: 'LRU', reason: 'unread for longest' },
  clock: { title: 'CLOCK', reason: 'the first that the hand found unread' },
  lfu: { title: 'LFU', reason: 'read least often' },
  sieve: { title: 'SIEVE', reason: 'the first that the hand found unread' },
  's3-fifo': { title: 'S3-FIFO', reason: 'unread at the end of its queue' },
  arc: { title: 'ARC', reason: 'the last of the list that is over its target' },
  'w-tinylfu': { title: 'W-TinyLFU', reason: 'asked for less often' },
  'allkeys-lru': { title: 'allkeys-lru', reason: 'unread for longest of a few' },
  'allkeys-lfu': { title: 'allkeys-lfu', reason: 'read least often of a few' },
  opt: { title: 'OPT', reason: 'needed again last, or never' },
};

/** How each policy is written, by its name. */
export const policyTitles: Readonly<Record<PolicyName, string>> = {
  fifo: words.fifo.title,
  lru: words.lru.title,
  clock: words.clock.title,
  lfu: words.lfu.title,
  sieve: words.sieve.title,
  's3-fifo': words['s3-fifo'].title,
  arc: words.arc.title,
  'w-tinylfu': words['w-tinylfu'].title,
  'allkeys-lru': words['allkeys-lru'].title,
  'allkeys-lfu': words['allkeys-lfu'].title,
  opt: words.opt.title,
};
