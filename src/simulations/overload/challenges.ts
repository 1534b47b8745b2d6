import type { Challenge } from '../engine/simulation.js';
import type { OverloadKnobs } from './knobs.js';

export const challenges = {
  'quick-or-no': {
    title: 'A quick yes or a quick no',
    task: 'Half as much again as can be done. At least 96 a second must be answered in time, and 99 in 100 of them soon.',
    scenario: 'collapse',
    set: { arrivalRate: 150 },
    turn: ['shedding', 'queueLimit', 'targetMs'],
    aims: [{ metric: 'goodput', atLeast: 96 }],
    cost: {
      label: 'p99 of answers in time',
      unit: 'ms',
      of: (_, { p99 }) => Math.max(p99 ?? Number.POSITIVE_INFINITY, 1),
    },
    candidates: [3, 4, 5, 6, 8, 10, 15, 20].flatMap((queueLimit) => [
      { shedding: 'drop-newest' as const, queueLimit },
      { shedding: 'drop-oldest' as const, queueLimit },
    ]),
    twoStars: 1.5,
    explanation:
      'A few places are enough to keep the thread busy. Every place more makes everybody wait for 10 ms longer, and serves nobody more.',
  },
} satisfies Record<string, Challenge<OverloadKnobs>>;
