import type { EvictionKnobs } from './knobs.js';

/** How each policy is written, and why its victim has to go. */
export const words: Readonly<Record<EvictionKnobs['policy'], { readonly title: string; readonly reason: string }>> = {
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
