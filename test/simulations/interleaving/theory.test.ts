import { expect, it } from 'vitest';
import { plan, Run } from '../../../src/simulations/engine/run.js';
import { interleaving } from '../../../src/simulations/interleaving/interleaving.js';

it.each(['slow-reader', 'wrong-order'])('counts the orders of %s as the model finds them', (scene) => {
  const run = new Run(plan(interleaving, { set: { scene } })).finish();
  expect(run.theory()?.predicts.interleavings?.value).toBe(run.measure().interleavings);
});

it('has nothing to say of a double charge, in which not every order is possible', () => {
  expect(interleaving.theory(plan(interleaving, { set: { scene: 'double-charge' } }).knobs)).toBe(null);
});
