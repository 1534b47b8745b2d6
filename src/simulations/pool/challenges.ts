import type { Challenge } from '../engine/simulation.js';
import type { PoolKnobs } from './knobs.js';

export const challenges = {
  'slow-day': {
    title: 'A pool for a slow day',
    task: 'The dependency takes 2 s instead of 50 ms. At most one request a second may be refused, with the smallest pool.',
    scenario: 'slow-dependency',
    set: { arrivals: 'poisson', arrivalRate: 50 },
    turn: ['poolSize'],
    aims: [{ metric: 'refusedRate', atMost: 1 }],
    cost: { label: 'pool', unit: 'slots', of: ({ poolSize }) => poolSize },
    candidates: [70, 80, 90, 100, 110, 120, 130, 140].map((poolSize) => ({ poolSize })),
    twoStars: 1.15,
    explanation:
      'Little’s law: 50 requests a second that hold a slot for 2 s use 100 on average. Chance asks for a few more, because who finds none free is refused at once.',
  },
} satisfies Record<string, Challenge<PoolKnobs>>;
