import { expect, it } from 'vitest';
import { delivery } from '../../../src/simulations/delivery/delivery.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { hasWholeScenarios } from '../properties.js';

hasWholeScenarios(delivery);

it.each(Object.keys(delivery.scenarios))('%s lasts as long as it says', (scenario) => {
  expect(plan(delivery, { scenario }).until).toBe(delivery.scenarios[scenario]?.until);
});
