import { expect, it } from 'vitest';
import { breaker } from '../../../src/simulations/breaker/breaker.js';
import { plan } from '../../../src/simulations/engine/run.js';
import { hasWholeScenarios } from '../properties.js';

hasWholeScenarios(breaker);

it.each(Object.keys(breaker.scenarios))('%s lasts as long as it says', (scenario) => {
  expect(plan(breaker, { scenario }).until).toBe(breaker.scenarios[scenario]?.until);
});
