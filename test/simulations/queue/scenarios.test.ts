import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/simulations/engine/run.js';
import { queue } from '../../../src/simulations/queue/queue.js';

describe.each(Object.entries(queue.scenarios))('the scenario %s', (name, scenario) => {
  it('is a plan that works', () => {
    expect(() => plan(queue, { scenario: name })).not.toThrow();
  });

  it('plays in ten to twenty-five seconds', () => {
    expect(scenario.until / scenario.pace).toBeGreaterThanOrEqual(10);
    expect(scenario.until / scenario.pace).toBeLessThanOrEqual(25);
  });
});
