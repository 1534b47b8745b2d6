import { describe, it } from 'vitest';
import { Sieve } from '../../../../src/simulations/eviction/policies/sieve.js';
import { expectTrace } from './hand-traced.js';

describe('SIEVE', () => {
  it('walks from the oldest to the newest, spares what was read, and goes on where it was', () => {
    expectTrace((keys) => new Sieve(7, keys), 'A B C D E F G A+ B+ G+ H/C A+ D+ I/E B+ J/F');
  });

  it('moves its hand on to the next newer entry where the one under it is dropped', () => {
    // D leaves the hand at C; without C it is at D, so that D goes and not A, the oldest.
    expectTrace((keys) => new Sieve(3, keys), 'A B C A+ D/B C- E F/D');
  });
});
