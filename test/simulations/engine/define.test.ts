import { expect, it } from 'vitest';
import { plan } from '../../../src/simulations/engine/run.js';
import { counter } from './counter.js';

it('keeps everything of a definition but the type of its knobs', () => {
  expect(counter.id).toBe('counter');
  expect(counter.conflict({ rate: 1000, clock: 'regular', length: 120, weight: 10 })).toBe(
    'too much weight for this rate',
  );
  expect(counter.conflict(plan(counter).knobs)).toBe(null);
  expect(counter.theory(plan(counter).knobs)?.predicts.clicks?.value).toBe(240);
});
