import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/simulations/engine/run.js';
import { pool } from '../../../src/simulations/pool/pool.js';

describe.each(Object.entries(pool.scenarios))('the scenario %s', (name, scenario) => {
  it('is a plan that works', () => {
    expect(() => plan(pool, { scenario: name })).not.toThrow();
  });

  it('plays in ten to twenty-five seconds', () => {
    expect(scenario.until / scenario.pace).toBeGreaterThanOrEqual(10);
    expect(scenario.until / scenario.pace).toBeLessThanOrEqual(25);
  });
});
