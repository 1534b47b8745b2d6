import { describe, expect, it } from 'vitest';
import { breaker } from '../../../src/simulations/breaker/breaker.js';
import { plan } from '../../../src/simulations/engine/run.js';

describe('knobs that do not go together', () => {
  it('are a threshold above the calls in the window', () => {
    const set = { breaker: 'on', failures: 11, windowCalls: 10 };
    expect(() => plan(breaker, { set })).toThrow('make windowCalls at least 11');
    expect(() => plan(breaker, { set: { ...set, window: 'time' } })).not.toThrow();
    expect(() => plan(breaker, { set: { ...set, breaker: 'off' } })).not.toThrow();
  });
});

describe('how long it lasts', () => {
  it.each([
    [{}, 62],
    [{ tries: 3 }, 66],
    [{ callSeconds: 30, timeoutSeconds: 0.5 }, 30.5],
  ])('until the last call of %o has made its last try: %d s', (set, until) => {
    expect(plan(breaker, { set }).until).toBe(until);
  });
});
