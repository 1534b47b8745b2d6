import type { Rule } from './rule.js';
import { faultyRuns } from './runs.js';

export const unknownKnob: Rule = {
  name: 'unknown-knob',
  severity: 'error',
  reason: 'A run can only turn knobs that exist, to values that they take.',
  find: (context) => faultyRuns(context, 'unknown-knob'),
};
