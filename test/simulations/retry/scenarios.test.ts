import { expect, it } from 'vitest';
import { plan } from '../../../src/simulations/engine/run.js';
import { retry } from '../../../src/simulations/retry/retry.js';
import { hasWholeScenarios } from '../properties.js';

hasWholeScenarios(retry);

it.each(Object.keys(retry.scenarios))('%s lasts as long as it says', (scenario) => {
  expect(plan(retry, { scenario }).until).toBeCloseTo(retry.scenarios[scenario]?.until ?? 0, 6);
});
