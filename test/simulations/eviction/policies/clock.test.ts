import { describe, it } from 'vitest';
import { Clock } from '../../../../src/simulations/eviction/policies/clock.js';
import { expectTrace } from './hand-traced.js';

describe('CLOCK', () => {
  it('spares what was read since the hand passed', () => {
    expectTrace((keys) => new Clock(3, keys), 'A B C A+ D/B E/C A+ F/D A+ G/E');
  });

  it('goes round when everything was read', () => {
    expectTrace((keys) => new Clock(2, keys), 'A B A+ B+ C/A D/B');
  });
});
