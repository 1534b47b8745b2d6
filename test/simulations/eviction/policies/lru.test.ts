import { describe, it } from 'vitest';
import { Lru } from '../../../../src/simulations/eviction/policies/lru.js';
import { expectTrace } from './hand-traced.js';

describe('LRU', () => {
  it('lets go what was unread for longest', () => {
    expectTrace((keys) => new Lru(3, keys), 'A B C A+ D/B A+ B/C');
  });

  it('keeps a key that is read twice in a row', () => {
    expectTrace((keys) => new Lru(3, keys), 'A B B+ B+ C D/A B+');
  });
});
