import { describe, expect, it } from 'vitest';
import { theory } from '../../../src/simulations/overload/theory.js';
import { bare } from './default-knobs.js';

const long = { until: 1000, warmUp: 250, trace: null };
const of = (set: Partial<typeof bare>, run = long) => theory({ ...bare, ...set }, run);

describe('theory', () => {
  it.each([
    ['M/M/1 within its deadline', 'inTime', { arrivalRate: 80, deadlineMs: 100 }, 1 - Math.exp(-2)],
    ['a queue without a limit', 'goodput', { arrivalRate: 120 }, 0],
    ['and yet it is busy', 'utilisation', { arrivalRate: 120 }, 1],
    ['a short queue', 'goodput', { arrivalRate: 150, shedding: 'drop-newest' }, 99.99],
    ['deadlines passed on', 'goodput', { arrivalRate: 150, deadlines: 'passed-on' }, 66.667],
    ['with a margin', 'goodput', { arrivalRate: 150, deadlines: 'passed-on', marginMs: 50 }, 99.775],
    ['200 users', 'closedMeanMs', { arrivalRate: 0, users: 200, deadlineMs: 0 }, 1000],
    ['200 users', 'closedRate', { arrivalRate: 0, users: 200, deadlineMs: 0 }, 100],
  ] as const)('%s: %s', (_, metric, set, value) => {
    expect(of(set).predicts[metric]?.value).toBeCloseTo(value, 2);
    expect(of(set).broken).toEqual([]);
  });

  it.each([
    [{ shedding: 'codel' }, 'for codel no closed form is known'],
    [{ arrivals: 'evenly' }, 'clients send evenly, and not at random'],
    [{ service: 'pareto' }, 'service times are not exponential'],
    [{ shape: 'ramp' }, 'the load is not steady'],
    [{ shape: 'spike' }, 'clients send at random, and not evenly'],
    [{ shape: 'spike', spikeRate: 90 }, 'the spike is no more than can be done'],
    [{ shape: 'spike', arrivalRate: 100 }, 'the usual load is more than can be done'],
    [{ shape: 'spike', spikeSeconds: 1000 }, 'the run ends before the service is back'],
    [{ stallSeconds: 1 }, 'the server stalls'],
    [{ users: 5 }, 'open and closed clients share the server, for which no closed form is known'],
    [{ users: 5, arrivalRate: 0 }, 'users give up at their deadline'],
    [{ arrivalRate: 120, deadlineMs: 0 }, 'callers wait for ever, so nothing is late'],
    [{ deadlines: 'passed-on', threads: 2 }, 'a queue that leaves out what is late is solved here for one thread'],
    [{ deadlines: 'passed-on', marginMs: 500 }, 'the margin is as long as the deadline: nothing is begun'],
  ] as const)('of %j says what does not hold, and predicts nothing', (set, why) => {
    expect(of(set).broken).toContain(why);
    expect(of(set).predicts).toEqual({});
  });

  it('knows the refusals of several threads, and not their times', () => {
    const several = of({ arrivalRate: 150, threads: 2, serviceMs: 20, shedding: 'drop-newest' });
    expect(Object.keys(several.predicts)).toEqual(['refused', 'throughput', 'utilisation', 'meanWaiting']);
    expect(several.broken).toEqual(['the time of a request in a limited queue is solved here for one thread']);
  });

  it.each([
    [{ arrivalRate: 99 }, 'the run begins with an empty queue, and is too short to forget it'],
    [{ arrivalRate: 101 }, 'when the figures begin the queue may still be shorter than the deadline'],
    [
      { arrivalRate: 0, users: 2000, deadlineMs: 0 },
      'the run begins with all users thinking, and is too short to forget it',
    ],
  ])('of %j says when a run is too short', (set, why) => {
    expect(of(set, { until: 60, warmUp: 15, trace: null }).broken).toEqual([why]);
  });
});
