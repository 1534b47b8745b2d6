import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { Moments } from '../../../src/simulations/engine/statistics.js';
import { overload } from '../../../src/simulations/overload/overload.js';
import { keepsItsPromises } from '../properties.js';

type Setting = Record<string, number | string>;

const run = (set: Setting, seed = 1, until = 60) => figuresOf(plan(overload, { set, seed, until }));

describe('twenty seeds agree with theory', () => {
  it.each([
    ['M/M/1 with a deadline', { arrivalRate: 80, deadlineMs: 100 }, 300],
    ['M/M/3 with a deadline', { arrivalRate: 80, threads: 3, serviceMs: 30, deadlineMs: 150 }, 300],
    ['a queue that grows', { arrivalRate: 130 }, 120],
    ['M/M/1/21 with a deadline', { arrivalRate: 110, deadlineMs: 150, shedding: 'drop-newest' }, 200],
    ['M/M/4/10', { arrivalRate: 90, threads: 4, serviceMs: 40, shedding: 'drop-newest', queueLimit: 6 }, 200],
    ['M/M/1+D, too much', { arrivalRate: 150, deadlines: 'passed-on' }, 200],
    ['M/M/1+D, not too much', { arrivalRate: 90, deadlineMs: 100, deadlines: 'passed-on' }, 200],
    ['M/M/1+D with a margin', { arrivalRate: 150, deadlines: 'passed-on', marginMs: 30 }, 200],
    ['200 users', { arrivalRate: 0, users: 200, deadlineMs: 0 }, 200],
    ['60 users, 4 threads', { arrivalRate: 0, users: 60, deadlineMs: 0, threads: 4, serviceMs: 50 }, 200],
  ] as const)('%s', (_, set, until) => {
    const samples = new Map<string, Moments>();
    let predicts: Readonly<Record<string, { readonly value: number }>> = {};
    for (let seed = 1; seed <= 20; seed++) {
      const done = run(set, seed, until);
      predicts = done.theory()?.predicts ?? {};
      const measured = done.measure();
      for (const metric of Object.keys(predicts)) {
        const moments = samples.get(metric) ?? new Moments();
        moments.add(Number(measured[metric]));
        samples.set(metric, moments);
      }
    }
    expect(samples.size).toBeGreaterThan(1);
    for (const [metric, moments] of samples) {
      const expected = predicts[metric]?.value ?? Number.NaN;
      const off = Math.abs((moments.mean ?? Number.NaN) - expected);
      // A thread that is busy all the time is idle for a moment in ten thousand.
      expect(off, `${metric} ${moments.mean} for ${expected}`).toBeLessThanOrEqual(
        3 * Math.sqrt((moments.variance ?? 0) / 20) + 1e-4 * expected,
      );
    }
  });
});

describe('an even spike is a backlog that drains', () => {
  it.each([
    { spikeRate: 300 },
    { spikeRate: 150, spikeSeconds: 30 },
    { spikeRate: 300, arrivalRate: 40, deadlineMs: 2000 },
    { spikeRate: 110, spikeSeconds: 2 },
    { spikeRate: 500, threads: 4, serviceMs: 40 },
  ])('as the fluid has it: %j', (set) => {
    const even = { shape: 'spike', arrivals: 'evenly', service: 'constant', ...set };
    const done = run(even, 1, 400);
    const measured = done.measure();
    for (const [metric, { value }] of Object.entries(done.theory()?.predicts ?? {})) {
      // A recovery is counted in whole seconds.
      expect(Math.abs(Number(measured[metric]) - value), metric).toBeLessThanOrEqual(1 + 0.02 * value);
    }
    expect(Object.keys(done.theory()?.predicts ?? {})).toEqual(['peakWaiting', 'secondsToRecover']);
  });
});

describe('users obey the response time law, whatever the server does to them', () => {
  it.each([
    ['drop-newest', 1, 'exponential'],
    ['lifo-when-late', 3, 'lognormal'],
    ['none', 2, 'constant'],
  ])('%s, %d threads, %s', (shedding, threads, service) => {
    const measured = run({ arrivalRate: 0, users: 150, deadlineMs: 0, shedding, threads, service }, 1, 400).measure();
    // Whoever is refused comes round as well, after no time at all.
    const rate = Number(measured.closedRate) + Number(measured.refused);
    const mean = (Number(measured.closedMeanMs) / 1000) * (Number(measured.closedRate) / rate);
    expect(Math.abs(mean - (150 / rate - 1))).toBeLessThanOrEqual(0.02 * (mean + 1));
  });
});

const sets = fc.record({
  arrivalRate: fc.constantFrom(0, 40, 100, 300),
  shape: fc.constantFrom('steady', 'spike', 'ramp'),
  spikeStart: fc.constant(2),
  spikeSeconds: fc.constant(2),
  users: fc.constantFrom(0, 1, 30),
  arrivals: fc.constantFrom('at-random', 'evenly'),
  threads: fc.constantFrom(1, 5),
  service: fc.constantFrom('constant', 'exponential', 'pareto'),
  deadlineMs: fc.constantFrom(0, 30, 300),
  deadlines: fc.constantFrom('kept', 'passed-on'),
  queueLimit: fc.constantFrom(0, 1, 20),
  stallSeconds: fc.constantFrom(0, 1),
  stallStart: fc.constant(1),
  checkoutShare: fc.constantFrom(0, 0.3, 1),
});
const rules = [
  'none',
  'drop-newest',
  'drop-oldest',
  'lifo-when-late',
  'codel',
  'short-timeout',
  'priorities',
  'vegas',
  'gradient',
];

describe.each(rules)('with the rule %s, whatever the knobs', (shedding) => {
  it('every request is answered, refused, given up or waited for, and shares are shares', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const part = new Run(plan(overload, { set: { ...set, shedding }, until: 8 }));
        for (const at of [0, 1.5, 3.7, 8]) {
          part.advance(at);
          const metrics = part.measure();
          const counts = ['answered', 'refusedInAll', 'gaveUpInAll', 'waitingNow', 'late'].map((name) =>
            Number(metrics[name]),
          );
          const [answered = 0, refused = 0, gaveUp = 0, waiting = 0, late = 0] = counts;
          expect(metrics.came).toBe(answered + refused + gaveUp + waiting);
          expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
          expect(late).toBeLessThanOrEqual(gaveUp);
          for (const name of ['inTime', 'wastedWork', 'utilisation', 'checkoutInTime', 'browsingInTime'])
            expect(metrics[name] ?? 0).toSatisfy((share: number) => share >= 0 && share <= 1 + 1e-9);
          if (set.deadlineMs > 0) expect(metrics.p99 ?? 0).toBeLessThanOrEqual(set.deadlineMs + 1e-6);
          if (['drop-newest', 'drop-oldest', 'priorities'].includes(shedding))
            expect(metrics.peakWaiting).toBeLessThanOrEqual(set.queueLimit);
        }
      }),
      { seed: 1, numRuns: 12 },
    );
  });

  it('open clients send the same requests as with any other rule', () => {
    const came = (rule: string) => run({ arrivalRate: 150, shedding: rule }, 7, 10).measure().came;
    expect(came(shedding)).toBe(came('none'));
  });
});

it('work that is passed on is never begun after its deadline', () => {
  for (const shedding of rules) {
    const set = { arrivalRate: 200, shedding, deadlines: 'passed-on' };
    const { story } = new Run(plan(overload, { set, seed: 3, until: 20 })).finish();
    expect(story.some(({ text }) => text.includes('has given up'))).toBe(false);
  }
});

keepsItsPromises(overload, { until: 3 });
