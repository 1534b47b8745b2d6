import type { Challenge } from '../engine/simulation.js';
import type { CacheKnobs } from './knobs.js';

export const challenges = {
  'quick-reads': {
    title: 'Quick reads, little memory',
    task: 'The mean read may take 5 ms. Pay for as few entries of the cache as you can.',
    scenario: 'slider',
    set: { zipf: 0.9, keys: 1000, capacity: 10, requestRate: 5 },
    turn: ['capacity', 'policy'],
    aims: [{ metric: 'meanReadMs', atMost: 5 }],
    cost: { label: 'room', unit: 'entries', of: ({ capacity }) => capacity },
    candidates: ['s3-fifo', 'w-tinylfu', 'lfu'].flatMap((policy) =>
      [350, 400, 450, 500].map((capacity) => ({ policy, capacity }) as Partial<CacheKnobs>),
    ),
    twoStars: 1.25,
    explanation:
      'A miss costs 20 ms and a hit 1 ms, so 5 ms need about 79 % hits. Where few keys are popular that takes a fraction of all, and less if the policy keeps the popular ones.',
  },
} satisfies Record<string, Challenge<CacheKnobs>>;
