import { describe, expect, it } from 'vitest';
import { chain } from '../../../src/simulations/chain/chain.js';
import { plan } from '../../../src/simulations/engine/run.js';

describe.each(Object.entries(chain.scenarios))('the scenario %s', (name, scenario) => {
  it('lasts as long as it says', () => {
    expect(plan(chain, { scenario: name }).until).toBeCloseTo(scenario.until, 6);
  });

  it('plays in ten to twenty-five seconds', () => {
    expect(scenario.until / scenario.pace).toBeGreaterThanOrEqual(9.99);
    expect(scenario.until / scenario.pace).toBeLessThanOrEqual(25);
  });
});
