import type { Scenario } from '../engine/simulation.js';
import type { RetryKnobs } from './knobs.js';

/** What all of them share: a hundred clients, AWS's network, the start of the crowd being the point. */
const crowd = {
  warmUp: 0,
  turn: ['backoff', 'clients', 'baseMs', 'capMs'],
  watch: ['calls', 'callsRelative', 'completionMs', 'peakPerSlot'],
} as const;

/** Ten calls a second to a server that can answer twenty, but for ten seconds. */
const slowSpell = { target: 'server', backoff: 'none' } as const;

const storm = {
  until: 640,
  warmUp: 0,
  pace: 20,
  turn: ['budget', 'breaker', 'lineLimit', 'tries'],
  watch: ['secondsDown', 'recoverySeconds', 'answeredShare', 'triesPerCall', 'wastedShare'],
} as const;

export const scenarios = {
  'thundering-retry': {
    ...crowd,
    title: 'All at once, again and again',
    about: 'A hundred clients want to write the same row and retry at once when refused: watch them come in waves.',
    set: { backoff: 'none' },
    until: 3.1,
    pace: 0.2,
  },
  exponential: {
    ...crowd,
    title: 'Exponential backoff alone',
    about: 'Each waits twice as long every time, but all wait alike: watch the waves come rarer and stay as high.',
    set: { backoff: 'exponential' },
    until: 95.1,
    pace: 4,
  },
  'full-jitter': {
    ...crowd,
    title: 'Full jitter',
    about: 'Each waits a random time up to the doubled wait: watch the waves dissolve.',
    set: { backoff: 'full-jitter' },
    until: 9,
    pace: 0.5,
  },
  'equal-jitter': {
    ...crowd,
    title: 'Equal jitter',
    about: 'Half of each wait is fixed, half is random: watch it come close to full jitter in calls and take longer.',
    set: { backoff: 'equal-jitter' },
    until: 9,
    pace: 0.5,
  },
  'decorrelated-jitter': {
    ...crowd,
    title: 'Decorrelated jitter',
    about: 'Each wait is drawn between the base and three times the last one: watch some clients stay quick.',
    set: { backoff: 'decorrelated-jitter' },
    until: 9,
    pace: 0.5,
  },
  'first-waves': {
    ...crowd,
    title: 'A first wait that matters',
    about: 'The first wait is 100 ms, longer than the crowd is wide: turn the backoff and compare the highest wave.',
    set: { backoff: 'exponential', clients: 30, baseMs: 100 },
    until: 42.14,
    pace: 1.5,
    turn: ['backoff', 'baseMs', 'clients', 'capMs'],
    watch: ['peakPerSlot', 'calls', 'callsRelative', 'completionMs'],
  },
  schedule: {
    ...crowd,
    title: 'The schedule, wait by wait',
    about:
      'Ten clients in perfect step, 100 ms doubled up to 10 s: each round lets one through, and the waits can be read off.',
    set: { backoff: 'exponential', clients: 10, baseMs: 100, capMs: 10_000, networkSpreadMs: 0 },
    until: 33.44,
    pace: 4,
    turn: ['backoff', 'baseMs', 'capMs'],
    watch: ['wait1Ms', 'wait4Ms', 'wait6Ms', 'wait9Ms', 'calls'],
  },
  storm: {
    ...storm,
    title: 'A retry storm that does not end',
    about: 'A server is slow for 10 s and callers try again at once: watch it stay down when it is healthy again.',
    set: { ...slowSpell },
  },
  'storm-with-backoff': {
    ...storm,
    title: 'Backoff and jitter do not end it',
    about: 'The same with waits that double and are random: each call still makes all its tries, only later.',
    set: { ...slowSpell, backoff: 'full-jitter', baseMs: 100, capMs: 2000 },
    turn: ['backoff', 'tries', 'budget', 'capMs'],
  },
  'storm-with-budget': {
    ...storm,
    title: 'A retry budget ends it',
    about: 'The same with retries held to 10 % of calls: watch the line being worked off within seconds.',
    set: { ...slowSpell, budget: 0.1 },
    turn: ['budget', 'tries', 'callRate', 'slowSeconds'],
  },
  'storm-with-breaker': {
    ...storm,
    title: 'A breaker ends it',
    about:
      'The same with a breaker that stops calls when half of them fail: watch it give the server time to empty its line.',
    set: { ...slowSpell, breaker: 'on' },
    turn: ['breaker', 'tries', 'callRate', 'slowSeconds'],
  },
  'storm-with-shedding': {
    ...storm,
    title: 'Load shedding ends it',
    about: 'The same with a line for 10 calls: the server turns the others away at once, and answers whom it takes in.',
    set: { ...slowSpell, lineLimit: 10 },
    turn: ['lineLimit', 'tries', 'abandoned', 'callRate'],
  },
} satisfies Record<string, Scenario<RetryKnobs>>;
