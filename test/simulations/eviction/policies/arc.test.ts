import { describe, it } from 'vitest';
import { Arc } from '../../../../src/simulations/eviction/policies/arc.js';
import { expectTrace } from './hand-traced.js';

describe('ARC', () => {
  it('grows the side whose ghosts come back', () => {
    expectTrace((keys) => new Arc(2, keys), 'A B A+ C/B B/A A/C B+');
  });

  it('lets a scan run through T1 only', () => {
    expectTrace((keys) => new Arc(3, keys), 'A A+ B B+ C D/C E/D F/E A+ B+');
  });
});
