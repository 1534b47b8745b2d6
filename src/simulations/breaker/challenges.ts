import type { Challenge } from '../engine/simulation.js';
import type { BreakerKnobs } from './knobs.js';

const opens = [0.5, 1, 2, 5, 10] as const;
const timeouts = [0.5, 1, 1.5, 2] as const;

export const challenges = {
  'free-threads': {
    title: 'Few threads, few refusals',
    task: 'The dependency hangs for 20 s. Threads may wait 60 s in all, and every call that fails fast is a customer lost.',
    scenario: 'recovery',
    set: {},
    turn: ['openSeconds', 'timeoutSeconds', 'failures'],
    aims: [{ metric: 'threadSeconds', atMost: 60 }],
    cost: {
      label: 'calls failed fast',
      unit: '',
      counted: true,
      of: (_, { fastFailures }) => Math.max(1, fastFailures ?? 1),
    },
    candidates: opens.flatMap((openSeconds) => timeouts.map((timeoutSeconds) => ({ openSeconds, timeoutSeconds }))),
    twoStars: 1.25,
    explanation:
      'A breaker that stays open for long goes on refusing when all is well again. Asking often finds out soon, at one timeout a question: a short timeout pays for many.',
  },
} satisfies Record<string, Challenge<BreakerKnobs>>;
