import type { Rule } from './rule.js';
import { faultyRuns } from './runs.js';

export const unknownSimulation: Rule = {
  name: 'unknown-simulation',
  severity: 'error',
  reason: 'A run of a simulation that does not exist cannot be shown.',
  find: (context) => faultyRuns(context, 'unknown-simulation'),
};
