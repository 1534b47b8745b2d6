import type { Challenge } from '../engine/simulation.js';
import type { FanOutKnobs } from './knobs.js';

export const challenges = {
  'cheap-tail': {
    title: 'A short tail, cheaply',
    task: '99 in 100 requests must be answered within 140 ms. Send as few second copies as you can.',
    scenario: 'hedges-in-bounds',
    set: { hedging: 'never' },
    turn: ['hedging', 'hedgeMs', 'hedgePercentile', 'spare'],
    aims: [{ metric: 'p99', atMost: 140 }],
    cost: { label: 'second copies', unit: '%', of: (_, { extraCopies }) => Math.max(extraCopies ?? 0, 0.001) },
    candidates: [40, 50, 60, 70, 80, 90, 100, 120].map((hedgeMs) => ({ hedging: 'after-delay' as const, hedgeMs })),
    twoStars: 2,
    explanation:
      'The later the rival goes out the fewer there are, and only those help that are sent to the slowest few. A delay near the 97th percentile of one server cuts a third off the tail for three or four copies in a hundred.',
  },
} satisfies Record<string, Challenge<FanOutKnobs>>;
