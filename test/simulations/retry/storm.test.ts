import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { retry } from '../../../src/simulations/retry/retry.js';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

function measured(scenario: string, seed: number, set: Record<string, number | string> = {}) {
  return figuresOf(plan(retry, { scenario, seed, set })).measure();
}

/** The medians over all seeds; what never comes counts as later than anything. */
function medians(scenario: string): Record<string, number> {
  const runs = seeds.map((seed) => measured(scenario, seed));
  return Object.fromEntries(
    Object.keys(runs[0] ?? {}).map((metric) => {
      const values = runs.map((metrics) => metrics[metric] ?? Number.POSITIVE_INFINITY);
      return [metric, values.sort((a, b) => a - b)[seeds.length / 2] ?? Number.NaN];
    }),
  );
}

describe('a server that was slow for ten seconds', () => {
  it('stays down for the ten minutes that follow while callers just try again', () => {
    expect(medians('storm')).toMatchObject({ secondsDown: 600, recoverySeconds: Number.POSITIVE_INFINITY });
  });

  it('stays down with backoff and jitter, as each call makes all its tries', () => {
    const { secondsDown, triesPerCall } = measured('storm-with-backoff', 1);
    expect(secondsDown).toBe(600);
    expect(triesPerCall).toBeGreaterThan(3.5);
  });

  it('is back within thirty seconds with a retry budget', () => {
    expect(medians('storm-with-budget').recoverySeconds).toBeLessThanOrEqual(30);
  });

  it.each([
    ['a breaker', 'storm-with-breaker', {}],
    ['load shedding', 'storm-with-shedding', {}],
    ['one try a call', 'storm', { tries: 1 }],
    ['a server that leaves out what was given up', 'storm', { abandoned: 'skipped' }],
    ['a server that is told of it', 'storm', { abandoned: 'cancelled' }],
    ['less load than all tries together make', 'storm', { callRate: 4 }],
  ])('comes back with %s', (_, scenario, set) => {
    for (const seed of [1, 2, 3]) expect(Number(measured(scenario, seed, set).recoverySeconds ?? 1e9)).toBeLessThan(60);
  });

  it('never goes down where it never was slow: what keeps it down does not bring it down', () => {
    expect(measured('storm', 1, { slowSeconds: 0 })).toMatchObject({ secondsDown: 0, answeredShare: 1 });
  });

  it('works for nobody while it is down, and for its callers while it is up', () => {
    expect(Number(measured('storm', 1).wastedShare)).toBeGreaterThan(0.9);
    expect(Number(measured('storm-with-budget', 1).wastedShare)).toBeLessThan(0.1);
  });
});

describe('calls', () => {
  it.each(['storm', 'storm-with-budget', 'storm-with-breaker', 'storm-with-shedding'])(
    'are the same in all variants, and have an end each: %s',
    (scenario) => {
      const made = (name: string) => {
        const { calls, triesPerCall } = measured(name, 4);
        return Math.round(Number(calls) / Number(triesPerCall));
      };
      expect(made(scenario)).toBe(made('storm'));
    },
  );

  it('make as many tries as they may and no more', () => {
    expect(Number(measured('storm', 2, { tries: 3 }).triesPerCall)).toBeLessThanOrEqual(3);
    expect(measured('storm', 2, { tries: 1 }).triesPerCall).toBe(1);
  });
});

describe('theory', () => {
  it('agrees with a server that is left alone', () => {
    const set = { slowSeconds: 0, timeoutMs: 5000, callRate: 12, callSeconds: 1200 };
    const run = new Run(plan(retry, { scenario: 'storm', set })).finish();
    expect(run.theory()?.broken).toEqual([]);
    for (const [metric, { value }] of Object.entries(run.theory()?.predicts ?? {}))
      expect(Number(run.measure()[metric]) / value, metric).toBeCloseTo(1, 1);
    expect(Object.keys(run.theory()?.predicts ?? {})).toEqual(['meanAnswerMs', 'utilisation']);
  });

  it.each([
    [{}, 'the server is slow for a while'],
    [{ callRate: 30 }, '30/s are more calls than the server can answer: no steady state, and all are tried again'],
    [{ work: 'pareto' }, 'work is pareto, not exponential'],
    [{ lineLimit: 5 }, 'the line has a limit'],
    [{ timeoutMs: 200 }, 'some callers wait longer than they want, give up and try again'],
    [{ callSeconds: 5 }, 'the run is too short for the queue to settle'],
  ])('does not cover %o', (set, sentence) => {
    const { predicts, broken } = new Run(plan(retry, { scenario: 'storm', set })).theory() ?? {
      predicts: {},
      broken: [],
    };
    expect(predicts).toEqual({});
    expect(broken).toContain(sentence);
  });
});
