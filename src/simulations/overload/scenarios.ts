import type { Scenario } from '../engine/simulation.js';
import type { OverloadKnobs } from './knobs.js';

/** Half as much again as the server can do: 150 a second for a server of 100. */
const tooMuch = { arrivalRate: 150, deadlineMs: 500 } as const;
const minute = { until: 60, warmUp: 0.25, pace: 3 } as const;

export const scenarios = {
  collapse: {
    ...minute,
    title: 'Busy all the time, and of no use',
    about:
      'The server can do 100/s and gets 120; callers wait for half a second. Watch how busy it is, and what comes in time.',
    set: { arrivalRate: 120, deadlineMs: 500 },
    turn: ['arrivalRate', 'shedding', 'deadlineMs', 'deadlines'],
    watch: ['goodput', 'utilisation', 'wastedWork', 'throughput', 'offered'],
  },
  'goodput-curve': {
    ...minute,
    title: 'Goodput against offered load',
    about:
      'Load rises from nothing to twice too much. Watch answers in time rise with it and fall; then turn what is done.',
    set: { arrivalRate: 200, shape: 'ramp', deadlineMs: 500 },
    warmUp: 0,
    turn: ['shedding', 'deadlines', 'queueLimit', 'arrivalRate'],
    watch: ['goodput', 'offered', 'wastedWork', 'refused', 'inTime'],
  },
  'short-queue': {
    ...minute,
    title: 'A short queue says no at once',
    about:
      'Half as much again as can be done, and 20 places to wait. Watch: who is let in is in time, the others know at once.',
    set: { ...tooMuch, shedding: 'drop-newest', queueLimit: 20 },
    turn: ['queueLimit', 'shedding', 'arrivalRate', 'deadlineMs'],
    watch: ['goodput', 'refused', 'p99', 'wastedWork', 'utilisation'],
  },
  'newest-first': {
    ...minute,
    title: 'Newest first, when late',
    about:
      'Once the oldest has waited for 20 ms, the newest goes first. Watch who is in time; the old ones are lost anyhow.',
    set: { ...tooMuch, shedding: 'lifo-when-late' },
    turn: ['shedding', 'targetMs', 'arrivalRate', 'deadlines'],
    watch: ['goodput', 'p50', 'p99', 'wastedWork', 'gaveUp'],
  },
  codel: {
    ...minute,
    title: 'CoDel was made for those who listen',
    about:
      'CoDel drops ever faster, for senders who then slow down. These send 400/s all the same: turn to the short timeout.',
    set: { arrivalRate: 400, deadlineMs: 500, shedding: 'codel' },
    turn: ['shedding', 'targetMs', 'intervalMs', 'arrivalRate'],
    watch: ['goodput', 'refused', 'p99', 'wastedWork', 'peakWaiting'],
  },
  'deadlines-passed-on': {
    ...minute,
    title: 'Do not begin what is lost',
    about:
      'What is late is not begun; the rest is begun at the last moment. Watch how much is late all the same; turn the margin.',
    set: { ...tooMuch, deadlines: 'passed-on' },
    turn: ['marginMs', 'deadlines', 'arrivalRate', 'deadlineMs'],
    watch: ['goodput', 'wastedWork', 'refused', 'gaveUp', 'p50'],
  },
  priorities: {
    ...minute,
    title: 'Checkout lives',
    about:
      'Twice what can be done, a quarter of it checkout, which goes first and has room made for it. Watch both kinds.',
    set: { arrivalRate: 200, deadlineMs: 500, shedding: 'priorities', checkoutShare: 0.25 },
    turn: ['shedding', 'checkoutShare', 'arrivalRate', 'queueLimit'],
    watch: ['checkoutInTime', 'browsingInTime', 'goodput', 'refused', 'p99'],
  },
  'adaptive-limit': {
    title: 'A limit that finds the knee',
    about: 'Nobody has told the limit that there are eight threads. Watch it find that out from how long answers take.',
    set: {
      arrivalRate: 70,
      shape: 'spike',
      spikeRate: 200,
      spikeStart: 20,
      spikeSeconds: 110,
      threads: 8,
      serviceMs: 80,
      service: 'constant',
      shedding: 'vegas',
      deadlineMs: 500,
    },
    until: 120,
    warmUp: 0.25,
    pace: 6,
    turn: ['shedding', 'threads', 'spikeRate', 'serviceMs'],
    watch: ['meanLimit', 'goodput', 'p99', 'refused', 'utilisation'],
  },
  spike: {
    title: 'Ten seconds of too much',
    about:
      'Ten seconds of 300/s, then 80 again, less than can be done. Watch how long it still works for those who have left.',
    set: { arrivalRate: 80, shape: 'spike', spikeRate: 300, spikeStart: 10, spikeSeconds: 10, deadlineMs: 500 },
    until: 160,
    warmUp: 0,
    pace: 8,
    turn: ['shedding', 'deadlines', 'spikeRate', 'arrivalRate'],
    watch: ['secondsToRecover', 'goodput', 'wastedWork', 'peakWaiting', 'refused'],
  },
  'closed-clients': {
    ...minute,
    title: 'Users who wait slow themselves down',
    about:
      '200 users could send 200/s, twice too much; they wait, so they cannot. Watch time stretch instead of the queue burst.',
    set: { arrivalRate: 0, users: 200, thinkSeconds: 1, deadlineMs: 0 },
    turn: ['users', 'thinkSeconds', 'serviceMs', 'arrivalRate'],
    watch: ['closedRate', 'closedMeanMs', 'closedP99', 'utilisation', 'peakWaiting'],
  },
  'coordinated-omission': {
    title: 'The load test that looks away',
    about:
      'The server stands still for ten seconds. A load tester counts one slow answer, real clients a thousand: watch both.',
    set: {
      arrivalRate: 100,
      arrivals: 'evenly',
      users: 1,
      thinkSeconds: 0.01,
      threads: 16,
      serviceMs: 1,
      service: 'constant',
      deadlineMs: 0,
      stallStart: 20,
      stallSeconds: 10,
    },
    until: 60,
    warmUp: 0,
    pace: 3,
    turn: ['stallSeconds', 'arrivalRate', 'users', 'thinkSeconds'],
    watch: ['closedP99', 'openP99', 'closedP50', 'openP50', 'utilisation'],
  },
} satisfies Record<string, Scenario<OverloadKnobs>>;
