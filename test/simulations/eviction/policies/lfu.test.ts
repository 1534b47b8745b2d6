import { describe, it } from 'vitest';
import { Lfu } from '../../../../src/simulations/eviction/policies/lfu.js';
import { expectTrace } from './hand-traced.js';

describe('LFU', () => {
  it('lets go what was read least', () => {
    expectTrace((keys) => new Lfu(3, keys), 'A A+ B A+ C D/B E/C A+ A+');
  });

  it('breaks a tie by the longest unread', () => {
    expectTrace((keys) => new Lfu(2, keys), 'A B A+ B+ C/A D/C');
  });

  it('forgets the count of what left', () => {
    expectTrace((keys) => new Lfu(2, keys), 'A A+ A+ B B+ C/B C+ B/C D/B');
  });
});
