import { expect, it } from 'vitest';
import { partitionCount, workSeconds } from '../../../src/simulations/log/knobs.js';
import { knobValues } from './knob-values.js';

it('counts the partitions of all topics, and work in seconds', () => {
  expect(partitionCount(knobValues({ topics: 3, partitions: 4 }))).toBe(12);
  expect(workSeconds(knobValues({ workMs: 40 }))).toBe(0.04);
});
