import { expect, it } from 'vitest';
import { Slots } from '../../../src/simulations/pool/slots.js';

it('are borrowed until none is left, and given back', () => {
  const slots = new Slots(10, 2);
  expect([slots.take(), slots.take(), slots.take()]).toEqual([10, 11, -1]);
  expect([slots.inUse, slots.peak]).toEqual([2, 2]);
  slots.giveBack(10);
  expect([slots.inUse, slots.peak, slots.take()]).toEqual([1, 2, 10]);
});
