import { describe, expect, it } from 'vitest';
import { breaker } from '../../../src/simulations/breaker/breaker.js';
import { figuresOf } from '../../../src/simulations/engine/figures.js';
import { plan, Run } from '../../../src/simulations/engine/run.js';

function measured(scenario: string, set: Record<string, number | string> = {}, seed = 1) {
  return figuresOf(plan(breaker, { scenario, set, seed })).measure();
}

describe('a dependency that load slows, after a hang of ten seconds', () => {
  it('stays down for good while callers try three times', () => {
    expect(measured('storm-without-breaker')).toMatchObject({ recoverySeconds: null, succeeded: 399 });
    expect(Number(measured('storm-without-breaker').secondsDown)).toBeGreaterThan(150);
  });

  it.each([
    ['a breaker', { breaker: 'on', opensOn: 'rate', openSeconds: 10 }, 10],
    ['one try', { tries: 1 }, 25],
    ['a retry budget', { budget: 0.1 }, 40],
    ['a short line', { lineLimit: 40 }, 5],
  ])('comes back with %s', (_, set, seconds) => {
    for (const seed of [1, 2, 3]) {
      const { recoverySeconds } = measured('storm-without-breaker', set, seed);
      expect(recoverySeconds).not.toBe(null);
      expect(Number(recoverySeconds)).toBeLessThanOrEqual(seconds);
    }
  });

  it('is in the two states it can be in: as lightly loaded as before, or busy for nobody', () => {
    const up = measured('breaker-saves-callee');
    const down = measured('storm-without-breaker');
    expect(Number(up.callsPerCall)).toBeLessThan(1.1);
    expect(Number(down.callsPerCall)).toBeGreaterThan(2.5);
  });
});

describe('more calls than a dependency can answer', () => {
  it('all time out, and most are answered behind a breaker that opens on slow calls', () => {
    const without = measured('opens-on-slow-calls', { breaker: 'off' });
    const behind = measured('opens-on-slow-calls');
    expect(Number(without.succeeded)).toBeLessThan(0.05 * 7200);
    expect(Number(behind.succeeded)).toBeGreaterThan(0.6 * 7200);
  });
});

describe('errors of a loaded dependency', () => {
  it('come with its answers, each in the time that it takes', () => {
    const run = measured('storm-without-breaker', { hangSeconds: 0, errorShare: 0.25, tries: 1 });
    expect(Number(run.failed) / 3600).toBeCloseTo(0.25, 1);
  });
});

describe('theory', () => {
  it.each([{ minimumCalls: 7 }, { minimumCalls: 50, windowCalls: 20 }, { window: 'time', windowSeconds: 10 }])(
    'says when a breaker first opens that goes by shares: %o',
    (set) => {
      const run = new Run(plan(breaker, { set: { breaker: 'on', opensOn: 'rate', ...set } })).finish();
      expect(run.measure().firstOpenAt).toBeCloseTo(run.theory()?.predicts.firstOpenAt?.value ?? 0, 5);
      expect(run.theory()?.predicts).not.toHaveProperty('callsSent');
    },
  );

  it('says nothing of a dependency that load slows', () => {
    const run = new Run(plan(breaker, { scenario: 'breaker-saves-callee' }));
    expect(run.theory()?.predicts).toEqual({});
    expect(run.theory()?.broken[0]).toContain('slows under load');
  });
});
