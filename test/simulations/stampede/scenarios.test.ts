import { describe, expect, it } from 'vitest';
import { stampede } from '../../../src/simulations/stampede/stampede.js';

describe('the scenarios', () => {
  it('are those that lessons name', () => {
    const names = ['expiry-at-noon', 'slow-rebuild', 'single-flight', 'lease', 'synchronised', 'jittered'];
    expect(Object.keys(stampede.scenarios)).toEqual(expect.arrayContaining([...names, 'early-refresh', 'cold-deploy']));
  });

  it.each(Object.entries(stampede.scenarios))('%s plays in 10 to 25 seconds', (_, { until, pace }) => {
    expect(until / pace).toBeGreaterThanOrEqual(10);
    expect(until / pace).toBeLessThanOrEqual(25);
  });
});
