import { describe, expect, it } from 'vitest';
import { runTo } from './knob-values.js';

describe('the measures', () => {
  it('say that mails are drained only where there was an outage of mails, and only when they are', () => {
    expect(runTo('mail-down', {}, 4500).measure().mailDrainMinutes).toBeNull();
    expect(runTo('payment-slow').measure().mailDrainMinutes).toBeNull();
    expect(runTo('mail-down', { mailRate: 5 }).measure().mailDrainMinutes).toBeNull();
    expect(runTo('mail-down', { mailRate: 50 }).measure().mailDrainMinutes).toBeCloseTo(18_000 / 45 / 60, 2);
  });

  it('have no first refusal where nobody is refused', () => {
    expect(runTo('lunch-rush').measure()).toMatchObject({ firstRefusalAt: null, refused: 0 });
  });
});
