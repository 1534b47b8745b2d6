import { describe, it } from 'vitest';
import { WTinyLfu } from '../../../../src/simulations/eviction/policies/w-tinylfu.js';
import { expectTrace } from './hand-traced.js';

describe('W-TinyLFU', () => {
  it('lets a newcomer in when it was asked for more often, and not on a draw', () => {
    expectTrace((keys) => new WTinyLfu(3, keys), 'A B C D/C C/D D/A');
  });

  it('has a window only when it has room for one', () => {
    expectTrace((keys) => new WTinyLfu(1, keys), 'A A+ B/A B+ A/B');
  });
});
