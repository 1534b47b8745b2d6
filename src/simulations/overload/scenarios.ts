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
      'The server can do 100 requests a second and gets 120. Its callers wait for half a second. Watch what is answered in time once the queue is longer than that.',
    set: { arrivalRate: 120, deadlineMs: 500 },
    turn: ['arrivalRate', 'shedding', 'deadlineMs', 'deadlines'],
    watch: ['goodput', 'utilisation', 'wastedWork', 'throughput', 'offered'],
  },
  'goodput-curve': {
    ...minute,
    title: 'Goodput against offered load',
    about:
      'The load rises from nothing to twice what the server can do. Watch answers in time rise with it, and fall off a cliff; then turn what is done about it.',
    set: { arrivalRate: 200, shape: 'ramp', deadlineMs: 500 },
    warmUp: 0,
    turn: ['shedding', 'deadlines', 'queueLimit', 'arrivalRate'],
    watch: ['goodput', 'offered', 'wastedWork', 'refused', 'inTime'],
  },
  'short-queue': {
    ...minute,
    title: 'A short queue says no at once',
    about:
      'Half as much again as the server can do, and 20 places in the queue. Who is let in is answered in time; the others know at once.',
    set: { ...tooMuch, shedding: 'drop-newest', queueLimit: 20 },
    turn: ['queueLimit', 'shedding', 'arrivalRate', 'deadlineMs'],
    watch: ['goodput', 'refused', 'p99', 'wastedWork', 'utilisation'],
  },
  'newest-first': {
    ...minute,
    title: 'Newest first, when late',
    about:
      'No limit, but as soon as the oldest has waited for 20 ms the newest is served first. The old ones are lost; so would everyone have been.',
    set: { ...tooMuch, shedding: 'lifo-when-late' },
    turn: ['shedding', 'targetMs', 'arrivalRate', 'deadlines'],
    watch: ['goodput', 'p50', 'p99', 'wastedWork', 'gaveUp'],
  },
  codel: {
    ...minute,
    title: 'CoDel was made for those who listen',
    about:
      'CoDel drops ever faster until waits are short. TCP slows down when it loses something; these clients send 400 a second all the same. Then turn to the short timeout that Facebook made of it.',
    set: { arrivalRate: 400, deadlineMs: 500, shedding: 'codel' },
    turn: ['shedding', 'targetMs', 'intervalMs', 'arrivalRate'],
    watch: ['goodput', 'refused', 'p99', 'wastedWork', 'peakWaiting'],
  },
  'deadlines-passed-on': {
    ...minute,
    title: 'Do not begin what is lost',
    about:
      'The server knows until when each caller waits, and leaves out what is late. Yet it begins the rest at the last moment: watch how much still comes too late, then turn the margin.',
    set: { ...tooMuch, deadlines: 'are-passed-on' },
    turn: ['marginMs', 'deadlines', 'arrivalRate', 'deadlineMs'],
    watch: ['goodput', 'wastedWork', 'refused', 'gaveUp', 'p50'],
  },
  priorities: {
    ...minute,
    title: 'Checkout lives',
    about:
      'Twice what the server can do, a quarter of it checkout. Checkout goes first and has room made for it. Watch both kinds.',
    set: { arrivalRate: 200, deadlineMs: 500, shedding: 'priorities', checkoutShare: 0.25 },
    turn: ['shedding', 'checkoutShare', 'arrivalRate', 'queueLimit'],
    watch: ['checkoutInTime', 'browsingInTime', 'goodput', 'refused', 'p99'],
  },
  'adaptive-limit': {
    title: 'A limit that finds the knee',
    about:
      'Eight threads, and nobody has told the limit so. It watches how long answers take, and lets in as many as do not make them slower.',
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
      'A spike of 300 a second for ten seconds, then 80 again, less than the server can do. Watch how long it goes on working for those who have left.',
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
      '200 users who think for a second could send 200 requests a second, twice what the server can do. They wait, so they cannot: watch time stretch instead of the queue burst.',
    set: { arrivalRate: 0, users: 200, thinkSeconds: 1, deadlineMs: 0 },
    turn: ['users', 'thinkSeconds', 'serviceMs', 'arrivalRate'],
    watch: ['closedRate', 'closedMeanMs', 'closedP99', 'utilisation', 'peakWaiting'],
  },
  'coordinated-omission': {
    title: 'The load test that looks away',
    about:
      'A load tester with one connection, and real clients at the same rate. The server stands still for ten seconds: the tester counts one slow answer, the clients a thousand.',
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
