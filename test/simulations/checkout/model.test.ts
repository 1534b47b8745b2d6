import { describe, expect, it } from 'vitest';
import { runTo } from './knob-values.js';

describe('the measures', () => {
  it('say that mails are drained only where there was an outage of mails, and only when they are', () => {
    expect(runTo('mail-down', {}, 4500).measure().mailDrainMinutes).toBeNull();
    expect(runTo('payment-slow').measure().mailDrainMinutes).toBeNull();
    expect(runTo('mail-down', { mailRate: 5 }).measure().mailDrainMinutes).toBeNull();
    expect(runTo('mail-down', { mailRate: 50 }).measure().mailDrainMinutes).toBeCloseTo(18_000 / 45 / 60, 2);
  });

  it('time those who get their order apart from those who are refused', () => {
    const measured = runTo('lunch-rush', { bulkhead: 2, orderRate: 20, variation: 0, arrivals: 'regular' }).measure();
    expect(measured.p50Ms).toBe(570);
    expect(measured.p99FailedMs).toBe(60);
  });

  it('have no time of refusals where nobody is refused', () => {
    expect(runTo('lunch-rush', { variation: 0 }).measure().p99FailedMs).toBeNull();
  });

  it('have no first refusal where nobody is refused', () => {
    expect(runTo('lunch-rush').measure()).toMatchObject({ firstRefusalAt: null, refused: 0 });
  });
});
