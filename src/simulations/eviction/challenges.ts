import type { Challenge } from '../engine/simulation.js';
import type { EvictionKnobs } from './knobs.js';

const policies = ['s3-fifo', 'w-tinylfu', 'sieve', 'lfu'] as const;
const capacities = [140, 160, 180, 200, 220, 240, 260] as const;

export const challenges = {
  'small-cache': {
    title: 'The smallest cache',
    task: 'At least 70 % of the requests must be hits. Every entry of room costs; which of them you keep is free.',
    scenario: 'skewed',
    set: { policy: 'fifo', capacity: 100 },
    turn: ['policy', 'capacity'],
    aims: [{ metric: 'hitRatio', atLeast: 0.7 }],
    cost: { label: 'room', unit: 'entries', of: ({ capacity }) => capacity },
    candidates: capacities.flatMap((capacity) => policies.map((policy) => ({ policy, capacity }))),
    twoStars: 1.15,
    explanation:
      'Most keys come once or twice. A policy that makes newcomers prove themselves keeps its room for the popular ones, so as many hits take fewer entries than with LRU or FIFO.',
  },
} satisfies Record<string, Challenge<EvictionKnobs>>;
