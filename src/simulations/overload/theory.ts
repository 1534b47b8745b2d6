import { formatNumber } from '../../text/draw.js';
import { type Assumption, type ClosedForm, theoryOf, unless } from '../engine/closed-form.js';
import type { RunFacts, Theory } from '../engine/simulation.js';
import { finite } from '../queue/steady-state.js';
import { backlog } from './backlog.js';
import { circle, impatient, inTimeOfLimited, sojournTail } from './deadline-queues.js';
import { capacityOf, type OverloadKnobs, patienceOf } from './knobs.js';

/** Which closed form there is depends on who sends, and on what is done when it gets too much. */
export function theory(knobs: OverloadKnobs, run: RunFacts): Theory {
  const { users, arrivalRate, shedding, deadlines, shape } = knobs;
  if (users > 0 && arrivalRate > 0) return theoryOf('Open and closed clients', [both], knobs, run);
  if (users > 0) return theoryOf('Users who think, M/M/c//N', [closed], knobs, run);
  if (shape === 'spike' && shedding === 'none' && deadlines === 'kept')
    return theoryOf('A backlog that drains', [backlog], knobs, run);
  if (deadlines === 'passed-on') return theoryOf('M/M/1 with impatience', [passedOn], knobs, run);
  if (shedding === 'drop-newest') return theoryOf('M/M/c/K', [limited, limitedInTime], knobs, run);
  if (arrivalRate >= capacityOf(knobs)) return theoryOf('A queue that grows', [growing], knobs, run);
  return theoryOf('M/M/c', [unlimited], knobs, run);
}

/** Requests a second that one thread does. */
function rateOf({ serviceMs }: OverloadKnobs): number {
  return 1000 / serviceMs;
}

const both: ClosedForm<OverloadKnobs> = {
  assumes: [unless(() => true, 'open and closed clients share the server, for which no closed form is known')],
  predicts: () => ({}),
};

/** What all of them take for granted. */
const steady: readonly Assumption<OverloadKnobs>[] = [
  unless(({ arrivals }) => arrivals === 'evenly', 'clients send evenly, and not at random'),
  unless(({ service }) => service !== 'exponential', 'service times are not exponential'),
  unless(({ shape, users }) => shape !== 'steady' && users === 0, 'the load is not steady'),
  unless(({ stallSeconds }) => stallSeconds > 0, 'the server stalls'),
];

const noRule = unless<OverloadKnobs>(
  ({ shedding }) => shedding !== 'none',
  ({ shedding }) => `for ${shedding} no closed form is known`,
);

/** Means begin when the empty queue of the start is forgotten: after five relaxation times of M/M/c. */
const forgotten = unless<OverloadKnobs>((knobs, { warmUp }) => {
  const rest = 1 - Math.sqrt(Math.min(1, knobs.arrivalRate / capacityOf(knobs)));
  return warmUp * capacityOf(knobs) * rest * rest < 5;
}, 'the run begins with an empty queue, and is too short to forget it');

const unlimited: ClosedForm<OverloadKnobs> = {
  assumes: [...steady, noRule, forgotten],
  predicts: (knobs) => {
    const { arrivalRate, threads } = knobs;
    const rate = rateOf(knobs);
    const load = arrivalRate / rate;
    if (arrivalRate === 0) return {};
    const inTime = 1 - sojournTail(patienceOf(knobs), load, rate, threads);
    const formula = threads === 1 ? '1 − e^(−(μ − λ) deadline), M/M/1' : '1 − P(T > deadline), M/M/c, Erlang C';
    return {
      inTime: { value: inTime, formula },
      goodput: { value: arrivalRate * inTime, formula: `λ × (${formula})` },
      throughput: { value: arrivalRate, formula: 'all that comes is worked through' },
      utilisation: { value: load / threads, formula: 'λ ÷ c μ' },
    };
  },
};

const growing: ClosedForm<OverloadKnobs> = {
  assumes: [
    ...steady,
    noRule,
    unless(({ deadlineMs }) => deadlineMs === 0, 'callers wait for ever, so nothing is late'),
    unless(({ arrivalRate, ...knobs }, { warmUp }) => {
      const capacity = capacityOf({ arrivalRate, ...knobs });
      const seconds = Math.min(warmUp, 1e9);
      const random = 4 * Math.sqrt((arrivalRate + capacity) * seconds);
      return (arrivalRate - capacity) * seconds < capacity * patienceOf({ arrivalRate, ...knobs }) + random;
    }, 'when the figures begin the queue may still be shorter than the deadline'),
  ],
  predicts: (knobs) => {
    const formula = 'the queue is longer than the deadline, and grows by λ − c μ';
    return {
      goodput: { value: 0, formula },
      wastedWork: { value: 1, formula },
      utilisation: { value: 1, formula: 'λ > c μ' },
      throughput: { value: capacityOf(knobs), formula: 'c μ' },
    };
  },
};

const limited: ClosedForm<OverloadKnobs> = {
  assumes: [...steady, forgottenOrFull()],
  predicts: (knobs) => {
    const { arrivalRate, threads, queueLimit } = knobs;
    if (arrivalRate === 0) return {};
    const { probabilityFull, busy, meanInQueue } = finite(arrivalRate / rateOf(knobs), threads, threads + queueLimit);
    const formula = `M/M/${threads}/${formatNumber(threads + queueLimit)}, Kleinrock I`;
    return {
      refused: { value: arrivalRate * probabilityFull, formula },
      throughput: { value: arrivalRate * (1 - probabilityFull), formula },
      utilisation: { value: busy / threads, formula },
      meanWaiting: { value: meanInQueue, formula },
    };
  },
};

/** A short queue forgets within the time that it takes to fill or to empty it a few times. */
function forgottenOrFull(): Assumption<OverloadKnobs> {
  return unless(
    (knobs, { warmUp }) => warmUp * capacityOf(knobs) < 20 * (knobs.queueLimit + knobs.threads),
    'the run begins with an empty queue, and is too short to forget it',
  );
}

const limitedInTime: ClosedForm<OverloadKnobs> = {
  assumes: [
    ...limited.assumes,
    unless(({ threads }) => threads > 1, 'the time of a request in a limited queue is solved here for one thread'),
  ],
  predicts: (knobs) => {
    const { arrivalRate, queueLimit } = knobs;
    if (arrivalRate === 0) return {};
    const rate = rateOf(knobs);
    const seconds = patienceOf(knobs);
    const inTime =
      seconds === Number.POSITIVE_INFINITY
        ? 1 - finite(arrivalRate / rate, 1, 1 + queueLimit).probabilityFull
        : inTimeOfLimited(seconds, arrivalRate / rate, rate, queueLimit);
    const formula = 'n ahead: an Erlang time of n + 1 services, M/M/1/K';
    return {
      inTime: { value: inTime, formula },
      goodput: { value: arrivalRate * inTime, formula: `λ × share in time; ${formula}` },
    };
  },
};

const passedOn: ClosedForm<OverloadKnobs> = {
  assumes: [
    ...steady,
    noRule,
    unless(({ threads }) => threads > 1, 'a queue that leaves out what is late is solved here for one thread'),
    unless(({ deadlineMs }) => deadlineMs === 0, 'callers wait for ever, so nothing is late'),
    unless(
      ({ deadlineMs, marginMs }) => marginMs >= deadlineMs,
      'the margin is as long as the deadline: nothing is begun',
    ),
    unless((knobs, { warmUp }) => warmUp < 20 * patienceOf(knobs), 'the run is too short to forget its empty start'),
  ],
  predicts: (knobs) => {
    const { arrivalRate, marginMs } = knobs;
    if (arrivalRate === 0) return {};
    const deadline = patienceOf(knobs);
    const { begun, inTime, utilisation } = impatient(arrivalRate, rateOf(knobs), deadline - marginMs / 1000, deadline);
    const formula = 'M/M/1+D, Baccelli & Hébuterne (1981)';
    return {
      inTime: { value: inTime, formula },
      goodput: { value: arrivalRate * inTime, formula },
      throughput: { value: arrivalRate * begun, formula },
      utilisation: { value: utilisation, formula },
    };
  },
};

const closed: ClosedForm<OverloadKnobs> = {
  assumes: [
    ...steady,
    noRule,
    unless(({ deadlineMs }) => deadlineMs > 0, 'users give up at their deadline'),
    unless(
      ({ users, thinkSeconds, serviceMs }, { warmUp }) => warmUp < 5 * (thinkSeconds + (users * serviceMs) / 1000),
      'the run begins with all users thinking, and is too short to forget it',
    ),
  ],
  predicts: (knobs) => {
    const { users, thinkSeconds, threads } = knobs;
    const { rate, response } = circle(users, thinkSeconds, rateOf(knobs), threads);
    return {
      closedRate: { value: rate, formula: 'M/M/c//N, machine repair, Kleinrock I' },
      closedMeanMs: { value: 1000 * response, formula: 'R = N ÷ X − Z, the interactive response time law' },
      utilisation: { value: rate / capacityOf(knobs), formula: 'X ÷ c μ' },
    };
  },
};
