import { expect, it } from 'vitest';
import { SlotPeak } from '../../../src/simulations/retry/slot-peak.js';

it('the fullest slot is kept, and when it began', () => {
  const slots = new SlotPeak(20);
  for (const at of [0.001, 0.019, 0.041, 0.045, 0.059, 0.08]) slots.add(at);
  expect([slots.peak, slots.peakAt]).toEqual([3, 0.04]);
});
