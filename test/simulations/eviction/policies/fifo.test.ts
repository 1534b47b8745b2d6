import { describe, it } from 'vitest';
import { Fifo } from '../../../../src/simulations/eviction/policies/fifo.js';
import { expectTrace } from './hand-traced.js';

describe('FIFO', () => {
  it('lets the oldest arrival go, whatever was read', () => {
    expectTrace((keys) => new Fifo(3, keys), 'A B C A+ A+ D/A A/B B/C');
  });

  it('holds one thing when it has room for one', () => {
    expectTrace((keys) => new Fifo(1, keys), 'A A+ B/A A/B');
  });
});
