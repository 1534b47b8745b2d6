import { theoryOf } from '../engine/closed-form.js';
import type { RunFacts, Theory } from '../engine/simulation.js';
import type { InterleavingKnobs } from './knobs.js';

/** How many orders there are is counted, where every order of the moves is possible. */
export function theory(knobs: InterleavingKnobs, run: RunFacts): Theory | null {
  if (knobs.scene === 'double-charge') return null;
  const formula = '(m + n)! ÷ (m! n!) for m and n moves';
  return theoryOf(
    'Counting',
    [{ assumes: [], predicts: () => ({ interleavings: { value: 10, formula } }) }],
    knobs,
    run,
  );
}
