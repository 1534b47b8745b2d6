import type { Rule } from './rule.js';
import { faultyRuns } from './runs.js';

export const unknownScenario: Rule = {
  name: 'unknown-scenario',
  severity: 'error',
  reason: 'A run starts from a scenario that its simulation has.',
  find: (context) => faultyRuns(context, 'unknown-scenario'),
};
