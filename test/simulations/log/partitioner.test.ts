import { describe, expect, it } from 'vitest';
import { murmur2, partitionOf } from '../../../src/simulations/log/partitioner.js';

describe('the hash of a key', () => {
  // From Kafka's own UtilsTest.testMurmur2.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('of %s is %d', (key, hash) => {
    expect(murmur2(new TextEncoder().encode(key))).toBe(hash);
  });

  it('becomes a partition by taking the sign away, not by the absolute value', () => {
    expect(partitionOf('21', 6)).toBe((-973932308 & 0x7fffffff) % 6);
  });

  it('takes a key of no bytes', () => {
    expect(partitionOf('', 12)).toBeGreaterThanOrEqual(0);
  });
});
