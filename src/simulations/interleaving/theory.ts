import type { Theory } from '../engine/simulation.js';
import type { InterleavingKnobs } from './knobs.js';

/** How many orders there are is counted, where every order of the moves is possible. */
export function theory({ scene }: InterleavingKnobs): Theory | null {
  if (scene === 'double-charge') return null;
  const formula = '(m + n)! ÷ (m! n!) for m and n moves';
  return { name: 'Counting', predicts: { interleavings: { value: 10, formula } }, broken: [] };
}
