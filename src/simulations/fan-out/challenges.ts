import type { Challenge } from '../engine/simulation.js';
import type { FanOutKnobs } from './knobs.js';

export const challenges = {
  'cheap-tail': {
    title: 'A short tail, cheaply',
    task: '99 in 100 requests must be answered within 150 ms. Send as few second copies as you can.',
    scenario: 'hedges-in-bounds',
    set: { hedging: 'never' },
    turn: ['hedging', 'hedgeMs', 'hedgePercentile', 'spare'],
    aims: [{ metric: 'p99', atMost: 150 }],
    cost: { label: 'second copies', unit: '%', of: (_, { extraCopies }) => Math.max(extraCopies ?? 0, 0.001) },
    candidates: [20, 40, 50, 60, 70, 80, 90, 100, 120].map((hedgeMs) => ({ hedging: 'after-delay' as const, hedgeMs })),
    twoStars: 2,
    explanation:
      'The later a copy leaves, the fewer there are, and only the slowest few requests need one. So a late, rare copy shortens the tail almost for nothing.',
  },
} satisfies Record<string, Challenge<FanOutKnobs>>;
