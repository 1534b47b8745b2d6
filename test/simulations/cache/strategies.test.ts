import { describe, expect, it } from 'vitest';
import { strategies, strategyNames } from '../../../src/simulations/cache/strategies.js';

describe('the strategies', () => {
  it.each([
    ['cache-aside', false, 'database-delete'],
    ['read-through', true, 'database-delete'],
    ['write-around', false, 'database-delete'],
    ['write-through', true, 'database-entry'],
    ['write-back', true, 'entry'],
  ] as const)('%s: in line %s, writes %s', (name, inline, write) => {
    expect(strategies[name]).toEqual({ inline, write });
  });

  it('are five', () => {
    expect(Object.keys(strategies)).toEqual([...strategyNames]);
  });
});
