import type { Challenge } from '../engine/simulation.js';
import { type QueueKnobs, serviceCapacity } from './knobs.js';

const random = { arrivals: 'poisson', service: 'exponential' } as const;

export const challenges = {
  'flash-sale': {
    title: 'The cheapest flash sale',
    task: 'The queue must be empty 20 s after the burst. Every message a second that consumers can serve costs.',
    scenario: 'flash-sale',
    set: random,
    turn: ['consumers', 'serviceRate'],
    aims: [{ metric: 'secondsToDrain', atMost: 20 }],
    cost: { label: 'capacity of all consumers', unit: '/s', of: serviceCapacity },
    candidates: [85, 90, 95, 100, 105, 110, 120, 130].map((serviceRate) => ({ consumers: 1, serviceRate })),
    twoStars: 1.15,
    explanation:
      'Draining takes backlog ÷ surplus: (200 − c) × 10 messages, with c − 40 a second to spare. For 20 s, c is about 94. A little more is for chance; the rest would idle all day.',
  },
  'nightly-outage': {
    title: 'Back before breakfast',
    task: 'After the two-minute outage the queue must be empty within 100 s. Pay for as little capacity as you can.',
    scenario: 'nightly-outage',
    set: random,
    turn: ['serviceRate', 'consumers'],
    aims: [{ metric: 'secondsToDrain', atMost: 100 }],
    cost: { label: 'capacity of all consumers', unit: '/s', of: serviceCapacity },
    candidates: [100, 105, 110, 115, 120, 125, 130].map((serviceRate) => ({ consumers: 1, serviceRate })),
    twoStars: 1.15,
    explanation:
      'Two minutes of 50 a second are 6,000 messages. To work them off in 100 s takes 60 a second beyond the 50 that keep coming: 110, more than twice an ordinary night.',
  },
} satisfies Record<string, Challenge<QueueKnobs>>;
