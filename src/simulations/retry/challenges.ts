import type { Challenge } from '../engine/simulation.js';
import type { RetryKnobs } from './knobs.js';

const backoffs = ['full-jitter', 'equal-jitter', 'decorrelated-jitter'] as const;
const waits = [5, 10, 20, 50, 100, 200] as const;
const caps = [1000, 2000] as const;

export const challenges = {
  'quiet-crowd': {
    title: 'A hundred clients, few calls',
    task: 'All hundred clients must have written within 6 s. Every call that reaches the database costs.',
    scenario: 'thundering-retry',
    set: {},
    turn: ['backoff', 'baseMs', 'capMs'],
    aims: [{ metric: 'completionMs', atMost: 6000 }],
    cost: { label: 'calls', unit: '', counted: true, of: (_, { calls }) => Math.max(1, calls ?? 1) },
    candidates: backoffs.flatMap((backoff) =>
      waits.flatMap((baseMs) => caps.map((capMs) => ({ backoff, baseMs, capMs }))),
    ),
    twoStars: 1.25,
    explanation:
      'Without a wait all come back at once and one gets through. Random waits about as long as the crowd is wide spread it: fewer calls meet. Longer ones save calls and cost time.',
  },
} satisfies Record<string, Challenge<RetryKnobs>>;
